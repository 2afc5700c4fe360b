import { describe, expect, it } from "vitest";
import { created, pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-credentials.js";

ruleCases(rule, {
  passes: [
    {
      when: "the call carries the vendor's credentials",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), { credential: "valid" });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the call carries none",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          credential: "missing",
          status: 401,
        });
      },
      findings: [
        {
          expected:
            "The headers authUsername and authPassword with the vendor's credentials.",
          actual: "POST /packOrder: the credentials are missing.",
          evidence: [2],
        },
      ],
    },
    {
      when: "the call carries wrong ones",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          credential: "wrong",
          status: 401,
        });
      },
      findings: [
        {
          expected:
            "The headers authUsername and authPassword with the vendor's credentials.",
          actual: "POST /packOrder: the credentials are wrong.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor made no call",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-03", () => {
  it.each(["valid", "valid-without-domain"] as const)(
    "takes credentials that are %s",
    (credential) => {
      expect(
        countsOf(
          rule.judge(
            new LiteralHistory().call("packOrder", {}, { credential }),
          ),
        ),
      ).toEqual([1, 0, 0]);
    },
  );

  it.each(["missing", "wrong"] as const)(
    "accuses credentials that are %s",
    (credential) => {
      const { findings } = rule.judge(
        new LiteralHistory().call("packOrder", {}, { credential }),
      );
      expect(findings).toMatchObject([
        { actual: `POST /packOrder: the credentials are ${credential}.` },
      ]);
    },
  );

  it("says nothing where nobody knows", () => {
    const call = new LiteralHistory().deliver({});
    const recorded = {
      ...call,
      direction: "inbound",
      operation: "packOrder",
    } as const;
    expect(countsOf(rule.judge(recorded))).toEqual([0, 0, 0]);
  });
});
