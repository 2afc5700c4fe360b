/**
 * The OMS that a row is tried on, and the partner that it calls.
 *
 * Promise: nothing has happened in it but what the row takes as given, at 09:00 of the same day for every row. A row that
 * changes settings, moves the clock or is about messages has an OMS of its own; the others share one that is set back.
 */
import type { Test, Response } from "supertest";
import request from "supertest";
import { matchOperation } from "../../src/contract/routing.js";
import {
  operationById,
  type OperationId,
} from "../../src/contract/operations.js";
import { demoSettings, demoTenants } from "../../src/simulator/demo.js";
import { startOms, type RunningOms } from "../../src/simulator/start.js";
import { efs, erp, marketplace, type Headers } from "../support/caller.js";
import { ManualClock } from "../support/manual-clock.js";
import { HttpReceiver } from "../support/receiver.js";
import type { Account, Address } from "./row.js";
import { completed, type RequestForm, type Statement } from "./statement.js";
import { beginning, callOf } from "./steps.js";

const accounts = {
  efs,
  marketplace,
  erp,
  nobody: {},
} as const satisfies Record<Account, Headers>;

/** The one that rows share; to be closed when all are through. */
let plain: Promise<RunningOms> | undefined;

export async function closeShared(): Promise<void> {
  await (await plain)?.close();
  plain = undefined;
}

function isPlain({ settings, to, given }: Statement): boolean {
  return (
    settings === undefined &&
    to === undefined &&
    !given.some((step) => "seconds" in step)
  );
}

export class StatementBench {
  private constructor(
    readonly running: RunningOms,
    readonly clock: ManualClock,
    /** The partner, where the row is about what it gets. */
    readonly receiver: HttpReceiver | undefined,
    readonly isShared: boolean,
  ) {}

  static async begin(statement: Statement): Promise<StatementBench> {
    const bench = isPlain(statement)
      ? await StatementBench.#shared()
      : await StatementBench.#own(statement);
    try {
      await bench.#make(statement);
      return bench;
    } catch (error) {
      await bench.end();
      throw error;
    }
  }

  static async #own({ settings, to }: Statement): Promise<StatementBench> {
    const receiver = to === undefined ? undefined : await HttpReceiver.listen();
    const tenants = tenantsOf(to, receiver);
    const clock = new ManualClock(beginning);
    const running = await startOms({
      clock,
      settings: demoSettings({ tenants, ...settings }),
    });
    return new StatementBench(running, clock, receiver, false);
  }

  static async #shared(): Promise<StatementBench> {
    const clock = new ManualClock(beginning);
    plain ??= startOms({ clock, settings: demoSettings() });
    const running = await plain;
    running.oms.reset();
    return new StatementBench(running, clock, undefined, true);
  }

  async #make({ given, request: form }: Statement): Promise<void> {
    for (const step of given) {
      if ("seconds" in step) this.clock.advance(step.seconds * 1000);
      else if ("same" in step) await this.must(form);
      else {
        const call = callOf(step);
        await this.must(completed(call), call.status);
      }
      await this.delivered();
    }
  }

  async end(): Promise<void> {
    if (this.isShared) return;
    await this.running.close();
    await this.receiver?.close();
  }

  send({ call, as, headers, body, text }: RequestForm): Test {
    const [method = "", path = ""] = call.split(" ");
    const verb = method.toLowerCase() as
      "get" | "post" | "put" | "patch" | "delete";
    const sent = new Map(
      Object.entries({
        "content-type": "application/json",
        ...accounts[as ?? accountFor(call)],
      }),
    );
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) sent.delete(name);
      else sent.set(name, value);
    }
    const asked = request(this.running.url)
      [verb](path)
      .set(Object.fromEntries(sent));
    const payload = text ?? (body === undefined ? "" : JSON.stringify(body));
    return payload === "" ? asked : asked.send(payload);
  }

  /** A call that has to succeed, for a row builds on it. */
  async must(form: RequestForm, status?: number): Promise<void> {
    const response = await this.send(form);
    const succeeded =
      status === undefined
        ? response.status >= 200 && response.status < 300
        : response.status === status;
    if (!succeeded)
      throw new Error(
        `what the row takes as given did not happen: ${form.call} was answered ${describe(response)}`,
      );
  }

  /** Settles when no call is open and none is due at this moment. */
  delivered(): Promise<void> {
    if (this.#isQuiet()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.running.oms.dispatcher.onChange(() => {
        if (!this.#isQuiet()) return;
        stop();
        resolve();
      });
    });
  }

  /** The messages of an order wait for one another, so only the first that is queued can be due. */
  #isQuiet(): boolean {
    const waiting = new Set<string>();
    for (const {
      message,
      state,
      nextAttemptAt,
    } of this.running.oms.dispatcher.deliveries()) {
      if (state === "delivering") return false;
      const line = `${message.tenant} ${message.orderCode}`;
      if (state !== "queued" || waiting.has(line)) continue;
      if ((nextAttemptAt ?? 0) <= this.clock.now()) return false;
      waiting.add(line);
    }
    return true;
  }
}

function tenantsOf(
  to: Address | undefined,
  receiver: HttpReceiver | undefined,
) {
  const endpoints =
    to === undefined || receiver === undefined
      ? {}
      : { [to]: receiver.url(`/${to}`) };
  return demoTenants.map((tenant) => ({ ...tenant, endpoints }));
}

/** The operation of a call, however its path is prefixed; null for a path that none has. */
export function operationOf(call: string): OperationId | null {
  const [method = "", path = ""] = call.split(" ");
  const match = matchOperation(method, path.replace(/^\/assure-magic2/, ""));
  return match.kind === "operation" ? match.operationId : null;
}

/** The account that a call is for. The control wants none, and takes no notice of credentials. */
function accountFor(call: string): Account {
  const operation = operationOf(call);
  return operation !== null &&
    operationById(operation).document === "marketplace"
    ? "marketplace"
    : "efs";
}

export function describe({ status, text }: Response): string {
  return `${status} ${text.slice(0, 500)}`;
}

/** Which message an address gets. */
export const messageOf = {
  orderEvents: "outwardOrderEvent",
  returnEvents: "returnOrderEvent",
  sellerCancellation: "sellerCancellation",
  salesPosting: "outwardSalesPosting",
} as const satisfies Record<Address, OperationId>;
