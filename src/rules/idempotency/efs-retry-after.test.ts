import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
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

ruleCases(rule, {
  passes: [
    {
      when: "the call comes again after the two seconds",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          status: 429,
          at: 1_000,
          durationMs: 10,
          responseHeaders: { "retry-after": "2" },
        });
        history.call("packOrder", pack({ A: 1 }), { at: 3_010 });
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the call comes again after one second",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          status: 429,
          at: 1_000,
          durationMs: 10,
          responseHeaders: { "retry-after": "2" },
        });
        history.call("packOrder", pack({ A: 1 }), { at: 2_010 });
      },
      findings: [
        {
          expected: "No repetition within 2 s after the 429.",
          actual: "The same call came 0.99 s too early.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "another pack of the order came, which is not the same call",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          status: 429,
          at: 1_000,
          responseHeaders: { "retry-after": "2" },
        });
        history.call("packOrder", pack({ A: 2 }), { at: 1_500 });
      },
      unjudged: [
        "the call that came next is about the same pieces and says something else",
      ],
    },
    {
      when: "the call never came again",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), {
          status: 429,
          at: 1_000,
          durationMs: 10,
          responseHeaders: { "retry-after": "2" },
        });
      },
      unjudged: [],
    },
    {
      when: "the 429 named no time",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), { status: 429, at: 1_000 });
        history.call("packOrder", pack({ A: 1 }), { at: 1_100 });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-16", () => {
  it.each([3_010, 2_950, 9_000])("sees a vendor that waited (at %i)", (at) => {
    expect(countsOf(rule.judge(limited("2", at).life()))).toEqual([1, 0, 0]);
  });

  it("does not count the time that a busy kit needed to take note of its own answer", () => {
    const history = new LiteralHistory();
    history.call("packOrder", pack({ A: 1 }), {
      status: 429,
      at: 1_000,
      durationMs: 400,
      responseHeaders: { "retry-after": "2" },
    });
    history.call("packOrder", pack({ A: 1 }), { at: 3_010 });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it.each([1_100, 2_949])("accuses one that did not (at %i)", (at) => {
    expect(countsOf(rule.judge(limited("2", at).life()))).toEqual([1, 1, 0]);
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
