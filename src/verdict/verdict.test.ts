import { describe, expect, it } from "vitest";
import { nothingSeen, type ExchangeRule } from "../rules/rule.js";
import { LiteralRun, registerOf, row, statusRule } from "./literal-run.js";
import type { RunResult } from "./result.js";
import { NoRunError } from "./run-facts.js";
import { concludeRun } from "./verdict.js";

const [one, two] = ["EFS-IDEM-01", "EFS-PAY-13"];
const register = registerOf(
  row(one),
  row(two, { level: "SHOULD", family: "payload" }),
  row("ERP-IDEM-01"),
);
const rules = [statusRule(one), statusRule("ERP-IDEM-01")];

/** Each scenario delivers one message about its own order; `second` is judged only for the SHOULD. */
function run(first: number, second?: number): LiteralRun {
  const made = new LiteralRun().begin("first", [one], "K-1");
  made.deliver("K-1", first);
  made.end("first");
  if (second === undefined) return made;
  made.begin("second", [two], "K-2");
  made.deliver("K-2", second);
  return made.end("second");
}

/** The rule for one order alone. */
function about(orderCode: string, rule: ExchangeRule): ExchangeRule {
  const judge: ExchangeRule["judge"] = (exchange) =>
    exchange.requestBody.text.includes(orderCode)
      ? rule.judge(exchange)
      : nothingSeen;
  return { ...rule, judge };
}

const duty = about("K-1", statusRule(one));
const advice = about("K-2", statusRule(two));

const concluded = (made: LiteralRun): RunResult =>
  concludeRun(made.runEnd().entries, register, [duty, advice]);

describe("the verdict", () => {
  it("is conformant when every MUST was judged and kept", () => {
    expect(concluded(run(200, 200))).toMatchObject({
      verdict: "conformant",
      reason: "The one mandatory requirement in scope was judged and kept.",
      counts: { pass: 2 },
    });
  });

  it("is conformant with a warning, and when a SHOULD was not judged", () => {
    expect(concluded(run(200, 400))).toMatchObject({
      verdict: "conformant",
      reason:
        "The one mandatory requirement in scope was judged and kept, but 1 recommendation is not followed: EFS-PAY-13.",
      counts: { pass: 1, warn: 1 },
    });
    expect(concluded(run(200))).toMatchObject({
      verdict: "conformant",
      counts: { inconclusive: 1 },
    });
  });

  it("is not conformant when a MUST is violated, though the kit failed elsewhere", () => {
    const made = run(400, 302)
      .begin("third", [])
      .end("third", "harness-error", "a fault");
    expect(concluded(made)).toMatchObject({
      verdict: "not-conformant",
      reason: "1 mandatory requirement is violated: EFS-IDEM-01.",
      counts: { fail: 1, "harness-error": 1 },
    });
  });

  it("is a harness error when a rule or a scenario failed by the kit's own fault", () => {
    expect(concluded(run(200, 302))).toMatchObject({
      verdict: "harness-error",
      reason: "The kit itself failed: EFS-PAY-13 could not be judged.",
    });
    const crashed = run(200, 200)
      .begin("third", [])
      .end("third", "harness-error", "a fault");
    expect(concluded(crashed)).toMatchObject({
      verdict: "harness-error",
      reason: "The kit itself failed: scenario third could not be carried out.",
    });
  });

  it("is inconclusive when a MUST could not be judged", () => {
    expect(concluded(run(503))).toMatchObject({
      verdict: "inconclusive",
      reason: "1 mandatory requirement could not be judged: EFS-IDEM-01.",
    });
  });

  it("is inconclusive when nothing was executed, nothing was in scope, or the run was interrupted", () => {
    expect(concluded(new LiteralRun())).toMatchObject({
      verdict: "inconclusive",
      reason: expect.stringContaining("Nothing was executed") as string,
    });
    expect(
      concludeRun(run(200).runEnd().entries, registerOf(), []),
    ).toMatchObject({ verdict: "inconclusive" });
    expect(
      concludeRun(run(200, 200).entries, register, [duty, advice]),
    ).toMatchObject({
      verdict: "inconclusive",
      reason: "The run was interrupted before its end.",
    });
  });

  it("says why a run was stopped before its first scenario", () => {
    const made = new LiteralRun().mark({
      type: "checks",
      checks: [],
      stopped: "every message would be turned away.",
    });
    expect(concluded(made)).toMatchObject({
      verdict: "inconclusive",
      reason:
        "The run was stopped before its first scenario: every message would be turned away.",
    });
  });

  it("needs the beginning of a run", () => {
    expect(() => concludeRun([], register, rules)).toThrow(NoRunError);
  });
});

describe("the result", () => {
  it("holds what the run was, and only its own profile's requirements", () => {
    const made = new LiteralRun({
      profile: "erp",
      observer: false,
      optionalApis: ["listing"],
    });
    made.begin("first", [], "K-1").deliver("K-1");
    const result = concludeRun(
      made.end("first").runEnd().entries,
      register,
      rules,
    );
    expect(result).toMatchObject({
      schema: 1,
      kit: "0.1.0",
      requirementSet: "2",
      profile: "erp",
      seed: 7,
      blackBox: true,
      optionalApis: ["listing"],
      exchanges: 1,
      faults: 0,
    });
    expect(result.requirements.map(({ id }) => id)).toEqual(["ERP-IDEM-01"]);
  });

  it("places findings in the scenario of their order, with the way to repeat them", () => {
    const made = run(400, 400);
    const result = concludeRun(
      made.runEnd().entries,
      register,
      [duty, advice],
      { configPath: "my kit.yaml" },
    );
    const [finding] = result.requirements[0]?.findings ?? [];
    expect(finding).toMatchObject({
      requirement: one,
      scenario: "first",
      command:
        "increff-kit certify --config 'my kit.yaml' --scenario first --seed 7",
      curl: [
        expect.stringMatching(/^curl .*http:\/\/127\.0\.0\.1:9\/orders.*K-1/),
      ],
    });
    expect(result.scenarios).toEqual([
      {
        scenario: "first",
        title: "About first",
        result: "complete",
        violated: [one],
      },
      {
        scenario: "second",
        title: "About second",
        result: "complete",
        violated: [two],
      },
    ]);
  });

  it("tells scenarios with one order code at two locations apart", () => {
    const made = new LiteralRun()
      .begin("first", [one], "K-1", "BLR")
      .begin("second", [one], "K-1", "DEL");
    made.deliver("K-1", 400, "DEL");
    const result = concludeRun(
      made.end("first").end("second").runEnd().entries,
      register,
      rules,
    );
    expect(result.requirements[0]?.findings[0]?.scenario).toBe("second");
  });

  it("places what is about no order in the only scenario that was to exercise it then", () => {
    const made = new LiteralRun().begin("first", [one]).begin("second", [two]);
    made.deliver(undefined);
    made
      .end("first")
      .end("second")
      .begin("third", [one])
      .begin("fourth", [one]);
    made.deliver(undefined, 400);
    const result = concludeRun(
      made.end("third").end("fourth").runEnd().entries,
      register,
      rules,
    );
    expect(result.requirements[0]).toMatchObject({
      exercised: ["first"],
      expected: ["first", "third", "fourth"],
    });
    expect(result.requirements[0]?.findings[0]).toMatchObject({
      command: "increff-kit certify --seed 7",
    });
    expect(result.requirements[0]?.findings[0]?.scenario).toBeUndefined();
  });
});
