/** Makes the vendor do warehouse work, by the means that it offers. */
import { spawn } from "node:child_process";
import { request } from "undici";
import { createRedaction } from "../history/redaction.js";
import type { DriverAction } from "../scenario/step.js";
import type { Errand, TaskBoard } from "./task-board.js";

/** An action that no vendor offers: what a driver says to it shows whether it keeps to its contract. */
export const unknownAction = "increff-kit-check";

export interface Task {
  readonly action: DriverAction | "reset" | typeof unknownAction;
  /** Increff's own field names. */
  readonly body: Readonly<Record<string, unknown>>;
  /** For a person: "pack order K-1042 at WH1: 2 × SKU-7". */
  readonly text: string;
  /** The vendor is expected to refuse it. */
  readonly forbidden?: boolean;
}

/** What the vendor said to the task, before any call. */
export interface DriverAnswer {
  readonly answer: "accepted" | "refused" | "not-offered" | "broken";
  readonly status: number | null;
  readonly problem?: string;
  /** Of a manual driver: what the person says about it later. */
  readonly errand?: Errand;
}

export interface Driver {
  readonly kind: "automatic" | "manual" | "command" | "http";
  ask(task: Task): Promise<DriverAnswer>;
}

const answerWithin = 30_000;

/** `POST {url}/actions/{action}`. */
export class HttpDriver implements Driver {
  readonly kind = "http";
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url.replace(/\/+$/, "");
    this.#headers = headers;
  }

  async ask(task: Task): Promise<DriverAnswer> {
    const url = `${this.#url}/actions/${task.action}`;
    const shown = `POST ${createRedaction().url(url)}`;
    try {
      const { statusCode, body } = await request(url, {
        method: "POST",
        headers: { ...this.#headers, "content-type": "application/json" },
        body: JSON.stringify(task.body),
        headersTimeout: answerWithin,
        bodyTimeout: answerWithin,
      });
      const text = (await body.text()).slice(0, 500);
      return {
        ...byStatus(statusCode, `${shown} answered ${statusCode}: ${text}`),
        status: statusCode,
      };
    } catch (error) {
      return {
        answer: "broken",
        status: null,
        problem: `${shown}: ${(error as Error).message}`,
      };
    }
  }
}

function byStatus(
  status: number,
  problem: string,
): Pick<DriverAnswer, "answer" | "problem"> {
  if (status >= 200 && status <= 299) return { answer: "accepted" };
  if (status === 409) return { answer: "refused", problem };
  if (status === 404) return { answer: "not-offered", problem };
  return { answer: "broken", problem };
}

/** `COMMAND action`, the body as JSON on standard input; exit 0 accepted, 9 refused, 4 not offered. */
export class CommandDriver implements Driver {
  readonly kind = "command";
  readonly #command: string;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(
    command: string,
    folder: string,
    env: Readonly<Record<string, string | undefined>>,
  ) {
    this.#command = command;
    this.#folder = folder;
    this.#env = env;
  }

  ask(task: Task): Promise<DriverAnswer> {
    return new Promise((resolve) => {
      const child = spawn(
        "/bin/sh",
        ["-c", `${this.#command} "$@"`, "driver", task.action],
        {
          cwd: this.#folder,
          env: this.#env,
          timeout: answerWithin,
          stdio: ["pipe", "ignore", "pipe"],
        },
      );
      let errors = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        errors = (errors + text).slice(-500);
      });
      child.stdin.on("error", () => undefined);
      child.on("error", (error) => {
        resolve({ answer: "broken", status: null, problem: error.message });
      });
      child.on("exit", (code) => {
        const problem = `${this.#command} ${task.action} ended with ${String(code)}: ${errors}`;
        if (code === 0) resolve({ answer: "accepted", status: null });
        else if (code === 9)
          resolve({ answer: "refused", status: null, problem });
        else if (code === 4)
          resolve({ answer: "not-offered", status: null, problem });
        else resolve({ answer: "broken", status: null, problem });
      });
      child.stdin.end(JSON.stringify(task.body));
    });
  }
}

/** The vendor acts by itself; the kit only watches. */
export const automaticDriver: Driver = {
  kind: "automatic",
  ask: () => Promise.resolve({ answer: "accepted", status: null }),
};

/** A person does it, told by the board. */
export function manualDriver(board: TaskBoard): Driver {
  return {
    kind: "manual",
    ask: (task) =>
      Promise.resolve({
        answer: "accepted",
        status: null,
        errand: board.set(task),
      }),
  };
}
