import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-domain-name.js";

ruleCases(rule, {
  passes: [
    {
      when: "the call carries the third header",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), { credential: "valid" });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the call carries two headers only",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          credential: "valid-without-domain",
        });
      },
      findings: [
        {
          expected:
            "The headers authUsername, authPassword and authDomainName.",
          actual: "POST /packOrder came without a (right) authDomainName.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "no call carried valid credentials",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          credential: "missing",
          status: 401,
        });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-04", () => {
  it.each([
    ["valid", [1, 0, 0]],
    ["valid-without-domain", [1, 1, 0]],
    ["missing", [0, 0, 0]],
    ["wrong", [0, 0, 0]],
  ] as const)("judges credentials that are %s", (credential, counts) => {
    expect(
      countsOf(
        rule.judge(new LiteralHistory().call("packOrder", {}, { credential })),
      ),
    ).toEqual(counts);
  });
});
