import { describe, expect, it } from "vitest";
import { created, pack, shipped, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-refused-not-repeated.js";

const bad = { status: 400 };

function refused(times: number): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }));
  for (let time = 0; time < times; time += 1)
    history.call("packOrder", pack({ A: 9 }), bad);
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "the refused call is left at that",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 9 }), bad);
        history.observe("order", shown("OPEN", { A: [1, 0, 0] }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the refused call is made again and again",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 9 }), bad);
        history.call("packOrder", pack({ A: 9 }), bad);
        history.call("packOrder", pack({ A: 9 }), bad);
      },
      findings: [
        {
          expected:
            "A call that is refused with a 4xx is not repeated unchanged: it will be refused again.",
          actual:
            "The call was answered with 400 with an empty body and made 3 times in all, without a reason in between.",
          evidence: [4, 6, 8],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was repeated once, which a person may have done",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 9 }), bad);
        history.call("packOrder", pack({ A: 9 }), bad);
      },
      unjudged: [
        "a refused call was repeated once, which a person may have done",
      ],
    },
    {
      when: "nothing came after the refusal",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 9 }), bad);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-15", () => {
  it("cannot judge a single repetition, nor the last thing that is seen", () => {
    expect(counts(refused(2))).toEqual([0, 0, 1]);
    expect(counts(refused(1))).toEqual([0, 0, 0]);
  });

  it("finds a reason in a task, a message, a restart and another content", () => {
    const history = refused(1);
    const opened = history.open();
    history.call("packOrder", pack({ A: 9 }), bad);
    history.drive("pack", pack({ A: 9 }), "called", { opened });
    history.deliver(created(1, { A: 1 }));
    history.call("packOrder", pack({ A: 9 }), bad);
    history.vendor("killed");
    history.call("packOrder", pack({ A: 9 }), bad);
    history.call("packOrder", pack({ A: 8 }), bad);
    expect(rule.judge(history.life()).findings).toEqual([]);
  });

  it("is not misled by one task of an automatic vendor that spans its calls", () => {
    const history = new LiteralHistory();
    const opened = history.open();
    for (let time = 0; time < 3; time += 1)
      history.call("packOrder", pack({ A: 9 }), bad);
    history.drive("pack", pack({ A: 9 }), "called", { opened });
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it.each([408, 425, 429, 500])(
    "lets a call be repeated after %i",
    (status) => {
      const history = new LiteralHistory();
      for (let time = 0; time < 4; time += 1)
        history.call("packOrder", pack({ A: 1 }), { status });
      history.call("packOrder", pack({ A: 1 }));
      expect(counts(history)).toEqual([0, 0, 0]);
    },
  );

  it("tells a call of several orders once", () => {
    const history = new LiteralHistory();
    const body = shipped({ orderCodes: ["K-1", "K-2"] });
    for (let time = 0; time < 3; time += 1)
      history.call("createManifest", body, bad);
    expect(counts(history)).toEqual([1, 1, 0]);
    expect(countsOf(rule.judge(history.life("K-2")))).toEqual([0, 0, 0]);
  });
});
