import { describe, expect, it } from "vitest";
import { created, pack } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-own-scope.js";

function delivered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }));
  return history;
}

describe("EFS-ORD-17", () => {
  it("sees a call with the order's location and channel", () => {
    const history = delivered();
    history.call("packOrder", pack({ A: 1 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses another channel", () => {
    const history = delivered();
    history.call("packOrder", pack({ A: 1 }, { channelName: "SHOP" }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: "channelName SHOP." },
    ]);
  });

  it.each([
    ["another location", { locationCode: "DEL" }],
    ["a code in other letters", { orderCode: "k-1" }],
    ["a code with zeros", { orderCode: "K-01" }],
  ])("accuses %s", (_what, place) => {
    const history = delivered();
    const call = history.call("packOrder", pack({ A: 1 }, place));
    const { orderCode = "K-1", locationCode = "BLR" } = place as {
      orderCode?: string;
      locationCode?: string;
    };
    expect(
      rule.judge(history.life(orderCode, locationCode)).findings,
    ).toMatchObject([{ evidence: [call.seq] }]);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });

  it("cannot judge an order that was delivered nowhere", () => {
    const history = new LiteralHistory();
    history.call("packOrder", pack({ A: 1 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing of calls without a channel, of driven orders, and of a marketplace", () => {
    const history = delivered();
    history.call("packOrder", pack({ A: 1 }, { channelName: null }));
    history.call("cancelOutwardOrder", pack({}, { channelName: "SHOP" }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
    const driven = new LiteralHistory();
    driven.call("packOrder", pack({ A: 1 }));
    driven.drive("pack", pack({ A: 1 }));
    expect(countsOf(rule.judge(driven.life()))).toEqual([0, 0, 0]);
  });
});
