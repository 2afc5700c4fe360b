/**
 * The vendor's own process, when the configuration names a command: started, watched, killed, started again.
 *
 * The command runs through the shell in a process group of its own, so that a kill reaches what the shell started.
 * Its output is kept in the history, cut at a limit, because it explains failures. When it ends by itself, whoever waits for
 * it hears that at once.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { request } from "undici";
import { pause, type Clock } from "../history/clock.js";
import type { History } from "../history/history.js";
import type { Redaction } from "../history/redaction.js";
import { UnreachableError } from "./problems.js";
import { VendorOutput } from "./vendor-output.js";

export interface VendorCommand {
  readonly command: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readiness: string;
  /** Milliseconds until it must be ready. */
  readonly readyWithin: number;
}

const pollEvery = 25;
/** Milliseconds in which the last output of an ended process arrives; what it left running may hold the pipe open for ever. */
const lastWordsWithin = 100;

export class VendorProcess {
  readonly #command: VendorCommand;
  readonly #clock: Clock;
  readonly #history: History;
  #child: ChildProcess | undefined;
  #exit: string | undefined;
  #stopping = false;
  #output: VendorOutput;
  readonly #exitListeners = new Set<() => void>();

  constructor(
    command: VendorCommand,
    clock: Clock,
    history: History,
    redaction: Redaction,
  ) {
    this.#command = command;
    this.#clock = clock;
    this.#history = history;
    this.#output = new VendorOutput(redaction, (text) => {
      this.#note("output", text);
    });
  }

  /** @throws UnreachableError when it exits or does not become ready */
  async start(): Promise<void> {
    const { command, folder, env } = this.#command;
    this.#exit = undefined;
    this.#stopping = false;
    const child = spawn(command, {
      shell: true,
      cwd: folder,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.#note("started", command);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.#output.add(text);
      });
    child.on("error", (error) => {
      this.#exit = error.message;
    });
    child.on("exit", (code, signal) => {
      if (this.#child !== child) return;
      this.#ended(
        child,
        signal === null ? `exit code ${String(code)}` : `signal ${signal}`,
      );
    });
    await this.#becomesReady();
    this.#note("ready", this.#command.readiness);
  }

  /** SIGKILL to the whole group: nothing is flushed, nothing said goodbye to. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
    this.#note("killed", "SIGKILL");
  }

  /** Ends it for good; a vendor that does not go by itself is killed. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** Why it is gone, with its last words, when it ended by itself. */
  get exited(): string | undefined {
    if (this.#stopping || this.#exit === undefined) return undefined;
    const words = this.#output.lastWords;
    return words === "" ? this.#exit : `${this.#exit}, last output: ${words}`;
  }

  /** Calls `listener` when it ends by itself, at once when it has; the returned function stops that. */
  onExit(listener: () => void): () => void {
    if (this.exited !== undefined) listener();
    this.#exitListeners.add(listener);
    return () => this.#exitListeners.delete(listener);
  }

  async #becomesReady(): Promise<void> {
    const { readiness, readyWithin } = this.#command;
    const deadline = this.#clock.now() + readyWithin;
    let last = "no answer yet";
    while (this.#clock.now() < deadline) {
      if (this.#exit !== undefined) {
        await this.#lastWords();
        throw new UnreachableError(
          `The vendor's command ended (${this.#exit}) before ${readiness} answered: ${this.#command.command}\n${this.#output.tail}`,
        );
      }
      try {
        const { statusCode, body } = await request(readiness, {
          headersTimeout: 2_000,
          bodyTimeout: 2_000,
        });
        await body.dump();
        if (statusCode >= 200 && statusCode <= 299) return;
        last = `it answered ${statusCode}`;
      } catch (error) {
        last = (error as Error).message;
      }
      await pause(this.#clock, pollEvery);
    }
    await this.stop();
    throw new UnreachableError(
      `The vendor was not ready after ${readyWithin} ms: ${readiness} (${last}). Set waits.ready higher, or correct vendor.readiness.\n${this.#output.tail}`,
    );
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined || this.#exit !== undefined) return;
    this.#stopping = true;
    const gone = new Promise<void>((resolve) => {
      child.once("exit", () => {
        resolve();
      });
    });
    killGroup(child.pid, signal);
    const cancel = this.#clock.after(2_000, () => {
      if (child.pid !== undefined) killGroup(child.pid, "SIGKILL");
    });
    await gone;
    cancel();
    // What the shell started may outlive the shell.
    killGroup(child.pid, "SIGKILL");
  }

  #ended(child: ChildProcess, exit: string): void {
    this.#exit = exit;
    if (this.#stopping) return;
    void this.#lastWords().then(() => {
      if (this.#child !== child) return;
      this.#note("exited", this.exited ?? exit);
      for (const listener of [...this.#exitListeners]) listener();
    });
  }

  /** Settles when everything that the ended process printed has been read, or soon. */
  #lastWords(): Promise<void> {
    const child = this.#child;
    return new Promise((resolve) => {
      const cancel = this.#clock.after(lastWordsWithin, resolve);
      child?.once("close", () => {
        cancel();
        resolve();
      });
    });
  }

  #note(
    event: "started" | "ready" | "killed" | "exited" | "output",
    detail: string,
  ): void {
    this.#history.append({ kind: "vendor", event, detail });
  }
}

function killGroup(pid: number, signal: "SIGKILL" | "SIGTERM"): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** A port that nothing listens on at this moment. */
export function freePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string")
          reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}
