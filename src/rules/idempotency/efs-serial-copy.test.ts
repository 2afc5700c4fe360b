import { describe, expect, it } from "vitest";
import {
  cancelled,
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-serial-copy.js";

function twice(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.deliver(created(1, { A: 2 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the order is the same after the copy",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the copy orders the pieces again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 4.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order after the copy",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "no copy came",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-01", () => {
  it("charges a doubled order to the copy", () => {
    const history = twice();
    const seen = history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    const { findings, witnesses } = rule.judge(history.life());
    expect(witnesses).toEqual([{ seq: seen.seq }]);
    expect(findings).toMatchObject([
      {
        expected: "A: ordered 2.",
        actual: "A: ordered 4.",
        evidence: [2, 4, seen.seq],
      },
    ]);
  });

  it("charges a cancellation that was counted twice", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 5 }));
    history.deliver(partlyCancelled(2, { A: [5, 1] }));
    history.deliver(partlyCancelled(2, { A: [5, 1] }));
    history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("charges a packed quantity that the copy took back", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.call("packOrder", pack({ A: 2 }), {
      answer: { shipmentCode: "S-1" },
    });
    history.observe("order", shown("PACKED", { A: [2, 0, 2] }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge figures of which the copy says nothing", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 5 }));
    history.deliver(created(1, { A: 5 }));
    history.deliver(partlyCancelled(2, { A: [5, 1] }));
    history.deliver(partlyCancelled(3, { A: [5, 2] }));
    history.observe("order", shown("OPEN", { A: [5, 3, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("does not charge a wrong state that was there before the copy", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("does not charge a loss: a copy adds, it does not lose", () => {
    const history = twice();
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing without a copy, and cannot say without an observation", () => {
    const plain = new LiteralHistory();
    plain.deliver(created(1, { A: 2 }));
    plain.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(plain.life()))).toEqual([0, 0, 0]);
    expect(rule.judge(twice().life()).unjudged).toEqual([
      { seq: 4, reason: "the vendor's order was not observed afterwards" },
    ]);
  });

  it("does not judge a state of which the observer shows a part only, or that was not at rest", () => {
    const partial = twice();
    partial.observe("order", {
      ...shown("OPEN", {}),
      lines: [{ channelSkuCode: "A", orderedQuantity: 2 }],
    });
    expect(countsOf(rule.judge(partial.life()))).toEqual([0, 0, 1]);
    const busy = twice();
    busy.observe("order", shown("OPEN", { A: [4, 0, 0] }), { atRest: false });
    expect(countsOf(rule.judge(busy.life()))).toEqual([0, 0, 1]);
    const broken = twice();
    broken.observe("order", "failed", { problem: "ECONNREFUSED" });
    expect(rule.judge(broken.life()).unjudged).toEqual([
      { seq: 4, reason: "the vendor's observer did not answer: ECONNREFUSED" },
    ]);
  });

  it("leaves a terminal order that a copy reopened to another rule", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(cancelled(2, { A: [2, 2] }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
