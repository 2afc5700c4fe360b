import { describe, expect, it } from "vitest";
import {
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancel-races-pack.js";

/** The pack is refused, and the cancellation that is the reason arrives meanwhile. */
function raced(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 3 }));
  const opened = history.open();
  history.deliver(partlyCancelled(2, { A: [3, 1] }));
  history.call("packOrder", pack({ A: 3 }), { status: 400, opened });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the refused pack is taken back and the cancellation kept",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        const opened = history.open();
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400, opened });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "the vendor keeps the pack that the OMS refused",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        const opened = history.open();
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400, opened });
        history.observe("order", shown("PACKED", { A: [3, 1, 2] }));
      },
      findings: [
        {
          expected: "A: packed 0.",
          actual: "A: packed 2.",
          evidence: [2, 5, 6, 7],
        },
      ],
    },
    {
      when: "the vendor loses the cancellation",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        const opened = history.open();
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400, opened });
        history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 0.",
          evidence: [2, 5, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        const opened = history.open();
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400, opened });
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "pack and cancellation came one after the other",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.observe("order", shown("PACKED", { A: [3, 1, 2] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-08", () => {
  it.each([
    ["kept the refused pack", shown("OPEN", { A: [3, 1, 2] })],
    ["lost the cancellation", shown("OPEN", { A: [3, 0, 0] })],
  ])("accuses a vendor that %s", (_what, seen) => {
    const history = raced();
    history.observe("order", seen);
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("knows a race by a refused pack and a cancellation that is told afterwards", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.call("packOrder", pack({ A: 3 }), { status: 400 });
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", shown("OPEN", { A: [3, 1, 3] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("knows a race by two messages that overlap", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    const opened = history.open();
    history.deliver(partlyCancelled(3, { A: [3, 2] }));
    history.deliver(partlyCancelled(2, { A: [3, 1] }), { opened });
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("says nothing of a pack and a cancellation one after the other, and cannot judge unseen", () => {
    const calm = new LiteralHistory();
    calm.deliver(created(1, { A: 3 }));
    calm.deliver(partlyCancelled(2, { A: [3, 1] }));
    calm.call("packOrder", pack({ A: 2 }), { answer: { shipmentCode: "S-1" } });
    calm.observe("order", shown("OPEN", { A: [3, 0, 2] }));
    expect(countsOf(rule.judge(calm.life()))).toEqual([0, 0, 0]);
    expect(countsOf(rule.judge(raced().life()))).toEqual([0, 0, 1]);
  });
});
