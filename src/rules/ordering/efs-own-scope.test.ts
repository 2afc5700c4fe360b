import { describe, expect, it } from "vitest";
import { created, pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-own-scope.js";

function delivered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the call carries the order's location and channel",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "it carries another channel",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }, { channelName: "SHOP" }));
      },
      findings: [
        {
          expected: "channelName WEB, as in the order's own messages.",
          actual: "channelName SHOP.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "it carries another location",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }, { locationCode: "DEL" }));
      },
      findings: [
        {
          expected: "The order as it was delivered: K-1 at BLR.",
          actual: "The call names K-1 at DEL, to which nothing was delivered.",
          evidence: [4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the order was delivered nowhere",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }));
      },
      unjudged: [
        "the call names an order that was never delivered in this history",
      ],
    },
    {
      when: "the vendor made no call",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-17", () => {
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
