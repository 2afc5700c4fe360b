import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../../history/entry.js";
import {
  messagesBetween,
  mostAtOnce,
  pauseBetween,
  percentile,
  readBacklog,
} from "./reading.js";

function call(
  message: string,
  [opened, seq]: readonly [number, number],
  parts: Partial<ExchangeEntry> = {},
): ExchangeEntry {
  return {
    kind: "exchange",
    seq,
    opened,
    at: opened * 100,
    durationMs: 30,
    direction: "outbound",
    operation: "outwardOrderEvent",
    method: "POST",
    url: "http://vendor.example/orders",
    requestHeaders: {},
    requestBody: { text: JSON.stringify({ orderCode: message }) },
    ending: "answered",
    status: 200,
    responseHeaders: {},
    responseBody: { text: "" },
    message,
    attempt: 1,
    ...parts,
  };
}

describe("what the history of a probe shows", () => {
  it("counts acknowledged messages between a message and its copy", () => {
    const entries = [
      call("before", [1, 2]),
      call("A", [3, 4]),
      call("one", [5, 8]),
      call("two", [6, 7]),
      call("refused", [9, 10], { status: 500 }),
      call("A", [11, 12]),
      call("after", [13, 14]),
    ];
    expect(messagesBetween(entries)).toBe(2);
    expect(pauseBetween(entries)).toBe(11 * 100 - (3 * 100 + 30));
  });

  it("knows no distance where the first was not acknowledged or no copy came", () => {
    for (const entries of [
      [call("A", [1, 2])],
      [call("A", [1, 2], { status: 500 }), call("A", [3, 4])],
      [],
    ]) {
      expect(messagesBetween(entries)).toHaveProperty("not");
      expect(pauseBetween(entries)).toHaveProperty("not");
    }
  });

  it("counts the copies that were under way at one moment", () => {
    expect(
      mostAtOnce([
        call("A", [1, 5]),
        call("A", [2, 7]),
        call("A", [3, 8], { ending: "unreachable", status: null }),
        call("A", [4, 9]),
        call("B", [4, 9]),
        call("A", [10, 11]),
      ]),
    ).toBe(3);
  });

  it("takes percentiles by the nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([50, 90, 99, 100].map((one) => percentile(hundred, one))).toEqual([
      50, 90, 99, 100,
    ]);
    expect([50, 99].map((one) => percentile([7, 9, 30], one))).toEqual([9, 30]);
    expect(percentile([], 50)).toBeUndefined();
  });

  it("reads nothing where no backlog was released", () => {
    expect(readBacklog([call("A", [1, 2])])).toBeUndefined();
  });
});
