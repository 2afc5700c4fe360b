/** The sessions of a run: made before a round, ended after it, so that what is left is what the mock does not let go of. */
import { efs, marketplace } from "../support/caller.js";
import { diceOf } from "./dice.js";
import { healthySession } from "./monitors.js";
import type { Receivers } from "./receivers.js";
import { pathOf } from "./targets.js";
import { recipes } from "./recipes.js";
import { routes } from "./routes.js";
import { fuzzSessions, type World } from "./world.js";

/** Calls with which a round begins, and how many of each: so that there is something of every kind to be called about. */
const beginning = {
  createOutwardOrder: 24,
  createOrder: 30,
  createPicklist: 6,
  packOrder: 16,
  createManifest: 8,
  notifyHandover: 8,
  createReturnOrder: 8,
  packOrderInHouse: 3,
  handOverOrder: 4,
  createReturn: 3,
  cancelOrderItems: 3,
} as const;

/** Of the mock itself and of the sessions. */
const bases = ["", ...fuzzSessions.map((name) => `/sessions/${name}`)];

export class Stage {
  readonly #mock: string;
  readonly #receivers: Receivers;

  constructor(mock: string, receivers: Receivers) {
    this.#mock = mock;
    this.#receivers = receivers;
  }

  async world(): Promise<World> {
    const names = async (path: string, folder: string): Promise<string[]> => {
      const response = await fetch(this.#mock + path, {
        headers: { accept: "text/html" },
      });
      const found = (await response.text()).matchAll(
        new RegExp(`${folder}/([\\w.-]+)`, "g"),
      );
      return [...found].map(([, name = ""]) => name);
    };
    return {
      receiver: this.#receivers.hostile,
      consoleAssets: await names("/", "/console/assets"),
      docsAssets: await names("/docs/efs", "/docs/assets"),
    };
  }

  async openHealthy(): Promise<void> {
    await this.#open(healthySession, this.#receivers.healthy, {});
  }

  async openRound(seed: number, world: World): Promise<void> {
    const { hostile, healthy } = this.#receivers;
    const hurried = {
      delivery: { timeoutMs: 300, retryDelaysMs: [5, 20], concurrency: 16 },
    };
    for (const name of fuzzSessions)
      await this.#open(name, name === "fz-b" ? healthy : hostile, hurried);
    await this.#call("POST", "/sessions/fz-c/_kit/delivery", { mode: "held" });
    for (const base of bases) await this.#begin(base, seed, world);
  }

  async #begin(base: string, seed: number, world: World): Promise<void> {
    for (const [name, count] of Object.entries(beginning)) {
      const route = routes.find((one) => one.name === name);
      if (route === undefined) throw new Error(`there is no route ${name}`);
      const account = route.path.startsWith("/usp") ? efs : marketplace;
      for (let turn = 0; turn < count; turn += 1) {
        const dice = diceOf(seed, turn);
        const fitting = recipes[name]?.(dice, world) ?? {};
        const response = await fetch(
          this.#mock + base + pathOf(route, fitting, dice, world),
          {
            method: route.method,
            headers: {
              "content-type": "application/json",
              ...(route.partner ? account : {}),
            },
            body: JSON.stringify(fitting.body),
          },
        );
        const text = await response.text();
        if (response.status >= 500)
          throw new Error(`${name}: ${response.status} ${text}`);
      }
    }
  }

  /** @returns what the mock itself recorded as its own faults */
  async closeRound(): Promise<string[]> {
    const problems: string[] = [];
    for (const base of bases) problems.push(...(await this.#bugsIn(base)));
    for (;;) {
      const { sessions } = (await this.#call(
        "GET",
        "/_kit/sessions?limit=1000",
      )) as { sessions: { sessionId: string }[] };
      const gone = sessions.filter(
        ({ sessionId }) => sessionId !== healthySession,
      );
      if (gone.length === 0) break;
      for (const { sessionId } of gone)
        await this.#call("DELETE", `/_kit/sessions/${sessionId}`);
    }
    await this.#call("POST", "/_kit/reset", { seed: 1 });
    return problems;
  }

  async #bugsIn(base: string): Promise<string[]> {
    const { entries } = (await this.#call(
      "GET",
      `${base}/_kit/history?kind=call&q=a%20bug%20of%20the%20kit`,
    )) as { entries: { detail: { problem?: string; url: string } }[] };
    const told = entries
      .map(
        ({ detail: { problem, url } }) =>
          `recorded by the mock, ${url.slice(0, 100)}: ${problem ?? ""}`,
      )
      .filter((text) => text.includes("a bug of the kit"));
    return [...new Set(told)];
  }

  async #open(
    sessionId: string,
    receiver: string,
    more: object,
  ): Promise<void> {
    await this.#call("POST", "/_kit/sessions", {
      sessionId,
      seed: 3,
      endpoints: {
        orderEvents: receiver,
        returnEvents: receiver,
        sellerCancellation: receiver,
        salesPosting: receiver,
      },
      ...more,
    });
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#mock + path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  }
}
