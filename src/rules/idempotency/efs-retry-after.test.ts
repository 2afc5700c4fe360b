import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-retry-after.js";

function limited(
  header: string | undefined,
  nextAt: number,
  body = pack({ A: 1 }),
): LiteralHistory {
  const history = new LiteralHistory();
  history.call("packOrder", pack({ A: 1 }), {
    status: 429,
    at: 1_000,
    durationMs: 10,
    responseHeaders: header === undefined ? {} : { "retry-after": header },
  });
  history.call("packOrder", body, { at: nextAt });
  return history;
}

describe("EFS-IDEM-16", () => {
  it.each([3_010, 2_960, 9_000])("sees a vendor that waited (at %i)", (at) => {
    expect(countsOf(rule.judge(limited("2", at).life()))).toEqual([1, 0, 0]);
  });

  it.each([1_100, 2_959])("accuses one that did not (at %i)", (at) => {
    expect(countsOf(rule.judge(limited("2", at).life()))).toEqual([1, 1, 0]);
  });

  it("says how much too early the call came", () => {
    const [finding] = rule.judge(limited("2", 2_010).life()).findings;
    expect(finding).toMatchObject({
      actual: "The same call came 1.00 s too early.",
      evidence: [2, 4],
    });
  });

  it("says nothing without the header, with a header that is no number, and of another call", () => {
    expect(countsOf(rule.judge(limited(undefined, 1_100).life()))).toEqual([
      0, 0, 0,
    ]);
    expect(countsOf(rule.judge(limited("soon", 1_100).life()))).toEqual([
      0, 0, 0,
    ]);
    expect(
      countsOf(rule.judge(limited("2", 1_100, pack({ B: 1 })).life())),
    ).toEqual([0, 0, 0]);
  });
});
