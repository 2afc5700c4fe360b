import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-content-type.js";

function judged(type: string, body: unknown = pack({ A: 1 })) {
  return rule.judge(
    new LiteralHistory().call("packOrder", body, {
      headers: { "content-type": type },
    }),
  );
}

ruleCases(rule, {
  passes: [
    {
      when: "the body is declared as JSON",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          headers: { "content-type": "application/json; charset=utf-8" },
        });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the body is declared as plain text",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          headers: { "content-type": "text/plain" },
        });
      },
      findings: [
        {
          expected: "Content-Type: application/json.",
          actual: "POST /packOrder came with Content-Type: text/plain.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "no call had a body",
      told: (history) => {
        history.call("packOrder", "");
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-02", () => {
  it.each([
    "application/json",
    "Application/JSON; charset=UTF-8",
    "application/vnd.increff+json",
  ])("takes %s", (type) => {
    expect(countsOf(judged(type))).toEqual([1, 0, 0]);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "",
  ])("accuses %j", (type) => {
    expect(countsOf(judged(type))).toEqual([1, 1, 0]);
  });

  it("says that there is none", () => {
    const call = new LiteralHistory().call("packOrder", pack({ A: 1 }));
    const [finding] = rule.judge({ ...call, requestHeaders: {} }).findings;
    expect(finding?.actual).toContain("no Content-Type");
  });

  it("says nothing of a call without a body", () => {
    expect(countsOf(judged("text/plain", ""))).toEqual([0, 0, 0]);
  });
});
