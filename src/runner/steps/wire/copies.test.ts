/** Copies of what the vendor was told before: faults as a scenario says them, and what stands on the wire then. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Theatre } from "../../../../test/support/theatre.js";
import { WireVendor } from "../../../../test/support/wire-vendor.js";

let vendor: WireVendor;
let theatre: Theatre;

async function open(profile: "efs" | "erp"): Promise<void> {
  theatre = await Theatre.open({ profile, vendorUrl: vendor.url });
}

beforeEach(async () => {
  vendor = await WireVendor.listen();
  await open("efs");
});
afterEach(async () => {
  await theatre.close();
  await vendor.close();
});

const oneOrder = "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\n";

function fieldOf(body: string, name: string): unknown {
  return (JSON.parse(body) as Record<string, unknown>)[name];
}

describe("copies on the wire", () => {
  it("F1 to the vendor: the same bytes once more, begun after the first answer", async () => {
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A }, { deliver: A.SUBORDER_CREATE }]`,
      )
      .play();
    const [first, again] = vendor.requests;
    expect(vendor.requests).toHaveLength(2);
    expect(again?.body).toBe(first?.body);
    expect(again?.head).toBe(first?.head);
    expect(again?.begun).toBeGreaterThan(first?.answered ?? Infinity);
    expect(theatre.faults).toMatchObject([{ fault: "F1" }]);
  });

  it("F2 to the vendor: eight copies stand whole on eight connections before one is answered", async () => {
    vendor.holdUntil(8);
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, copies: 8, together: true }]`,
      )
      .play();
    const { requests } = vendor;
    expect(requests.map(({ connection }) => connection).sort()).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(new Set(vendor.bodies).size).toBe(1);
    expect(
      Math.min(...requests.map(({ answered = 0 }) => answered)),
    ).toBeGreaterThan(Math.max(...requests.map(({ whole }) => whole)));
    expect(theatre.faults).toMatchObject([
      { fault: "F2", parameters: { copies: 8 } },
    ]);
  });

  it("F3 to the vendor: the copy is there while the first is still being worked on", async () => {
    // A slow vendor: the first is answered last.
    const waiting: (() => void)[] = [];
    vendor.answer = (request) => {
      waiting.unshift(() => {
        vendor.say(request);
      });
      if (waiting.length === 2) for (const go of waiting) go();
    };
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, copies: 2, together: true }]`,
      )
      .play();
    const [first, copy] = vendor.requests;
    expect(copy?.body).toBe(first?.body);
    expect(copy?.connection).not.toBe(first?.connection);
    expect(first?.answered).toBeGreaterThan(copy?.answered ?? Infinity);
    expect(copy?.whole).toBeLessThan(first?.answered ?? 0);
    // As the rules see it: neither ended before the other began.
    const spans = theatre.history.entries.flatMap((entry) =>
      entry.kind === "exchange" ? [{ from: entry.opened, to: entry.seq }] : [],
    );
    expect(Math.max(...spans.map(({ from }) => from))).toBeLessThan(
      Math.min(...spans.map(({ to }) => to)),
    );
  });

  it("F4 to the vendor: messages of so many other orders lie between the first and its copy", async () => {
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A }, { others: 12, before: A }, { deliver: A.SUBORDER_CREATE }]`,
      )
      .play();
    const { bodies } = vendor;
    expect(bodies).toHaveLength(14);
    expect(bodies.at(-1)).toBe(bodies[0]);
    const between = bodies
      .slice(1, -1)
      .map((body) => fieldOf(body, "orderCode"));
    expect(new Set(between).size).toBe(12);
    expect(between).not.toContain(fieldOf(bodies[0] ?? "{}", "orderCode"));
    expect(theatre.faults).toMatchObject([
      { fault: "F4", parameters: { messages: 12 } },
      { fault: "F1" },
    ]);
  });

  it("F5 to the vendor: a later posting has a number of its own and the shipment code of the earlier one", async () => {
    await theatre.close();
    await open("erp");
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A }, { fulfil: A, do: pack }, { fulfil: A, do: handOver }, { fulfil: A, do: arrive }]`,
      )
      .play();
    const carried = vendor.bodies
      .map((body) => JSON.parse(body) as Posting)
      .filter(({ shipments }) => shipments.length > 0);
    expect(carried.length).toBeGreaterThan(1);
    expect(
      new Set(carried.map(({ shipments }) => shipments[0]?.shipmentCode)).size,
    ).toBe(1);
    expect(new Set(carried.map(({ messageId }) => messageId)).size).toBe(
      carried.length,
    );
  });
});

interface Posting {
  readonly messageId: number;
  readonly shipments: readonly { readonly shipmentCode: string }[];
}
