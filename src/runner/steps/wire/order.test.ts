/** Messages in another order than the one in which the OMS made them: which of them stands on the wire when. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Theatre } from "../../../../test/support/theatre.js";
import { WireVendor } from "../../../../test/support/wire-vendor.js";
import type { Driver } from "../../driver.js";

let vendor: WireVendor;
let theatre: Theatre;
/** What the vendor is asked to do; by itself nothing. */
let drive: (body: unknown) => Promise<void>;

const driver: Driver = {
  kind: "http",
  ask: async (task) => {
    await drive(task.body);
    return { answer: "accepted", status: 202 };
  },
};

beforeEach(async () => {
  vendor = await WireVendor.listen();
  theatre = await Theatre.open({ vendorUrl: vendor.url, driver });
});
afterEach(async () => {
  await theatre.close();
  await vendor.close();
});

interface Message {
  readonly messageId: number;
  readonly eventType: string;
}
const sent = (): Message[] =>
  vendor.bodies.map((body) => JSON.parse(body) as Message);
const events = (): string[] => sent().map(({ eventType }) => eventType);
/** Each begun after the one before was answered. */
function expectInTurn(): void {
  for (const [index, request] of vendor.requests.slice(1).entries())
    expect(request.begun).toBeGreaterThan(
      vendor.requests[index]?.answered ?? Infinity,
    );
}

const fivePieces = "orders: { A: { lines: [{ sku: SKU-1, quantity: 5 }] } }\n";
const lines = "lines: [{ sku: SKU-1, quantity: 1 }]";

describe("another order on the wire", () => {
  it("F13 to the vendor: the younger of two neighbours first", async () => {
    await theatre
      .begin(
        `${fivePieces}steps:
  - create: A
  - { cancel: A, ${lines}, hold: true }
  - { cancel: A, ${lines}, hold: true }
  - { deliver: ["A.SUBORDER_PARTIAL_CANCEL#2", "A.SUBORDER_PARTIAL_CANCEL"] }`,
      )
      .play();
    const [, second, first] = sent();
    expect(second?.messageId).toBeGreaterThan(first?.messageId ?? Infinity);
    expectInTurn();
    expect(theatre.faults).toMatchObject([{ fault: "F13" }]);
  });

  it("F14 to the vendor: the cancellation before the creation", async () => {
    await theatre
      .begin(
        `${fivePieces}steps:
  - { create: A, hold: true }
  - { cancel: A, hold: true }
  - { deliver: [A.SUBORDER_CANCEL, A.SUBORDER_CREATE] }`,
      )
      .play();
    expect(events()).toEqual(["SUBORDER_CANCEL", "SUBORDER_CREATE"]);
    expectInTurn();
    expect(theatre.faults).toMatchObject([{ fault: "F14" }]);
  });

  it("F15 to the vendor and F15 from the vendor: the cancellation and the pack are under way at the same time", async () => {
    let packed: Promise<Response> | undefined;
    // The cancellation is not answered before the pack has been; so they overlap, whoever began.
    vendor.answer = (request) => {
      if (events().at(-1) === "SUBORDER_CREATE") vendor.say(request);
      else
        void vi
          .waitFor(
            () => {
              expect(packed).toBeDefined();
            },
            { timeout: 15_000 },
          )
          .then(() => packed)
          .then(() => {
            vendor.say(request);
          });
    };
    drive = (body) => {
      packed = fetch(`${theatre.running.url}/usp/order/pack`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authUsername: "DEMO_EFS",
          authPassword: "demo-efs",
        },
        body: JSON.stringify(body),
      });
      return packed.then(() => undefined);
    };
    const act = theatre.begin(
      `${fivePieces}steps:
  - create: A
  - together:
      - { cancel: A, ${lines} }
      - { drive: pack, order: A }`,
    );
    await act.play(1);
    const racing = act.play();
    let over = false;
    void racing.finally(() => (over = true));
    await vi.waitFor(
      () => {
        // Further than any head start: both are let loose in one turn.
        theatre.clock.advance(8);
        expect(over).toBe(true);
      },
      { timeout: 15_000 },
    );
    await racing;
    const [cancelled, pack] = theatre.history.entries
      .flatMap((entry) =>
        entry.kind === "exchange" && entry.seq > (theatre.faults[0]?.seq ?? 0)
          ? [entry]
          : [],
      )
      .sort((a, b) => (a.direction < b.direction ? 1 : -1));
    expect([cancelled?.direction, pack?.direction]).toEqual([
      "outbound",
      "inbound",
    ]);
    expect(theatre.faults).toMatchObject([{ fault: "F15" }]);
    expect(pack?.opened).toBeLessThan(cancelled?.seq ?? 0);
    // The pack asks for what was open when it was let loose, and comes too late for one piece of it.
    const [order] = theatre.running.oms.state.orders.values();
    const [line] = order?.lines ?? [];
    expect(pack?.status).toBe(400);
    expect([line?.packed, line?.cancelled]).toMatchObject([0, { customer: 1 }]);
  });

  it("F16 to the vendor: the creation once more after the end", async () => {
    await theatre
      .begin(
        `${fivePieces}steps: [{ create: A }, { cancel: A }, { deliver: A.SUBORDER_CREATE }]`,
      )
      .play();
    expect(events()).toEqual([
      "SUBORDER_CREATE",
      "SUBORDER_CANCEL",
      "SUBORDER_CREATE",
    ]);
    expect(vendor.bodies[2]).toBe(vendor.bodies[0]);
    expectInTurn();
    expect(theatre.faults).toMatchObject([{ fault: "F16" }]);
  });

  it("F17 to the vendor: the one in the middle comes last", async () => {
    await theatre
      .begin(
        `${fivePieces}steps:
  - { create: A, hold: true }
  - { cancel: A, ${lines}, hold: true }
  - { cancel: A, ${lines}, hold: true }
  - { deliver: [A.SUBORDER_CREATE, "A.SUBORDER_PARTIAL_CANCEL#2"] }
  - { deliver: "A.SUBORDER_PARTIAL_CANCEL" }`,
      )
      .play();
    const ids = sent().map(({ messageId }) => messageId);
    const [first = 0, third = 0, gap = 0] = ids;
    expect(ids).toHaveLength(3);
    expect(first).toBeLessThan(gap);
    expect(gap).toBeLessThan(third);
    expectInTurn();
  });
});

describe("two postings of one moment", () => {
  it("F17 to the vendor: the same eventTime, and numbers that say which is younger", async () => {
    await theatre.close();
    theatre = await Theatre.open({ profile: "erp", vendorUrl: vendor.url });
    await theatre
      .begin(
        `${fivePieces}steps: [{ create: A }, { fulfil: A, do: pack }, { fulfil: A, do: handOver }]`,
      )
      .play();
    const postings = vendor.bodies.map(
      (body) => JSON.parse(body) as Message & { readonly eventTime: string },
    );
    expect(postings.length).toBeGreaterThan(1);
    expect(new Set(postings.map(({ eventTime }) => eventTime)).size).toBe(1);
    const ids = postings.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });
});
