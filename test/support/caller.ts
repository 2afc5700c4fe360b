/** Calls to a running OMS as its partners make them, for tests. */
import request from "supertest";
import type { ExchangeEntry } from "../../src/history/entry.js";
import {
  demoSettings,
  type SettingsOverrides,
} from "../../src/simulator/demo.js";
import {
  startOms,
  type RunningOms,
  type StartOptions,
} from "../../src/simulator/start.js";

export type Headers = Readonly<Record<string, string>>;

export const efs = {
  authUsername: "DEMO_EFS",
  authPassword: "demo-efs",
  authDomainName: "demo",
} as const;
export const marketplace = {
  authUsername: "DEMO_MARKETPLACE",
  authPassword: "demo-marketplace",
  authDomainName: "demo",
} as const;
export const erp = {
  authUsername: "DEMO_ERP",
  authPassword: "demo-erp",
  authDomainName: "demo",
} as const;

/** An OMS on a free port that sends nothing by itself. */
export function startQuiet(
  { delivery, ...overrides }: SettingsOverrides = {},
  options: Omit<StartOptions, "settings"> = {},
): Promise<RunningOms> {
  return startOms({
    settings: demoSettings({
      ...overrides,
      delivery: { mode: "held", ...delivery },
    }),
    ...options,
  });
}

export class Caller {
  constructor(readonly running: RunningOms) {}

  call(
    method: string,
    path: string,
    body: unknown,
    headers: Headers = efs,
  ): request.Test {
    const verb = method.toLowerCase() as
      "post" | "put" | "get" | "delete" | "patch";
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return request(this.running.url)
      [verb](path)
      .set({ "content-type": "application/json", ...headers })
      .send(text);
  }

  /** The entries of calls so far. */
  get exchanges(): readonly ExchangeEntry[] {
    return this.running.oms.history.entries.filter(
      (entry) => entry.kind === "exchange",
    );
  }

  /** The entry of the last call. */
  get last(): ExchangeEntry {
    const entry = this.exchanges.at(-1);
    if (entry === undefined) throw new Error("no exchange was recorded");
    return entry;
  }
}
