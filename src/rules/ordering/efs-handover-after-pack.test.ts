import { describe, expect, it } from "vitest";
import { created, pack, shipped } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-handover-after-pack.js";

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

  it("cannot judge while the pack is under way", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    const opened = history.open();
    history.call("notifyHandover", shipped());
    history.call("packOrder", pack({ A: 1 }), { opened });
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
