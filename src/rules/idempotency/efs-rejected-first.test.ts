import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-rejected-first.js";

function refusedFirst(status = 400): LiteralHistory {
  const history = new LiteralHistory();
  const fault = history.fault("F22", { variant: "malformed" });
  history.deliver(created(1, {}, { orderItems: null }), { fault, status });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the corrected message is done after the bad one was refused",
      told: (history) => {
        const fault = history.fault("F22", { variant: "malformed" });
        history.deliver(created(1, {}, { orderItems: null }), {
          fault,
          status: 400,
        });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the corrected message is acknowledged and not done",
      told: (history) => {
        const fault = history.fault("F22", { variant: "malformed" });
        history.deliver(created(1, {}, { orderItems: null }), {
          fault,
          status: 400,
        });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", "unknown");
      },
      findings: [
        {
          expected: "the order with A ×2.",
          actual: "the order is not known.",
          evidence: [3, 5, 6],
        },
      ],
    },
    {
      when: "the corrected message is refused, and another creation is taken",
      told: (history) => {
        const fault = history.fault("F22", { variant: "malformed" });
        history.deliver(created(1, {}, { orderItems: null }), {
          fault,
          status: 400,
        });
        history.deliver(created(1, { A: 2 }), { status: 409 });
        history.deliver(created(2, { A: 2 }, { orderCode: "K-2" }));
      },
      findings: [
        {
          expected:
            "The corrected message is taken: nothing was done for the refused one, so its key is still free.",
          actual: "It was answered with 409 with an empty body.",
          evidence: [3, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor takes no creation at all",
      told: (history) => {
        const fault = history.fault("F22", { variant: "malformed" });
        history.deliver(created(1, {}, { orderItems: null }), {
          fault,
          status: 400,
        });
        history.deliver(created(1, { A: 2 }), { status: 409 });
      },
      unjudged: [
        "the vendor never acknowledged the message",
        "the vendor acknowledged no message of this kind anywhere, so it may refuse it for another reason",
      ],
    },
    {
      when: "nothing was refused",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-06", () => {
  it.each([400, 500])("sees the corrected message applied (%i)", (status) => {
    const history = refusedFirst(status);
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that refuses the corrected message too, and takes others of its kind", () => {
    const history = refusedFirst();
    history.deliver(created(1, { A: 2 }), { status: 409 });
    expect(rule.judge(history.life()).findings).toEqual([]);
    history.deliver(created(2, { A: 2 }, { orderCode: "K-2" }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { evidence: [3, 5] },
    ]);
  });

  it("does not accuse a refusal of an event whose order the vendor does not know", () => {
    const history = new LiteralHistory();
    const fault = history.fault("F22", { variant: "malformed" });
    history.deliver(
      { ...partlyCancelled(2, {}), orderItems: null },
      { fault, status: 400 },
    );
    history.deliver(partlyCancelled(2, { A: [3, 1] }), { status: 404 });
    expect(rule.judge(history.life()).findings).toEqual([]);
  });

  it("cannot judge a vendor that acknowledged the bad message", () => {
    const history = refusedFirst(200);
    history.deliver(created(1, { A: 2 }));
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });

  describe("a stranger's message, then the same from Increff", () => {
    function turnedAwayFirst(status = 401): LiteralHistory {
      const history = new LiteralHistory();
      const fault = history.fault("F22", { variant: "wrong-credential" });
      history.deliver(created(1, { A: 2 }), { fault, status });
      return history;
    }

    it("sees it applied", () => {
      const history = turnedAwayFirst();
      history.deliver(created(1, { A: 2 }));
      history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
    });

    it("accuses a vendor that takes it for a copy", () => {
      const history = turnedAwayFirst();
      history.deliver(created(1, { A: 2 }));
      history.observe("order", "unknown");
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    });

    it("does not accuse a vendor that still turns the caller away", () => {
      const history = turnedAwayFirst();
      history.deliver(created(1, { A: 2 }), { status: 403 });
      history.deliver(created(2, { A: 2 }, { orderCode: "K-2" }));
      const { findings, unjudged } = rule.judge(history.life());
      expect(findings).toEqual([]);
      expect(unjudged.map(({ reason }) => reason).join()).toContain(
        "still turned the caller away",
      );
    });

    it("says nothing when the stranger was let in", () => {
      const history = turnedAwayFirst(200);
      history.deliver(created(1, { A: 2 }));
      history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
    });
  });
});
