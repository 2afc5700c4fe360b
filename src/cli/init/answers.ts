/** What `init` has to know: from flags, from the project, from whoever sits at the terminal. */
import { InputError } from "../../scenario/input-error.js";
import type { InitFlags } from "../init-command.js";
import type { Io } from "../io.js";

export interface Answers {
  readonly profile: "efs" | "erp";
  /** Undefined when the system already runs. */
  readonly command: string | undefined;
  /** Undefined when the system is told its port in PORT. */
  readonly port: number | undefined;
}

/** The port of a system that already runs, where nobody names one. */
const usualPort = 8080;

/**
 * @param proposal a command that probably starts the system
 * @throws InputError when there is nobody to ask, naming the flags that are needed
 */
export async function answersOf(
  flags: InitFlags,
  proposal: string | undefined,
  io: Io,
): Promise<Answers> {
  if (flags.yes) return guessed(flags, proposal);
  const { profile, command, port } = flags;
  const portIsKnown = port !== undefined || (command ?? "") !== "";
  if (profile !== undefined && command !== undefined && portIsKnown)
    return { profile, command: command === "" ? undefined : command, port };
  if (io.interactive !== true) throw nobodyToAsk(flags);
  return ask(flags, proposal, io);
}

function guessed(
  { profile = "efs", command, port }: InitFlags,
  proposal: string | undefined,
): Answers {
  const starting = command === "" ? undefined : (command ?? proposal);
  return {
    profile,
    command: starting,
    port: starting === undefined ? (port ?? usualPort) : port,
  };
}

function nobodyToAsk({ profile, command, port }: InitFlags): InputError {
  const missing = [
    ...(profile === undefined ? ["--profile efs or --profile erp"] : []),
    ...(command === undefined
      ? [
          '--command "how your system is started", or --command "" when it already runs',
        ]
      : []),
    ...(command === "" && port === undefined
      ? ["--port and the port that your system listens on"]
      : []),
  ];
  return new InputError([
    {
      file: "init",
      line: 0,
      column: 0,
      message: `there is no terminal to ask on. Say ${missing.join("; ")}; or --yes, and what can be guessed is taken`,
    },
  ]);
}

async function ask(
  flags: InitFlags,
  proposal: string | undefined,
  io: Io,
): Promise<Answers> {
  const conversation = new Conversation(io);
  try {
    const profile =
      flags.profile ??
      (await conversation.ask(
        "What is your system: efs (a WMS or a POS) or erp? [efs]",
        (text) => {
          const word = text.toLowerCase();
          if (word === "" || word === "efs") return "efs";
          return word === "erp" ? "erp" : undefined;
        },
        "Type efs or erp.",
      ));
    const command =
      flags.command ??
      (await conversation.ask(
        proposal === undefined
          ? "How is it started, as you would type it in this folder? [it already runs]"
          : `How is it started? [${proposal}] (type - when it already runs)`,
        (text) => (text === "-" ? "" : text === "" ? (proposal ?? "") : text),
        "",
      ));
    const port =
      flags.port ??
      (await conversation.ask(
        command === ""
          ? `Which port does it listen on? [${usualPort}]`
          : "Which port does it listen on? [the one in the variable PORT]",
        (text) => {
          if (text === "") return command === "" ? usualPort : "PORT";
          const port = Number(text);
          return /^\d+$/.test(text) && port >= 1 && port <= 65_535
            ? port
            : undefined;
        },
        "Type a number from 1 to 65535.",
      ));
    return {
      profile,
      command: command === "" ? undefined : command,
      port: port === "PORT" ? undefined : port,
    };
  } finally {
    conversation.close();
  }
}

/** Questions at the terminal, one line each. */
class Conversation {
  readonly #io: Io;
  readonly #input: ReturnType<Io["openInput"]>;
  #heard: (line: string) => void = () => undefined;
  #ended: () => void = () => undefined;

  constructor(io: Io) {
    this.#io = io;
    this.#input = io.openInput();
    this.#input.onLine((line) => {
      this.#heard(line);
    });
    this.#input.onEnd?.(() => {
      this.#ended();
    });
  }

  /** @param read undefined for a line that is no answer */
  async ask<Answer>(
    question: string,
    read: (text: string) => Answer | undefined,
    help: string,
  ): Promise<Answer> {
    for (let text = question; ; text = help) {
      this.#io.stdout.write(`${text}\n`);
      this.#input.redraw();
      const line = await new Promise<string>((resolve, reject) => {
        this.#heard = resolve;
        this.#ended = () => {
          reject(
            new InputError([
              {
                file: "init",
                line: 0,
                column: 0,
                message: `the input ended before "${question}" was answered; nothing was written`,
              },
            ]),
          );
        };
      });
      const answer = read(line.trim());
      if (answer !== undefined) return answer;
    }
  }

  close(): void {
    this.#input.close();
  }
}
