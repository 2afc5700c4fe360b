import { describe, expect, it } from "vitest";
import { demoSettings, demoTenants } from "../simulator/demo.js";
import type { Offer } from "./offer.js";
import { Rehearsal, type Rehearsed } from "./rehearsal.js";
import type { Act } from "./schedule.js";
import { TimelessClock } from "./test/timeless-clock.js";

const offer: Offer = {
  profile: "efs",
  returns: true,
  sellerCancellation: true,
  restart: true,
  drive: true,
  picklist: true,
  manifest: true,
  handover: true,
};

function rehearsed(...acts: Act[]): Promise<Rehearsed> {
  const rehearsal = new Rehearsal(
    demoSettings({
      delivery: { mode: "held" },
      tenants: demoTenants.filter(({ role }) => role !== "erp"),
    }),
    offer,
    new TimelessClock(),
  );
  const lines = [{ sku: "SKU-1", quantity: 2 }];
  return rehearsal.play({
    profile: "efs",
    orders: [{ name: "A", definition: { lines } }],
    acts,
  });
}

const create = (hold: boolean): Act => ({
  act: "create",
  id: 1,
  order: "A",
  hold,
});
const pack: Act = { act: "drive", drive: "pack", order: "A" };
const creation = { of: 1, nth: 0, order: "A" };
const deliver: Act = {
  act: "deliver",
  parcels: [creation],
  copies: 1,
  together: false,
};

describe("a rehearsal", () => {
  it("delivers in the end what was kept back, and looks at everything", async () => {
    const { steps, messages } = await rehearsed(create(true));
    expect(steps).toEqual([
      { create: "A", hold: true },
      { deliver: "A.SUBORDER_CREATE" },
      { observe: ["A"] },
    ]);
    expect(messages).toBe(1);
  });

  it("asks for a pack where the vendor knows the order, and says that it must refuse where it cannot", async () => {
    const known = await rehearsed(create(false), pack, pack);
    expect(known.steps).toEqual([
      { create: "A" },
      { drive: "pack", order: "A" },
      {
        drive: "pack",
        order: "A",
        lines: [{ sku: "SKU-1", quantity: 2 }],
        forbidden: true,
      },
      { observe: ["A"] },
    ]);
    const unknown = await rehearsed(create(true), pack);
    expect(unknown.steps[1]).toMatchObject({ drive: "pack", forbidden: true });
  });

  it("asks for nothing while nobody knows whether the vendor took the order", async () => {
    const { steps } = await rehearsed(
      create(true),
      { ...deliver, loseAnswer: "after-request" },
      pack,
    );
    expect(steps.some((step) => "drive" in step)).toBe(false);
    // The message whose answer was lost is delivered again.
    expect(steps.filter((step) => "deliver" in step)).toHaveLength(2);
  });

  it("leaves out what the OMS refuses, and what refers to that", async () => {
    const { steps } = await rehearsed(
      create(false),
      { act: "cancel", id: 2, order: "A", by: "customer", hold: true },
      { act: "fulfil", id: 3, order: "A", do: "pack", hold: true },
      { act: "fulfil", id: 4, order: "A", do: "handOver", hold: true },
      { ...deliver, parcels: [{ of: 4, nth: 0, order: "A" }] },
    );
    expect(steps).toEqual([
      { create: "A" },
      { cancel: "A", hold: true },
      { deliver: "A.SUBORDER_CANCEL" },
      { observe: ["A"] },
    ]);
  });

  it("names a message by its number among those of its kind, whatever was left out", async () => {
    const cancelOne = (id: number): Act => ({
      act: "cancel",
      id,
      order: "A",
      by: "customer",
      lines: [{ sku: "SKU-1", quantity: 1 }],
      hold: true,
    });
    const second = { ...deliver, parcels: [{ of: 3, nth: 0, order: "A" }] };
    const both = await rehearsed(
      create(false),
      cancelOne(2),
      cancelOne(3),
      second,
    );
    expect(both.steps[3]).toEqual({ deliver: "A.SUBORDER_CANCEL" });
    const one = await rehearsed(create(false), cancelOne(3), second);
    expect(one.steps[2]).toEqual({ deliver: "A.SUBORDER_PARTIAL_CANCEL" });
  });

  it("lets the vendor pack what a cancellation that it does not know of has taken away", async () => {
    const cancelled: Act = {
      act: "cancel",
      id: 2,
      order: "A",
      by: "customer",
      lines: [{ sku: "SKU-1", quantity: 1 }],
      hold: true,
    };
    const overtake: Act = { act: "overtake", order: "A" };
    const { steps } = await rehearsed(create(false), cancelled, overtake, pack);
    expect(steps).toEqual([
      { create: "A" },
      { cancel: "A", lines: [{ sku: "SKU-1", quantity: 1 }], hold: true },
      {
        drive: "pack",
        order: "A",
        lines: [{ sku: "SKU-1", quantity: 2 }],
        wait: false,
      },
      { watch: 1_500 },
      { deliver: "A.SUBORDER_PARTIAL_CANCEL" },
      { observe: ["A"] },
    ]);
    for (const acts of [
      // The OMS would let the pack pass.
      [create(false), overtake],
      // The vendor knows of the cancellation.
      [create(false), { ...cancelled, hold: false }, overtake],
      [
        create(false),
        {
          act: "drive",
          drive: "cancel",
          order: "A",
          lines: [{ sku: "SKU-1", quantity: 1 }],
        },
        overtake,
      ],
      // It does not know of the order, or may have been told.
      [create(true), cancelled, overtake],
      [
        create(false),
        cancelled,
        {
          ...deliver,
          parcels: [{ ...creation, of: 2 }],
          loseAnswer: "after-request",
        },
        overtake,
      ],
    ] as Act[][])
      expect(
        (await rehearsed(...acts)).steps.some((step) => "watch" in step),
      ).toBe(false);
  });

  it("does nothing more to an order of which nobody knows how its race ended", async () => {
    const lines = [{ sku: "SKU-1", quantity: 1 }];
    const { steps, messages } = await rehearsed(
      create(false),
      { act: "race", order: "A", lines },
      pack,
      { act: "cancel", id: 2, order: "A", by: "customer", hold: false },
      { act: "race", order: "A" },
      deliver,
    );
    expect(steps).toEqual([
      { create: "A" },
      {
        together: [
          { cancel: "A", lines },
          { drive: "pack", order: "A", lines: [{ sku: "SKU-1", quantity: 2 }] },
        ],
      },
      { deliver: "A.SUBORDER_CREATE" },
      { observe: ["A"] },
    ]);
    expect(messages).toBe(3);
    const unknown = await rehearsed(create(true), { act: "race", order: "A" });
    expect(unknown.steps.some((step) => "together" in step)).toBe(false);
  });

  it("kills the vendor once, while it owes a pack, and asks again", async () => {
    const interrupt: Act = { act: "interrupt", order: "A" };
    const { steps, needs } = await rehearsed(
      create(false),
      interrupt,
      { act: "restart" },
      interrupt,
      pack,
    );
    expect(steps.map((step) => Object.keys(step)[0])).toEqual([
      "create",
      "outage",
      "drive",
      "watch",
      "restart",
      "watch",
      "drive",
      // Packed already, so it must refuse.
      "drive",
      "observe",
    ]);
    expect(steps.at(-2)).toMatchObject({ forbidden: true });
    expect(needs).toEqual(["restart"]);
    const packed = await rehearsed(create(false), pack, interrupt);
    expect(packed.needs).toEqual([]);
  });

  it("puts a pack off, and tells of a cancellation before it may come again", async () => {
    const putOff = (quantity: number): Act => ({
      act: "put-off",
      id: 2,
      order: "A",
      lines: [{ sku: "SKU-1", quantity }],
    });
    const { steps, leadsTo, messages } = await rehearsed(
      create(false),
      putOff(1),
      pack,
    );
    expect(steps).toEqual([
      { create: "A" },
      {
        outage: "packOrder",
        order: "A",
        kind: "answer-429",
        retryAfterSeconds: 2,
      },
      {
        drive: "pack",
        order: "A",
        lines: [{ sku: "SKU-1", quantity: 2 }],
        wait: false,
      },
      { cancel: "A", lines: [{ sku: "SKU-1", quantity: 1 }] },
      { watch: 2_500 },
      { observe: ["A"] },
    ]);
    expect(leadsTo[3]).toEqual(["A.SUBORDER_PARTIAL_CANCEL"]);
    expect(messages).toBe(2);
    for (const acts of [
      // More than there is, an order that nobody has told of, and one that is packed.
      [create(false), putOff(3)],
      [create(true), putOff(1)],
      [create(false), pack, putOff(1)],
    ])
      expect(
        (await rehearsed(...acts)).steps.some((step) => "watch" in step),
      ).toBe(false);
  });

  it("asks for no picklist and no manifest but where it is plain whether they may be made", async () => {
    const drive = (what: "create-picklist" | "manifest" | "handover"): Act => ({
      act: "drive",
      drive: what,
      order: "A",
    });
    const asked = async (...acts: Act[]): Promise<string[]> =>
      (await rehearsed(...acts)).steps.flatMap((step) =>
        "drive" in step
          ? `${step.drive}${step.forbidden === true ? " (forbidden)" : ""}`
          : [],
      );
    const pick = drive("create-picklist");
    expect(await asked(create(false), pick, pick, pack, pick)).toEqual([
      "create-picklist",
      "pack",
    ]);
    expect(await asked(create(true), pick)).toEqual([
      "create-picklist (forbidden)",
    ]);
    const [manifest, handover] = [drive("manifest"), drive("handover")];
    expect(
      await asked(create(false), pack, manifest, handover, manifest),
    ).toEqual(["pack", "manifest", "handover"]);
    // What has left without a manifest gets none afterwards.
    expect(await asked(create(false), pack, handover, manifest)).toEqual([
      "pack",
      "handover",
      "manifest (forbidden)",
    ]);
  });
});
