/** The vendor's answer is lost, late or cut: how the kit leaves the connection, and what it sends afterwards. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Theatre } from "../../../../test/support/theatre.js";
import { WireVendor } from "../../../../test/support/wire-vendor.js";
import type { ExchangeEntry } from "../../../history/entry.js";

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

const oneOrder = "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\n";

const exchanges = (): ExchangeEntry[] =>
  theatre.history.entries.filter((entry) => entry.kind === "exchange");

describe("a lost answer on the wire", () => {
  it("F9 to the vendor: a TCP reset once the request is read and the answer begun, then the same bytes on another connection", async () => {
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, loseAnswer: after-answer }, { deliver: A.SUBORDER_CREATE }]`,
      )
      .play();
    expect(await vendor.leaving(1)).toBe("reset");
    const [lost, again] = vendor.requests;
    expect(lost?.answered).toBeGreaterThan(lost?.whole ?? Infinity);
    expect(again?.body).toBe(lost?.body);
    expect(again?.connection).not.toBe(lost?.connection);
    expect(again?.begun).toBeGreaterThan(lost?.answered ?? Infinity);
    expect(exchanges()).toMatchObject([
      { ending: "answer-lost", status: null, responseBody: { text: "" } },
      { ending: "answered", status: 200 },
    ]);
    expect(theatre.faults).toMatchObject([
      { fault: "F9", parameters: { loseAnswer: "after-answer" } },
    ]);
  });

  it("F10 to the vendor: given up by the time-out while the vendor still works, then the same bytes; the late answer counts for nothing", async () => {
    const act = theatre.begin(`${oneOrder}steps: [{ create: A, hold: true }]`);
    await act.play();
    const { dispatcher } = theatre.running.oms;
    const [message] = act.stage.messages;
    vendor.answer = () => undefined;
    const late = dispatcher.attempt(message?.key ?? "", {
      fault: "F10",
      description: "the answer comes too late",
      timeoutMs: 2_000,
    });
    await vi.waitFor(() => {
      expect(vendor.requests).toHaveLength(1);
    });
    theatre.clock.advance(1_999);
    expect(vendor.left).toEqual(["not yet"]);
    theatre.clock.advance(1);
    expect(await late).toMatchObject({
      acknowledged: false,
      exchange: { ending: "timeout", status: null, durationMs: 2_000 },
    });
    expect(await vendor.leaving(1)).not.toBe("not yet");
    const [first] = vendor.requests;
    if (first !== undefined) vendor.say(first);
    vendor.answer = (request) => {
      vendor.say(request);
    };
    await dispatcher.attempt(message?.key ?? "");
    const [, again] = vendor.requests;
    expect(again?.body).toBe(first?.body);
    expect(again?.connection).toBe(2);
    expect(theatre.faults).toMatchObject([
      { fault: "F10", parameters: { timeoutMs: 2_000 } },
    ]);
  });

  it("F10 to the vendor: as a scenario does it, given up as soon as the request is written, which arrives whole", async () => {
    vendor.answer = () => undefined;
    await theatre
      .begin(
        `${oneOrder}steps: [{ create: A, hold: true }, { deliver: A.SUBORDER_CREATE, loseAnswer: after-request, fault: F10 }]`,
      )
      .play();
    await vendor.leaving(1);
    expect(vendor.requests).toHaveLength(1);
    expect(JSON.parse(vendor.bodies[0] ?? "")).toMatchObject({
      eventType: "SUBORDER_CREATE",
    });
    expect(theatre.faults).toMatchObject([{ fault: "F10" }]);
  });

  it.each([
    [
      "ends in the middle of its body",
      'HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{"hasErr',
    ],
    ["ends in the middle of its head", "HTTP/1.1 200 O"],
    ["is no HTTP", "220 mail ready\r\n"],
  ])(
    "F11 to the vendor: an answer that %s is no acknowledgement, and the same bytes come again",
    async (_name, answer) => {
      vendor.answer = (request) => {
        if (vendor.requests.length === 1) request.socket.end(answer);
        else vendor.say(request);
      };
      const playing = theatre.begin(`${oneOrder}steps: [{ create: A }]`).play();
      await vi.waitFor(() => {
        expect(exchanges()).toHaveLength(1);
      });
      await vi.waitFor(() => {
        theatre.clock.advance(150);
        expect(vendor.requests).toHaveLength(2);
      });
      await playing;
      const [cut, again] = vendor.requests;
      expect(again?.body).toBe(cut?.body);
      expect(again?.connection).not.toBe(cut?.connection);
      expect(exchanges()).toMatchObject([
        { ending: "unreachable", problem: expect.any(String) as string },
        { ending: "answered", status: 200 },
      ]);
    },
  );

  it("F11 to the vendor: a whole success whose body is no JSON is one", async () => {
    vendor.answer = (request) => {
      vendor.say(request, 200, "<html>done</html>");
    };
    await theatre.begin(`${oneOrder}steps: [{ create: A }]`).play();
    expect(vendor.requests).toHaveLength(1);
    expect(exchanges()).toMatchObject([
      { ending: "answered", responseBody: { text: "<html>done</html>" } },
    ]);
  });
});
