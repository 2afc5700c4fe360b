import { describe, expect, it } from "vitest";
import type { Requirement } from "../rules/requirement.js";
import type { Rule } from "../rules/rule.js";
import {
  blindRule,
  LiteralRun,
  registerOf,
  row,
  statusRule,
} from "./literal-run.js";
import type { RunResult } from "./result.js";
import { concludeRun } from "./verdict.js";

const id = "EFS-IDEM-01";

function concluded(
  run: LiteralRun,
  rule: Rule = statusRule(id),
  requirement: Partial<Requirement> = {},
): RunResult {
  return concludeRun(run.runEnd().entries, registerOf(row(id, requirement)), [
    rule,
  ]);
}

describe("expected, exercised and judged", () => {
  it("are told apart: a scenario, an occasion that was met, a judgement", () => {
    const run = new LiteralRun();
    run.begin("judged", [id], "K-1").deliver("K-1");
    run.deliver("K-1", 500);
    run.end("judged").begin("doubtful", [id], "K-2").deliver("K-2", 500);
    run.end("doubtful").begin("idle", [id], "K-3").end("idle");
    run.begin("cut", [id], "K-4").end("cut", "cut-short", "no driver");
    run.begin("other", [], "K-5").end("other");
    run.mark({
      type: "not-planned",
      scenario: "left",
      title: "Left out",
      exercises: [id],
      reason: "no picklists",
    });
    expect(concluded(run).requirements[0]).toMatchObject({
      occasions: 3,
      witnessed: 1,
      expected: ["judged", "doubtful", "idle", "cut"],
      exercised: ["judged", "doubtful"],
      judged: ["judged"],
      unexercised: [
        {
          scenario: "idle",
          tried: true,
          reason: "every step was carried out, and no occasion for it arose",
        },
        {
          scenario: "cut",
          tried: true,
          reason: "it was cut short: no driver",
        },
        { scenario: "left", tried: false, reason: "no picklists" },
      ],
    });
  });

  it("asks nothing of what does not apply", () => {
    const run = new LiteralRun().begin("one", [id], "K-1").end("one");
    const [undeclared] = concluded(run, blindRule(id), {
      api: "picklist",
    }).requirements;
    expect(undeclared).toMatchObject({
      outcome: "not-applicable",
      api: "picklist",
      unexercised: [],
    });
  });

  it("counts nothing as exercised that does not concern the vendor", () => {
    const rule: Rule = {
      requirement: id,
      about: "order",
      needs: "A status.",
      judge: () => ({
        witnesses: [],
        findings: [],
        unjudged: [{ seq: 3, reason: "no status", notApplicable: true }],
      }),
    };
    const run = new LiteralRun().begin("one", [id], "K-1");
    run.deliver("K-1");
    expect(concluded(run.end("one"), rule).requirements[0]).toMatchObject({
      outcome: "not-applicable",
      occasions: 0,
      exercised: [],
    });
  });
});

describe("the notes of a result", () => {
  it("name an API that is used and not declared, with its first call, and none that failed or is declared", () => {
    const run = new LiteralRun({ optionalApis: ["manifest"] });
    run.call("createManifest", "K-1");
    run.call("createPicklist", "K-1", 400);
    const { seq } = run.call("notifyHandover", "K-1");
    run.call("notifyHandover", "K-1");
    expect(concluded(run).notes).toEqual([
      `The vendor used the optional API handover 2 times, first in entry #${seq}, and does not declare it. Add handover to vendor.optionalApis, so that what is required of it is judged.`,
    ]);
  });

  it("say which hook is missing and what to add", () => {
    expect(concluded(new LiteralRun()).notes).toEqual([]);
    const blind = concluded(
      new LiteralRun({ observer: false, driver: "automatic" }),
    );
    expect(blind).toMatchObject({ blackBox: true, driver: "automatic" });
    expect(blind.notes).toEqual([
      expect.stringMatching(/^No observer: .*black box.* Add observer to /),
      expect.stringMatching(/^No driver: .* Add driver to .*manual/),
    ]);
    // An ERP is driven by nobody.
    const erp = new LiteralRun({ profile: "erp", driver: "none" });
    expect(concluded(erp).notes).toEqual([]);
  });
});
