import { describe, expect, it } from "vitest";
import type { Clock } from "./clock.js";
import type { NewEntry } from "./entry.js";
import { History } from "./history.js";

const clock: Clock = { now: () => 1000, after: () => () => undefined };
const output = (detail: string): NewEntry => ({
  kind: "vendor",
  event: "output",
  detail,
});

describe("History", () => {
  it("gives each entry its place, and ticks share the counter", () => {
    const history = new History(clock, 7);
    const opened = history.open();
    const first = history.append(output("a"));
    const second = history.append({ ...output("b"), at: 5 });
    expect([opened, first.seq, second.seq]).toEqual([8, 9, 10]);
    expect([first.at, second.at]).toEqual([1000, 5]);
  });

  it("tells listeners until they leave", () => {
    const history = new History(clock);
    const seen: number[] = [];
    const leave = history.subscribe((entry) => seen.push(entry.seq));
    history.append(output("a"));
    leave();
    history.append(output("b"));
    expect(seen).toEqual([1]);
  });

  it("keeps at most as many as it may, the newest, and counts the others", () => {
    const history = new History(clock, 0, { keep: 20 });
    for (let index = 1; index <= 101; index++)
      history.append(output(String(index)));
    expect(history.entries.length).toBeLessThanOrEqual(20);
    expect(history.entries.length).toBeGreaterThanOrEqual(18);
    expect(history.entries.at(-1)?.seq).toBe(101);
    expect(history.dropped + history.entries.length).toBe(101);
    expect(history.entries[0]?.seq).toBe(history.dropped + 1);
  });

  it("refuses a limit that would keep nothing", () => {
    expect(() => new History(clock, 0, { keep: 0 })).toThrow(/at least one/);
  });
});
