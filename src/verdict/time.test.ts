import { describe, expect, it } from "vitest";
import type { HistoryEntry, NewEntry } from "../history/entry.js";
import { timeOf } from "./time.js";

type Timed = NewEntry & { readonly at: number };

function told(...entries: readonly Timed[]): HistoryEntry[] {
  return entries.map((entry, index) => ({ ...entry, seq: index + 1 }));
}

const outbound = (
  at: number,
  durationMs: number,
  more: Partial<Extract<NewEntry, { kind: "exchange" }>> = {},
): Timed => ({
  kind: "exchange",
  opened: 0,
  at,
  durationMs,
  direction: "outbound",
  operation: "outwardOrderEvent",
  method: "POST",
  url: "",
  requestHeaders: {},
  requestBody: { text: "" },
  ending: "answered",
  status: 200,
  responseHeaders: {},
  responseBody: { text: "" },
  ...more,
});

const driven = (
  at: number,
  watchedMs: number,
  more: Partial<Extract<NewEntry, { kind: "driver" }>> = {},
): Timed => ({
  kind: "driver",
  opened: 0,
  at,
  action: "pack",
  request: {},
  result: "called",
  status: 202,
  watchedMs,
  ...more,
});

const waited = (
  at: number,
  waitedMs: number,
  reason: "quiet" | "repetition" | "watch",
  windowMs?: number,
): Timed => ({
  kind: "mark",
  at,
  mark: {
    type: "wait",
    scenario: "one",
    for: reason,
    waitedMs,
    ...(windowMs === undefined ? {} : { windowMs }),
  },
});

const ends: readonly [Timed, Timed] = [
  { kind: "vendor", at: 0, event: "started", detail: "" },
  { kind: "mark", at: 10_000, mark: { type: "run-end", durationMs: 10_000 } },
];

describe("the time of a run", () => {
  it("is the vendor's, waiting or the kit's, and all of it is one of them", () => {
    const [first, last] = ends;
    const time = timeOf(
      told(
        first,
        { kind: "vendor", at: 1_000, event: "ready", detail: "" },
        // Two messages side by side, and a wait that lies half within them.
        outbound(2_000, 1_000),
        outbound(2_500, 1_000),
        driven(4_500, 1_500),
        // The kit's own answer to a call is its own time.
        outbound(8_000, 500, { direction: "inbound" }),
        last,
      ),
    );
    expect(time).toMatchObject({
      totalMs: 10_000,
      vendorMs: 2_500,
      waitingMs: 1_000,
      kitMs: 6_500,
    });
  });

  it("tells what was waited for, by kind, with the windows of negative checks", () => {
    const [first, last] = ends;
    const { waits } = timeOf(
      told(
        first,
        driven(1_000, 300),
        driven(2_000, 200),
        driven(5_000, 3_000, { result: "no-call", windowMs: 3_000 }),
        driven(7_000, 1_502, {
          result: "no-call",
          forbidden: true,
          windowMs: 1_500,
        }),
        driven(7_000, 4, { result: "refused", forbidden: true }),
        waited(7_000, 803, "watch", 800),
        waited(7_000, 250, "quiet"),
        waited(7_500, 150, "repetition"),
        outbound(8_000, 1_000, { ending: "timeout", status: null }),
        {
          kind: "observation",
          at: 9_500,
          resource: "order",
          orderCode: "K-1",
          locationCode: "BLR",
          channelName: "WEB",
          atRest: true,
          waitedMs: 120,
          result: "found",
        },
        last,
      ),
    );
    expect(waits).toEqual([
      { for: "calls", count: 2, sumMs: 500 },
      { for: "visible", count: 1, sumMs: 120 },
      { for: "quiet", count: 1, sumMs: 250 },
      { for: "repetition", count: 1, sumMs: 150 },
      { for: "forbidden", count: 3, sumMs: 2_309, windowsMs: [800, 1_500] },
      { for: "timeouts", count: 2, sumMs: 4_000 },
    ]);
  });

  it("is nothing when nothing happened", () => {
    expect(timeOf([])).toEqual({
      totalMs: 0,
      vendorMs: 0,
      waitingMs: 0,
      kitMs: 0,
      waits: [],
    });
  });

  it("does not count what lies between parts that ran at other times", () => {
    const part = (at: number, index: number): Timed => ({
      kind: "mark",
      at,
      mark: {
        type: "part",
        index,
        of: 2,
        config: "increff-kit.yaml",
        configuration: "",
        scenarios: "",
        elsewhere: [],
      },
    });
    const day = 86_400_000;
    for (const [first, second] of [
      [0, day],
      [day, 0],
    ] as const)
      expect(
        timeOf(
          told(
            part(first, 1),
            outbound(first, 100),
            waited(first + 100, 50, "quiet"),
            part(second, 2),
            outbound(second + 20, 30),
          ),
        ),
      ).toMatchObject({
        totalMs: 200,
        vendorMs: 130,
        waitingMs: 50,
        kitMs: 20,
      });
  });
});
