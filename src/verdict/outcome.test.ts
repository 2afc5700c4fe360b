import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import type { Requirement } from "../rules/requirement.js";
import type { Rule } from "../rules/rule.js";
import {
  blindRule,
  LiteralRun,
  registerOf,
  row,
  statusRule,
} from "./literal-run.js";
import type { RequirementResult } from "./result.js";
import { concludeRun } from "./verdict.js";

const id = "EFS-IDEM-01";

function resultOf(
  run: LiteralRun,
  requirement: Partial<Requirement> = {},
  rules: readonly Rule[] = [statusRule(id)],
): RequirementResult {
  const [result] = concludeRun(
    run.runEnd().entries,
    registerOf(row(id, requirement)),
    rules,
  ).requirements;
  if (result === undefined) throw new Error("no requirement is in scope");
  return result;
}

/** One complete scenario with one order and these statuses. */
function run(
  statuses: readonly number[],
  start: ConstructorParameters<typeof LiteralRun>[0] = {},
): LiteralRun {
  const made = new LiteralRun(start).begin("one", [id], "K-1");
  for (const status of statuses) made.deliver("K-1", status);
  return made.end("one");
}

describe("the outcome of a requirement", () => {
  it("is a pass when it was judged and no violation was found", () => {
    const result = resultOf(run([200, 200]));
    expect(result).toMatchObject({
      outcome: "pass",
      witnessed: 2,
      expected: ["one"],
      exercised: ["one"],
      needs: "A delivery.",
    });
    expect(result.reason).toBeUndefined();
  });

  it("is a fail, for a SHOULD a warning, with a violation, whatever could not be judged besides", () => {
    expect(resultOf(run([200, 400, 500]))).toMatchObject({
      outcome: "fail",
      witnessed: 2,
      findings: [{}],
    });
    expect(resultOf(run([400]), { level: "SHOULD" }).outcome).toBe("warn");
  });

  it("is a fail although another scenario was cut short, and for an API that is used without being declared", () => {
    const cut = run([400])
      .begin("two", [id], "K-2")
      .end("two", "cut-short", "no driver");
    expect(resultOf(cut).outcome).toBe("fail");
    expect(resultOf(run([400]), { api: "manifest" }).outcome).toBe("fail");
  });

  it("is a pass although some occasions could not be judged, and they are told", () => {
    expect(resultOf(run([500, 200, 503, 500]))).toMatchObject({
      outcome: "pass",
      unjudged: [
        { reason: "status 500 was observed", count: 2 },
        { reason: "status 503 was observed", count: 1 },
      ],
    });
  });

  it("is a harness error when the rule itself failed, whatever it found elsewhere", () => {
    expect(resultOf(run([400, 302]))).toMatchObject({
      outcome: "harness-error",
      reason: expect.stringContaining("Error: redirected") as string,
      findings: [{}],
    });
    expect(resultOf(run([200]), {}, [])).toMatchObject({
      outcome: "harness-error",
      reason: "The kit has no rule for it.",
    });
  });

  it("is not applicable when its API is not declared or no rule judges it", () => {
    expect(resultOf(run([200]), { api: "manifest" })).toMatchObject({
      outcome: "not-applicable",
      reason: "The vendor does not declare the optional API manifest.",
    });
    const unchecked = concludeRun(
      run([200]).runEnd().entries,
      registerOf(row(id, { unchecked: "it shows nowhere" })),
      [],
    );
    expect(unchecked.requirements[0]).toMatchObject({
      outcome: "not-applicable",
      reason: "No rule judges it: it shows nowhere",
    });
  });

  it("is inconclusive when its API is declared and was never used with success, whoever held back", () => {
    const declared = { optionalApis: ["manifest"] };
    expect(resultOf(run([200], declared), { api: "manifest" })).toMatchObject({
      outcome: "inconclusive",
      witnessed: 1,
      reason:
        "The vendor declares the optional API manifest, and no call of it succeeded in this run.",
    });
    for (const [operation, status, outcome] of [
      ["createManifest", 400, "inconclusive"],
      ["notifyHandover", 200, "inconclusive"],
      ["createManifest", 200, "pass"],
      ["manifestAndHandover", 200, "pass"],
    ] as const) {
      const used = run([200], declared);
      used.call(operation, "K-1", status);
      const onlyDeliveries: Rule = {
        ...statusRule(id),
        judge: (exchange: ExchangeEntry) =>
          exchange.direction === "outbound"
            ? statusRule(id).judge(exchange)
            : { witnesses: [], findings: [], unjudged: [] },
      };
      expect(
        resultOf(used, { api: "manifest" }, [onlyDeliveries]).outcome,
      ).toBe(outcome);
    }
  });

  it("is not applicable when every occasion was about something that the vendor does not have", () => {
    const rule = (other: boolean): Rule => ({
      requirement: id,
      about: "order",
      needs: "A delivery.",
      judge: () => ({
        witnesses: [],
        findings: [],
        unjudged: [
          { seq: 1, reason: "it keeps no status", notApplicable: true },
          ...(other ? [{ seq: 2, reason: "nobody looked" }] : []),
        ],
      }),
    });
    expect(resultOf(run([200]), {}, [rule(false)])).toMatchObject({
      outcome: "not-applicable",
      reason: expect.stringContaining("it keeps no status") as string,
    });
    expect(resultOf(run([200]), {}, [rule(true)]).outcome).toBe("inconclusive");
  });

  it("is inconclusive when a scenario for it was cut short before it was judged there", () => {
    const cut = run([200])
      .begin("two", [id], "K-2")
      .end("two", "cut-short", "the vendor's process ended");
    expect(resultOf(cut)).toMatchObject({
      outcome: "inconclusive",
      witnessed: 1,
      reason:
        "Scenario two was cut short before it was judged there: the vendor's process ended.",
    });
    const interrupted = run([200]).begin("two", [id], "K-2");
    expect(resultOf(interrupted).reason).toContain(
      "the run ended before this scenario did",
    );
  });

  it("is a pass when it was judged in a scenario before that was cut short", () => {
    const cut = new LiteralRun().begin("one", [id], "K-1");
    cut.deliver("K-1");
    expect(resultOf(cut.end("one", "cut-short", "late"))).toMatchObject({
      outcome: "pass",
    });
  });

  it("is a harness error when a scenario for it failed by the kit's own fault before it was judged there", () => {
    const crashed = run([200])
      .begin("two", [id], "K-2")
      .end("two", "harness-error", "two.yaml:9: TypeError");
    expect(resultOf(crashed)).toMatchObject({
      outcome: "harness-error",
      reason: expect.stringContaining("two.yaml:9") as string,
    });
  });

  it("says the most telling reason when nothing was judged", () => {
    const reasonOf = (made: LiteralRun, rules?: readonly Rule[]) => {
      const result = resultOf(made, {}, rules);
      expect(result.outcome).toBe("inconclusive");
      return result.reason;
    };
    expect(reasonOf(run([500, 503, 503]))).toBe(
      "It could not be judged: status 503 was observed (and 1 other reason).",
    );
    expect(reasonOf(run([500], { observer: false }))).toBe(
      "It could not be judged: status 500 was observed, for the vendor offers no observer.",
    );
    expect(reasonOf(run([200]), [blindRule(id)])).toBe(
      "No occasion for it arose in one.",
    );
    const elsewhere = new LiteralRun().begin("two", ["EFS-PAY-01"]).end("two");
    expect(reasonOf(elsewhere)).toBe("No scenario of this run exercises it.");
    const left = new LiteralRun().begin("two", ["EFS-PAY-01"]).end("two");
    left.mark({
      type: "not-planned",
      scenario: "one",
      title: "One",
      exercises: [id],
      reason: "the kit cannot restart it",
    });
    expect(reasonOf(left)).toBe(
      "Scenario one was not tried: the kit cannot restart it.",
    );
    expect(reasonOf(new LiteralRun())).toBe("Nothing was executed.");
  });
});
