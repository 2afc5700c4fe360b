/** Histories of whole runs, and small registers, written by hand for the tests of the verdict. */
import type { ExchangeEntry, HistoryEntry, Mark } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import type { Requirement } from "../rules/requirement.js";
import {
  nothingSeen,
  type ExchangeRule,
  type Judgement,
  type OrderRule,
} from "../rules/rule.js";
import type { RunStart } from "./run-facts.js";

type ScenarioEnd = Extract<Mark, { type: "scenario-end" }>;

export class LiteralRun {
  readonly entries: HistoryEntry[] = [];
  #last = 0;

  constructor(start: Partial<RunStart> = {}) {
    this.mark({
      type: "run-start",
      kit: "0.1.0",
      requirements: "1",
      profile: "efs",
      seed: 7,
      optionalApis: [],
      observer: true,
      driver: "http",
      ...start,
    });
  }

  mark(mark: Mark): this {
    this.#last += 1;
    this.entries.push({ kind: "mark", seq: this.#last, at: this.#last, mark });
    return this;
  }

  begin(
    scenario: string,
    exercises: readonly string[],
    orderCode?: string,
    locationCode = "BLR",
  ): this {
    this.mark({
      type: "scenario-start",
      scenario,
      title: `About ${scenario}`,
      exercises,
    });
    if (orderCode === undefined) return this;
    return this.mark({
      type: "subject",
      scenario,
      orderCode,
      locationCode,
      alias: "A",
    });
  }

  end(
    scenario: string,
    result: ScenarioEnd["result"] = "complete",
    reason?: string,
  ): this {
    return this.mark({
      type: "scenario-end",
      scenario,
      result,
      ...(reason === undefined ? {} : { reason }),
    });
  }

  /** An order event for the vendor; it is acknowledged unless `status` says otherwise. */
  deliver(
    orderCode: string | undefined,
    status = 200,
    locationCode = "BLR",
  ): ExchangeEntry {
    this.#last += 2;
    const exchange: ExchangeEntry = {
      kind: "exchange",
      seq: this.#last,
      opened: this.#last - 1,
      at: this.#last,
      durationMs: 5,
      direction: "outbound",
      operation: "outwardOrderEvent",
      method: "POST",
      url: "http://127.0.0.1:9/orders",
      requestHeaders: { "content-type": "application/json" },
      requestBody: { text: JSON.stringify({ orderCode, locationCode }) },
      ending: "answered",
      status,
      responseHeaders: {},
      responseBody: { text: "" },
    };
    this.entries.push(exchange);
    return exchange;
  }

  /** A call of the vendor that the OMS carried out, unless `status` says otherwise. */
  call(operation: string, orderCode: string, status = 200): ExchangeEntry {
    const exchange: ExchangeEntry = {
      ...this.deliver(orderCode, status),
      direction: "inbound",
      operation,
    };
    this.entries.splice(-1, 1, exchange);
    return exchange;
  }

  runEnd(): this {
    return this.mark({ type: "run-end", durationMs: 100 });
  }
}

export function row(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    profile: id.startsWith("EFS") ? "efs" : "erp",
    family: "idempotency",
    level: "MUST",
    basis: "documented",
    source: "A page",
    text: `The text of ${id}.`,
    rule: "idempotency/efs-one",
    ...more,
  };
}

export function registerOf(...requirements: readonly Requirement[]): Register {
  return { version: "2", requirements };
}

/** Judges each delivery by its status: 2xx is a witness, 4xx a violation, 5xx cannot be judged, 3xx breaks the rule itself. */
export function statusRule(requirement: string): ExchangeRule {
  return {
    requirement,
    about: "exchange",
    needs: "A delivery.",
    judge: ({ seq, status }): Judgement => {
      const code = status ?? 0;
      if (code < 300) return { ...nothingSeen, witnesses: [{ seq }] };
      if (code < 400) throw new Error("redirected");
      if (code >= 500)
        return {
          ...nothingSeen,
          unjudged: [{ seq, reason: `status ${code} was observed` }],
        };
      const finding = {
        summary: "s",
        expected: "e",
        actual: "a",
        evidence: [seq],
        likelyCause: "c",
      };
      return { ...nothingSeen, witnesses: [{ seq }], findings: [finding] };
    },
  };
}

/** Sees nothing anywhere. */
export function blindRule(requirement: string): OrderRule {
  return {
    requirement,
    about: "order",
    needs: "A wonder.",
    judge: () => nothingSeen,
  };
}
