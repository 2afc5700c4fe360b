import { describe, expect, it } from "vitest";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-domain-name.js";

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
