/** Messages that are another than the one before under the same key, or nearly the same: what bytes go out. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Theatre } from "../../../../test/support/theatre.js";
import { headerOf, WireVendor } from "../../../../test/support/wire-vendor.js";

let vendor: WireVendor;
let theatre: Theatre | undefined;

beforeEach(async () => {
  vendor = await WireVendor.listen();
});
afterEach(async () => {
  await theatre?.close();
  await vendor.close();
});

async function play(
  text: string,
  more: Partial<Parameters<typeof Theatre.open>[0]> = {},
): Promise<Theatre> {
  theatre = await Theatre.open({ vendorUrl: vendor.url, ...more });
  await theatre.begin(text).play();
  return theatre;
}

interface Message {
  readonly messageId: number;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly orderItems?: readonly { readonly orderedQuantity: number }[];
  readonly shipments?: readonly { readonly shipmentCode: string }[];
}

const read = (): Message[] =>
  vendor.bodies.map((body) => JSON.parse(body) as Message);

const oneOrder = "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\n";

describe("other bytes on the wire", () => {
  it("F6 to the vendor: another content under the same number", async () => {
    const { faults } = await play(
      `${oneOrder}steps: [{ create: A }, { deliver: A.SUBORDER_CREATE, as: changed-payload }]`,
    );
    const [first, changed] = read();
    expect(changed?.messageId).toBe(first?.messageId);
    expect(changed?.orderItems?.[0]?.orderedQuantity).not.toBe(
      first?.orderItems?.[0]?.orderedQuantity,
    );
    expect(faults).toMatchObject([
      { fault: "F6", parameters: { variant: "changed-payload" } },
    ]);
  });

  it("F6 to the vendor: the same meaning in other bytes", async () => {
    await play(
      `${oneOrder}steps: [{ create: A }, { deliver: A.SUBORDER_CREATE, as: twin }]`,
    );
    const [first, twin] = read();
    expect(vendor.bodies[1]).not.toBe(vendor.bodies[0]);
    expect(Object.keys(twin ?? {})).not.toEqual(Object.keys(first ?? {}));
    expect(twin).toMatchObject(first ?? {});
  });

  it("F7 to the vendor: one order code, at two locations", async () => {
    await play(
      `orders:
  A: { lines: [{ sku: SKU-1, quantity: 2 }] }
  B: { codeOf: A, location: WH2, lines: [{ sku: SKU-1, quantity: 3 }] }
steps: [{ create: [A, B] }]`,
    );
    const [here, there] = read();
    expect(there?.orderCode).toBe(here?.orderCode);
    expect([here?.locationCode, there?.locationCode]).toEqual(["WH1", "WH2"]);
    expect(there?.messageId).not.toBe(here?.messageId);
  });

  it("F8 to the vendor: order codes that differ in case, and by a zero in front", async () => {
    await play(
      `orders:
  A: { lines: [{ sku: SKU-1, quantity: 1 }] }
  B: { codeOf: A, spelling: lower-case, lines: [{ sku: SKU-1, quantity: 2 }] }
  C: { codeOf: A, spelling: leading-zero, lines: [{ sku: SKU-1, quantity: 3 }] }
steps: [{ create: [A, B, C] }]`,
    );
    const [code = "", lower, zero] = read().map(({ orderCode }) => orderCode);
    expect([lower, zero]).toEqual([code.toLowerCase(), `0${code}`]);
    expect(lower).not.toBe(code);
  });

  it("F8 to the vendor: shipment codes that differ in case alone, in one posting", async () => {
    await play(
      `orders: { A: { kind: B2B, lines: [{ sku: SKU-1, quantity: 4 }] } }
steps:
  - create: A
  - { fulfil: A, do: pack, lines: [{ sku: SKU-1, quantity: 1 }], hold: true }
  - { fulfil: A, do: pack, lines: [{ sku: SKU-1, quantity: 2 }], hold: true }
  - { fulfil: A, do: handOver, hold: true }
  - { deliver: A.OUTWARD_ORDER_SHIPMENT_DISPATCH, as: near-miss-case }`,
      { profile: "erp" },
    );
    const codes = read()
      .at(-1)
      ?.shipments?.map(({ shipmentCode }) => shipmentCode);
    expect(codes).toHaveLength(2);
    expect(codes?.[1]).not.toBe(codes?.[0]);
    expect(codes?.[1]?.toLowerCase()).toBe(codes?.[0]?.toLowerCase());
  });

  it("F22 to the vendor: a body without its items, then the right one under the same number", async () => {
    vendor.answer = (request) => {
      vendor.say(request, vendor.requests.length === 1 ? 400 : 200);
    };
    const { faults } = await play(
      `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, as: malformed }, { deliver: A.SUBORDER_CREATE }]`,
    );
    const [bad, right] = read();
    expect(vendor.requests).toHaveLength(2);
    expect(bad?.messageId).toBe(right?.messageId);
    expect(bad?.orderItems ?? []).toHaveLength(0);
    expect(right?.orderItems).toHaveLength(1);
    expect(faults).toMatchObject([
      { fault: "F22", parameters: { variant: "malformed" } },
    ]);
  });

  it("F22 to the vendor: half of a body, then the whole", async () => {
    vendor.answer = (request) => {
      vendor.say(request, vendor.requests.length === 1 ? 400 : 200);
    };
    await play(
      `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, as: unreadable }, { deliver: A.SUBORDER_CREATE }]`,
    );
    const [half = "", whole = ""] = vendor.bodies;
    expect(half).not.toBe("");
    expect(whole.startsWith(half)).toBe(true);
    expect(whole.length).toBeGreaterThan(half.length);
    expect(
      vendor.requests.map((one) => headerOf(one, "content-length")),
    ).toEqual([String(half.length), String(whole.length)]);
  });

  it("F22 to the vendor: a wrong credential, then the right one, with the same bytes", async () => {
    vendor.answer = (request) => {
      const known = headerOf(request, "authorization") === "Bearer s3cret";
      vendor.say(request, known ? 200 : 401);
    };
    const played = await play(
      `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, credential: wrong }, { deliver: A.SUBORDER_CREATE }]`,
      { headers: { Authorization: "Bearer s3cret", "x-environment": "test" } },
    );
    const [stranger, right] = vendor.requests;
    expect(vendor.requests).toHaveLength(2);
    expect(
      vendor.requests.map((one) => [
        headerOf(one, "authorization"),
        headerOf(one, "x-environment"),
      ]),
    ).toEqual([
      ["Bearer not-the-credential", "test"],
      ["Bearer s3cret", "test"],
    ]);
    expect(stranger?.body).toBe(right?.body);
    expect(played.faults).toMatchObject([
      {
        fault: "F22",
        parameters: {
          variant: "wrong-credential",
          otherHeaders: "authorization",
        },
      },
    ]);
    expect(JSON.stringify(played.history.entries)).not.toContain("s3cret");
  });

  it("F22 to the vendor: cannot be done where Increff presents nothing", async () => {
    await expect(
      play(
        `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, credential: wrong }]`,
      ),
    ).rejects.toThrow(/names no credential/);
    expect(vendor.requests).toEqual([]);
  });
});
