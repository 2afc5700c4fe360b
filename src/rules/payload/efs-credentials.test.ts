import { describe, expect, it } from "vitest";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-credentials.js";

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
