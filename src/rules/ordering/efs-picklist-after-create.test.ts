import { describe, expect, it } from "vitest";
import { created, partlyCancelled } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-picklist-after-create.js";

const { orderCode, locationCode, channelName } = created(1, { A: 1 }) as Record<
  string,
  string
>;
const picklist = { locationCode, channelName, orderList: [{ orderCode }] };

ruleCases(rule, {
  passes: [
    {
      when: "a delivered order is put on a picklist",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("createPicklist", picklist);
      },
      witnesses: [4],
    },
    {
      when: "the vendor would not pick an order that it has not got",
      told: (history) => {
        history.drive("create-picklist", picklist, "refused");
        history.deliver(created(1, { A: 1 }));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the picklist comes before the order",
      told: (history) => {
        history.call("createPicklist", picklist);
        history.deliver(created(1, { A: 1 }));
      },
      findings: [
        {
          expected: "createPicklist comes after the order's SUBORDER_CREATE.",
          actual:
            "createPicklist came before the first event of this order was sent.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor had heard of the order, but not of its creation",
      told: (history) => {
        history.deliver(partlyCancelled(2, { A: [2, 1] }));
        history.call("createPicklist", picklist);
      },
      unjudged: [
        "the vendor had heard of the order, but had not taken its creation",
      ],
    },
    {
      when: "nothing was picked",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-22", () => {
  it("sees picklists with a delivered order, and a vendor that would not pick before", () => {
    const history = new LiteralHistory();
    history.drive("create-picklist", picklist, "refused");
    history.deliver(created(1, { A: 1 }));
    history.call("createPicklist", picklist);
    history.call("addOrdersToPicklist", { ...picklist, pickListId: 7 });
    expect(countsOf(rule.judge(history.life()))).toEqual([3, 0, 0]);
  });

  it("accuses a picklist that came before the order's creation, by either call", () => {
    for (const operation of [
      "createPicklist",
      "addOrdersToPicklist",
    ] as const) {
      const history = new LiteralHistory();
      const call = history.call(operation, picklist, { status: 400 });
      const creation = history.deliver(created(1, { A: 1 }));
      expect(rule.judge(history.life()).findings).toMatchObject([
        {
          summary: `The vendor put on a picklist order ${orderCode} before it was delivered.`,
          evidence: [call.seq, creation.seq],
        },
      ]);
    }
  });

  it("cannot judge a vendor that had heard of the order, and says nothing of an order that is not this run's", () => {
    const history = new LiteralHistory();
    history.deliver(partlyCancelled(2, { A: [2, 1] }));
    history.call("createPicklist", picklist);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
    const foreign = new LiteralHistory();
    foreign.call("createPicklist", picklist);
    expect(countsOf(rule.judge(foreign.life()))).toEqual([0, 0, 0]);
  });

  it("does not take a vendor that offers no picklists for one that held back", () => {
    const history = new LiteralHistory();
    history.drive("create-picklist", picklist, "not-offered");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
