import { describe, expect, it } from "vitest";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { type Clock, systemClock } from "../../history/clock.js";
import { Schedule } from "./schedule.js";

describe("a schedule of batches", () => {
  it("gives all that is ready before a tick the same departure, with one timer", () => {
    const clock = new ManualClock(1000);
    const schedule = new Schedule(clock, 500);
    clock.advance(200);
    const first = schedule.next();
    clock.advance(299);
    expect(schedule.next()).toBe(first);
    expect(first).toMatchObject({ at: 1500, left: false });
    expect(clock.waiting).toBe(0);
    const seen: string[] = [];
    first?.wait(() => seen.push("a"));
    first?.wait(() => seen.push("b"));
    expect(clock.waiting).toBe(1);
    clock.advance(1);
    expect(seen).toEqual(["a", "b"]);
    expect(first?.left).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it("sends what is ready at the very tick with the next one", () => {
    const clock = new ManualClock(0);
    const schedule = new Schedule(clock, 500);
    expect(schedule.next()?.at).toBe(500);
    clock.advance(500);
    expect(schedule.next()?.at).toBe(1000);
  });

  it("keeps its ticks though nothing waited at some of them", () => {
    const clock = new ManualClock(0);
    const schedule = new Schedule(clock, 500);
    clock.advance(1_250_125);
    expect(schedule.next()?.at).toBe(1_250_500);
  });

  it.each([
    ["between two ticks", 700, 1000],
    ["at a tick", 1500, 1500],
    ["at once", 100, 500],
  ])("lets a wait that ends %s end at a tick", (_when, at, tick) => {
    const clock = new ManualClock(0);
    const schedule = new Schedule(clock, 500);
    clock.advance(100);
    expect(schedule.notBefore(at).at).toBe(tick);
  });

  it("counts a tick as past when its timer rang early", () => {
    let now = 0;
    let ring: () => void = () => undefined;
    const clock: Clock = {
      now: () => now,
      after: (_milliseconds, action) => {
        ring = action;
        return () => undefined;
      },
    };
    const schedule = new Schedule(clock, 500);
    const departure = schedule.next();
    departure?.wait(() => undefined);
    now = 499.6;
    ring();
    expect(departure?.left).toBe(true);
    expect(schedule.next()?.at).toBe(1000);
  });

  it("stops its timer when the last one leaves the wait", () => {
    const clock = new ManualClock(0);
    const departure = new Schedule(clock, 500).next();
    const leave = [1, 2].map(() => departure?.wait(() => undefined));
    leave[0]?.();
    expect(clock.waiting).toBe(1);
    leave[1]?.();
    expect(clock.waiting).toBe(0);
    departure?.wait(() => undefined);
    expect(clock.waiting).toBe(1);
  });

  it("keeps no process alive by its timer", () => {
    let background: boolean | undefined;
    const clock: Clock = {
      now: () => systemClock.now(),
      after: (milliseconds, action, options) => {
        background = options?.background;
        return systemClock.after(milliseconds, action, options);
      },
    };
    const before = process.getActiveResourcesInfo();
    const stop = new Schedule(clock, 60_000).next()?.wait(() => undefined);
    expect(background).toBe(true);
    expect(timersIn(process.getActiveResourcesInfo())).toBe(timersIn(before));
    stop?.();
  });
});

describe("without batches", () => {
  it("lets everything leave at once, and a wait end when it ends", () => {
    const clock = new ManualClock(0);
    const schedule = new Schedule(clock, 0);
    expect(schedule.next()).toBeUndefined();
    expect(schedule.notBefore(700)).toMatchObject({ at: 700, left: false });
  });
});

/** Timers that keep the process alive. */
function timersIn(resources: readonly string[]): number {
  return resources.filter((resource) => resource === "Timeout").length;
}
