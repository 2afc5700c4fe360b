/** The step `backlog`: an outage of the vendor, and everything that waited for its end. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Theatre } from "../../../test/support/theatre.js";
import {
  WireVendor,
  type WireRequest,
} from "../../../test/support/wire-vendor.js";

let vendor: WireVendor;
let theatre: Theatre | undefined;
let log: string[];
/** What stands for the vendor's process. */
let process: {
  exited: undefined;
  kill(): Promise<void>;
  start(): Promise<void>;
};

beforeEach(async () => {
  log = [];
  vendor = await WireVendor.listen();
  process = {
    exited: undefined,
    kill: async () => {
      log.push(`killed after ${vendor.requests.length}`);
      await vendor.close();
    },
    start: async () => {
      log.push(`started after ${vendor.requests.length}`);
      await vendor.open();
    },
  };
});
afterEach(async () => {
  await theatre?.close();
  await vendor.close();
});

async function play(
  text: string,
  options: Partial<Parameters<typeof Theatre.open>[0]> = {},
): Promise<Theatre> {
  theatre = await Theatre.open({
    vendorUrl: vendor.url,
    vendor: process,
    ...options,
  });
  await theatre.begin(text).play();
  return theatre;
}

const oneOrder = "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\n";
const codes = (): string[] =>
  vendor.bodies.map(
    (body) => (JSON.parse(body) as { orderCode: string }).orderCode,
  );

describe("the step backlog", () => {
  it("F19 to the vendor: nothing during the outage, and after it all orders at once", async () => {
    vendor.holdUntil(40);
    const { faults } = await play(
      `${oneOrder}steps: [{ backlog: A, orders: 40 }]`,
    );
    expect(log).toEqual(["killed after 0", "started after 0"]);
    expect(new Set(codes()).size).toBe(40);
    const { requests } = vendor;
    expect(requests).toHaveLength(40);
    expect(new Set(requests.map(({ connection }) => connection)).size).toBe(40);
    // All of them stood whole before the first was answered.
    expect(
      Math.min(...requests.map(({ answered = 0 }) => answered)),
    ).toBeGreaterThan(Math.max(...requests.map(({ whole }) => whole)));
    expect(faults).toHaveLength(40);
    for (const fault of faults)
      expect(fault).toMatchObject({
        fault: "F19",
        parameters: { messages: 40, outage: "down" },
      });
  });

  it("sends no more side by side than the OMS may call at once", async () => {
    let open = 0;
    let most = 0;
    vendor.answer = (request) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        vendor.say(request);
      });
    };
    await play(`${oneOrder}steps: [{ backlog: A, orders: 90 }]`);
    expect(vendor.requests).toHaveLength(90);
    // The certification's own setting.
    expect(most).toBeLessThanOrEqual(64);
    expect(most).toBeGreaterThan(1);
  });

  it("keeps the messages of each order in their order, one after the other", async () => {
    await play(
      "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\nsteps: [{ backlog: A, orders: 12, ship: [{ sku: SKU-1, quantity: 2 }] }]",
      { profile: "erp" },
    );
    const lives = new Map<string, WireRequest[]>();
    for (const [index, code] of codes().entries())
      lives.set(code, [
        ...(lives.get(code) ?? []),
        ...vendor.requests.slice(index, index + 1),
      ]);
    expect(lives.size).toBe(12);
    for (const life of lives.values()) {
      const ids = life.map(
        ({ body }) => (JSON.parse(body) as { messageId: number }).messageId,
      );
      expect(ids.length).toBeGreaterThan(1);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      for (const [index, request] of life.slice(1).entries())
        expect(request.begun).toBeGreaterThan(
          life[index]?.answered ?? Infinity,
        );
    }
  });

  it("is patient with a vendor that puts off what is too much at once", async () => {
    let refused = 0;
    vendor.answer = (request) => {
      const tooMuch = refused < 5;
      if (tooMuch) refused += 1;
      vendor.say(request, tooMuch ? 503 : 200);
    };
    let over = false;
    const playing = play(`${oneOrder}steps: [{ backlog: A, orders: 2 }]`).then(
      () => (over = true),
    );
    await vi.waitFor(
      () => {
        theatre?.clock.advance(500);
        expect(over).toBe(true);
      },
      { timeout: 15_000 },
    );
    await playing;
    expect(vendor.requests).toHaveLength(7);
  });

  it("is cut short when a message is refused for good", async () => {
    vendor.answer = (request) => {
      vendor.say(request, 400);
    };
    const playing = play(`${oneOrder}steps: [{ backlog: A, orders: 2 }]`);
    let over = false;
    const cut = expect(playing)
      .rejects.toThrow(/did not acknowledge SUBORDER_CREATE/)
      .then(() => (over = true));
    await vi.waitFor(
      () => {
        theatre?.clock.advance(500);
        expect(over).toBe(true);
      },
      { timeout: 15_000 },
    );
    await cut;
    // Of each the first try, and as many repetitions as usual: a clear no is not asked about for longer.
    expect(vendor.requests).toHaveLength(8);
  });

  it("is cut short when the vendor does not come back", async () => {
    process.start = () => Promise.reject(new Error("the disk is full"));
    await expect(
      play(`${oneOrder}steps: [{ backlog: A, orders: 3 }]`),
    ).rejects.toThrow(/did not come back after the outage: the disk is full/);
    expect(vendor.requests).toEqual([]);
  });

  it("holds back what a vendor is to be told that the kit did not start", async () => {
    theatre = await Theatre.open({ vendorUrl: vendor.url });
    await theatre.begin(`${oneOrder}steps: [{ backlog: A, orders: 3 }]`).play();
    expect(vendor.requests).toHaveLength(3);
    expect(theatre.faults).toMatchObject(
      Array.from({ length: 3 }, () => ({
        parameters: { outage: "held back" },
      })),
    );
  });
});

describe("the step restart", () => {
  it("F20 to the vendor: its connections are reset, and the copy comes to the one that was started again", async () => {
    const { faults } = await play(
      `${oneOrder}steps: [{ create: A }, { restart: vendor }, { deliver: A.SUBORDER_CREATE }]`,
    );
    expect(log).toEqual(["killed after 1", "started after 1"]);
    const [first, again] = vendor.requests;
    expect(again?.body).toBe(first?.body);
    expect(again?.connection).not.toBe(first?.connection);
    expect(vendor.requests).toHaveLength(2);
    expect(faults).toMatchObject([
      { fault: "F20", parameters: { signal: "SIGKILL" } },
      { fault: "F1" },
    ]);
  });

  it("F20 to the vendor: a message for a vendor that is down is unreachable, and arrives once it is back", async () => {
    theatre = await Theatre.open({ vendorUrl: vendor.url, vendor: process });
    await vendor.close();
    let over = false;
    const playing = theatre
      .begin(`${oneOrder}steps: [{ create: A }]`)
      .play()
      .then(() => (over = true));
    const endings = (): string[] =>
      (theatre?.history.entries ?? []).flatMap((entry) =>
        entry.kind === "exchange" ? [entry.ending] : [],
      );
    await vi.waitFor(() => {
      expect(endings()).toEqual(["unreachable"]);
    });
    await vendor.open();
    await vi.waitFor(
      () => {
        theatre?.clock.advance(150);
        expect(over).toBe(true);
      },
      { timeout: 15_000 },
    );
    await playing;
    expect(endings()).toEqual(["unreachable", "answered"]);
    expect(vendor.requests).toHaveLength(1);
  });
});
