import { beforeAll, describe, expect, it } from "vitest";
import { loadRegister, type Register } from "../../rules/register.js";
import { modelRun } from "../test/model-laboratory.js";
import type { Defect } from "../test/model-vendor.js";
import type { Laboratory } from "../trial.js";
import { measure } from "./measure.js";
import type { MeasureOptions, Measures } from "./measured.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

function measured(
  defect: Defect,
  options: Partial<MeasureOptions> = {},
): Promise<Measures> {
  return measure({
    laboratory: modelRun(defect, register).alone,
    profile: "efs",
    mostMessages: 50,
    longestPauseMs: 10_000,
    mostCopies: 16,
    backlog: 20,
    backlogConcurrency: 64,
    ...options,
  });
}

describe("the measures of a vendor", () => {
  it("finds no end in a correct vendor, and says how far it looked", async () => {
    const { memoryInMessages, memoryInTime, concurrentCopies, ...backlog } =
      await measured("none");
    expect(memoryInMessages).toMatchObject({
      withstands: 50,
      largestTried: 50,
    });
    expect(memoryInTime.withstands).toBeGreaterThanOrEqual(10_000);
    expect(concurrentCopies).toMatchObject({ withstands: 16 });
    for (const one of [memoryInMessages, memoryInTime, concurrentCopies]) {
      expect(one).not.toHaveProperty("failsAt");
      expect(one.notMeasured).toEqual([]);
      expect(one.samples).toBeGreaterThan(0);
    }
    // Every call of the model takes a millisecond.
    expect(backlog.acknowledgement).toMatchObject({
      samples: 20,
      notAcknowledged: 0,
      p50Ms: 1,
      maxMs: 1,
    });
    expect(backlog.drain).toMatchObject({ messages: 20, notMeasured: [] });
    expect(backlog.drain.visibleWithinMs).toBeGreaterThanOrEqual(
      backlog.drain.drainedMs ?? Infinity,
    );
  });

  it("finds that ten messages are remembered, the message itself among them", async () => {
    const { memoryInMessages, memoryInTime } = await measured("remembers-ten");
    expect(memoryInMessages).toMatchObject({
      withstands: 9,
      failsAt: 10,
      failed: { times: 3, of: 3 },
      evidence: { requirement: "EFS-IDEM-07" },
    });
    expect(memoryInMessages.evidence?.deliveries).toHaveLength(2);
    expect(memoryInTime).not.toHaveProperty("failsAt");
  });

  it("finds the number of copies at which a vendor breaks", async () => {
    const { concurrentCopies, memoryInMessages } = await measured(
      "breaks-at-five-copies",
    );
    expect(concurrentCopies).toMatchObject({
      withstands: 4,
      failsAt: 5,
      failed: { times: 5, of: 5 },
      evidence: { requirement: "EFS-IDEM-02" },
    });
    expect(memoryInMessages).not.toHaveProperty("failsAt");
  });

  it("closes in on the time for which a message is remembered", async () => {
    const { memoryInTime } = await measured("remembers-three-seconds");
    const { withstands = 0, failsAt = 0 } = memoryInTime;
    expect(withstands).toBeLessThanOrEqual(3_000);
    expect(failsAt).toBeGreaterThan(3_000);
    expect(failsAt - withstands).toBeLessThanOrEqual(failsAt / 16 + 5);
    expect(memoryInTime.evidence).toMatchObject({ requirement: "EFS-IDEM-01" });
  });

  it("says of a vendor without any memory that it withstands nothing", async () => {
    const { memoryInMessages, memoryInTime } = await measured("no-message-ids");
    for (const one of [memoryInMessages, memoryInTime]) {
      expect(one).toMatchObject({ failsAt: expect.any(Number) as number });
      expect(one).not.toHaveProperty("withstands");
    }
    expect(memoryInMessages.failsAt).toBe(0);
  });

  it("says how often a size failed that fails now and then", async () => {
    const { memoryInMessages } = await measured("sometimes-forgets");
    const { times = 0, of = 0 } = memoryInMessages.failed ?? {};
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThan(of);
  });

  it("measures nothing where nothing is seen, and says so", async () => {
    const { alone } = modelRun("no-message-ids", register);
    const blind: Laboratory = {
      reset: () => alone.reset(),
      tryAll: async (schedules) =>
        (await alone.tryAll(schedules)).map((trial) => ({
          ...trial,
          violations: [],
          witnessed: new Map(),
          entries: trial.entries.filter(({ kind }) => kind !== "observation"),
        })),
    };
    const { memoryInMessages, concurrentCopies, drain, acknowledgement } =
      await measured("none", { laboratory: blind });
    for (const one of [memoryInMessages, concurrentCopies]) {
      expect(one).not.toHaveProperty("withstands");
      expect(one).not.toHaveProperty("failsAt");
      expect(one.notMeasured.join()).toContain("observer");
    }
    expect(acknowledgement.p50Ms).toBe(1);
    expect(drain.notMeasured.join()).toContain("observer");
    expect(drain).not.toHaveProperty("visibleWithinMs");
  });

  it("begins nothing when there is no time", async () => {
    const all = await measured("none", { isOver: () => true });
    for (const one of Object.values(all)) {
      expect(one).toMatchObject({ samples: 0 });
      expect((one as Measures["drain"]).notMeasured.join()).toContain("time");
    }
  });
});
