import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import { Pace } from "./pace.js";

const exchange = (
  direction: "inbound" | "outbound",
  at: number,
  durationMs: number,
): ExchangeEntry => ({
  kind: "exchange",
  seq: at,
  opened: at,
  at,
  durationMs,
  direction,
  operation: null,
  method: "POST",
  url: "/",
  requestHeaders: {},
  requestBody: { text: '{"orderCode":"A"}' },
  ending: "answered",
  status: 200,
  responseHeaders: {},
  responseBody: { text: "" },
});

describe("the vendor's pace", () => {
  it("is assumed before anything was seen, and never shorter than a floor", () => {
    const pace = new Pace(false);
    expect(pace.settle).toBe(160);
    pace.learn(exchange("outbound", 0, 1));
    expect(pace.settle).toBe(80);
  });

  it("is three times the slowest usual reaction, within a bound", () => {
    const pace = new Pace(false);
    for (let index = 0; index < 20; index += 1) pace.reaction(100);
    expect(pace.settle).toBe(300);
    for (let index = 0; index < 200; index += 1) pace.reaction(900);
    expect(pace.settle).toBe(1_000);
    pace.reaction(60_000);
    expect(pace.settle).toBe(1_000);
  });

  it("counts a call after a message only where the vendor acts by itself", () => {
    for (const [byItself, settle] of [
      [true, 600],
      [false, 80],
    ] as const) {
      const pace = new Pace(byItself);
      pace.learn(exchange("outbound", 1_000, 5));
      pace.learn(exchange("inbound", 1_205, 5));
      expect(pace.settle).toBe(settle);
    }
  });
});
