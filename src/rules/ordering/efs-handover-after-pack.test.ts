import { describe, expect, it } from "vitest";
import { created, pack, shipped } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-handover-after-pack.js";

ruleCases(rule, {
  passes: [
    {
      when: "the order is handed over after its pack",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }));
        history.call("notifyHandover", shipped());
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "it is handed over without a pack",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("notifyHandover", shipped(), { status: 400 });
      },
      findings: [
        {
          expected: "packOrder is answered with 2xx first.",
          actual:
            "notifyHandover named the order, and no pack of it had succeeded.",
          evidence: [4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the pack was still under way",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        const opened = history.open();
        history.call("notifyHandover", shipped());
        history.call("packOrder", pack({ A: 1 }), { opened });
      },
      unjudged: [
        "the outcome of the pack before it was not known to the vendor",
      ],
    },
    {
      when: "nothing was handed over",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-12", () => {
  it("sees a handover after the pack, and a vendor that would not hand over before", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.drive("handover", shipped(), "no-call");
    history.call("packOrder", pack({ A: 1 }));
    history.call("notifyHandover", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it.each(["notifyHandover", "manifestAndHandover"])(
    "accuses %s without a pack",
    (operation) => {
      const history = new LiteralHistory();
      history.deliver(created(1, { A: 1 }));
      history.call(operation, shipped(), { status: 400 });
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    },
  );

  it("judges each order of a call by itself", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.deliver(created(2, { A: 1 }, { orderCode: "K-2" }));
    history.call("packOrder", pack({ A: 1 }));
    history.call("notifyHandover", shipped({ orderCodes: ["K-1", "K-2"] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
    expect(countsOf(rule.judge(history.life("K-2")))).toEqual([1, 1, 0]);
  });
});
