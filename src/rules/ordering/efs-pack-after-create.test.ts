import { describe, expect, it } from "vitest";
import { created, pack, partlyCancelled } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-pack-after-create.js";

ruleCases(rule, {
  passes: [
    {
      when: "the order was delivered before it is packed",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }));
      },
      witnesses: [4],
    },
    {
      when: "the vendor would not pack what it has not",
      told: (history) => {
        history.drive("pack", pack({ A: 1 }), "refused");
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the order is packed before it is delivered",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), { status: 404 });
        history.deliver(created(1, { A: 1 }));
      },
      findings: [
        {
          expected: "packOrder comes after the order's SUBORDER_CREATE.",
          actual:
            "packOrder came before the first event of this order was sent.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "the order is packed and was never delivered",
      told: (history) => {
        const opened = history.open();
        history.call("packOrder", pack({ A: 1 }), { status: 404 });
        history.drive("pack", pack({ A: 1 }), "called", { opened });
      },
      findings: [
        {
          expected: "packOrder comes after the order's SUBORDER_CREATE.",
          actual: "packOrder came, and no event of this order had been sent.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor had refused the creation",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { status: 500 });
        history.call("packOrder", pack({ A: 1 }));
      },
      unjudged: [
        "the vendor had heard of the order, but had not taken its creation",
      ],
    },
    {
      when: "nothing was packed",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-06", () => {
  it("sees a pack of a delivered order, and a vendor that would not pack before", () => {
    const history = new LiteralHistory();
    history.drive("pack", pack({ A: 1 }), "refused");
    history.deliver(created(1, { A: 1 }));
    history.call("packOrder", pack({ A: 1 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses a pack that was driven for an order that never came", () => {
    const history = new LiteralHistory();
    const opened = history.open();
    history.call("packOrder", pack({ A: 1 }), { status: 404 });
    history.drive("pack", pack({ A: 1 }), "called", { opened });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a vendor that had refused the creation, or knew a younger event only", () => {
    const history = new LiteralHistory();
    history.deliver(partlyCancelled(2, { A: [2, 1] }));
    history.deliver(created(1, { A: 2 }), { status: 500 });
    history.call("packOrder", pack({ A: 1 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing of an order that is no part of this history, and none of a creation on its way", () => {
    const history = new LiteralHistory();
    history.call("packOrder", pack({ A: 1 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
    const racing = new LiteralHistory();
    const opened = racing.open();
    racing.call("packOrder", pack({ A: 1 }));
    racing.deliver(created(1, { A: 1 }), { opened });
    expect(countsOf(rule.judge(racing.life()))).toEqual([1, 0, 0]);
  });
});
