/** The step `replay`: what it sends, in which order, what it leaves out, and what it does with a vendor that puts it off. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Theatre } from "../../../test/support/theatre.js";
import { WireVendor } from "../../../test/support/wire-vendor.js";

let vendor: WireVendor;
let theatre: Theatre;

beforeEach(async () => {
  vendor = await WireVendor.listen();
  theatre = await Theatre.open({ vendorUrl: vendor.url });
});
afterEach(async () => {
  await theatre.close();
  await vendor.close();
});

const orders =
  "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] }, B: { lines: [{ sku: SKU-2, quantity: 1 }] }, C: { codeOf: A, location: WH2, lines: [{ sku: SKU-1, quantity: 1 }] } }\n";

const eventsOf = (bodies: readonly string[]): string[] =>
  bodies.map((body) => {
    const { eventType, locationCode } = JSON.parse(body) as Record<
      string,
      string
    >;
    return `${locationCode ?? ""} ${eventType ?? ""}`;
  });

describe("the step replay", () => {
  it("F21 to the vendor: every message once more, the same bytes in the same order, each after the answer to the one before", async () => {
    const act = theatre.begin(
      `${orders}steps: [{ create: [A, B] }, { cancel: A, lines: [{ sku: SKU-1, quantity: 1 }] }, { cancel: B }, { replay: [A, B] }]`,
    );
    await act.play(3);
    const told = [...vendor.bodies];
    expect(told).toHaveLength(4);
    await act.play();
    expect(vendor.bodies).toEqual([...told, ...told]);
    for (const [index, request] of vendor.requests.slice(1).entries())
      expect(request.begun).toBeGreaterThan(
        vendor.requests[index]?.answered ?? Infinity,
      );
    expect(theatre.faults).toHaveLength(4);
    for (const fault of theatre.faults)
      expect(fault).toMatchObject({
        fault: "F21",
        parameters: { messages: 4 },
      });
  });

  it("leaves out other orders, also one of the same code at another location", async () => {
    const act = theatre.begin(
      `${orders}steps: [{ create: [A, B, C] }, { replay: A }]`,
    );
    await act.play();
    expect(eventsOf(vendor.bodies.slice(3))).toEqual(["WH1 SUBORDER_CREATE"]);
    expect(vendor.bodies[3]).toBe(vendor.bodies[0]);
  });

  it("leaves out what the vendor never acknowledged", async () => {
    const act = theatre.begin(
      `${orders}steps: [{ create: A }, { cancel: A, hold: true }, { deliver: A.SUBORDER_CANCEL }, { replay: A }]`,
    );
    vendor.answer = (request) => {
      const cancel = request.body.includes("SUBORDER_CANCEL");
      vendor.say(request, cancel ? 409 : 200);
    };
    await act.play();
    expect(eventsOf(vendor.bodies)).toEqual([
      "WH1 SUBORDER_CREATE",
      "WH1 SUBORDER_CANCEL",
      "WH1 SUBORDER_CREATE",
    ]);
  });

  it("repeats one that the vendor puts off, before it goes on", async () => {
    const act = theatre.begin(
      `${orders}steps: [{ create: A }, { cancel: A }, { replay: A }]`,
    );
    await act.play(2);
    vendor.answer = (request) => {
      vendor.say(request, vendor.requests.length === 3 ? 503 : 200);
    };
    let over = false;
    const playing = act.play().then(() => (over = true));
    await vi.waitFor(
      () => {
        theatre.clock.advance(150);
        expect(over).toBe(true);
      },
      { timeout: 15_000 },
    );
    await playing;
    expect(eventsOf(vendor.bodies.slice(2))).toEqual([
      "WH1 SUBORDER_CREATE",
      "WH1 SUBORDER_CREATE",
      "WH1 SUBORDER_CANCEL",
    ]);
  });

  it("goes on after a refusal, which is the rules' to judge", async () => {
    const act = theatre.begin(
      `${orders}steps: [{ create: A }, { cancel: A }, { replay: A }]`,
    );
    await act.play(2);
    vendor.answer = (request) => {
      vendor.say(request, 409);
    };
    await act.play();
    expect(vendor.requests).toHaveLength(4);
  });

  it("is cut short when there is nothing to repeat", async () => {
    vendor.answer = (request) => {
      vendor.say(request, 400);
    };
    const act = theatre.begin(
      `${orders}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE }, { replay: A }]`,
    );
    await expect(act.play()).rejects.toThrow(
      /acknowledged nothing that could be delivered again/,
    );
    expect(vendor.requests).toHaveLength(1);
  });

  it("is cut short when the vendor does not answer in time", async () => {
    const act = theatre.begin(`${orders}steps: [{ create: A }, { replay: A }]`);
    await act.play(1);
    vendor.answer = () => undefined;
    const playing = act.play();
    const cut = expect(playing).rejects.toThrow(/did not answer in time/);
    await vi.waitFor(() => {
      expect(vendor.requests).toHaveLength(2);
    });
    theatre.clock.advance(45_000);
    await cut;
  });
});
