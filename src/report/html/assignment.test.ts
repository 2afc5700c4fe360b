import { describe, expect, it } from "vitest";
import { Recorder } from "../test/recorder.js";
import { sampleHistory } from "../test/sample.js";
import { assign } from "./assignment.js";

/** Two scenarios that run at the same time, with an order each. */
function twoAtOnce(): Recorder {
  const run = new Recorder();
  for (const scenario of ["a", "b"]) {
    run.mark({
      type: "scenario-start",
      scenario,
      title: scenario,
      exercises: [],
    });
    run.mark({
      type: "subject",
      scenario,
      orderCode: `${scenario}-1`,
      locationCode: "L",
      alias: "order",
    });
  }
  return run;
}

function scenarioOf(run: Recorder, seq: number): string | undefined {
  const { scenarios } = assign(run.entries);
  return [...scenarios].find(([, entries]) =>
    entries.some((entry) => entry.seq === seq),
  )?.[0];
}

describe("assigning entries to scenarios", () => {
  it("keeps every entry, once and in order", () => {
    const { scenarios, elsewhere } = assign(sampleHistory);
    const all = [...elsewhere, ...[...scenarios.values()].flat()].map(
      ({ seq }) => seq,
    );
    expect(all.sort((x, y) => x - y)).toEqual(
      sampleHistory.map(({ seq }) => seq),
    );
    expect([...scenarios.keys()]).toEqual([
      "lost-pack-answer",
      "late-create",
      "unknown-return",
      "unknown-fields",
      "restart-memory",
    ]);
    for (const entries of scenarios.values()) {
      const order = entries.map(({ seq }) => seq);
      expect(order).toEqual([...order].sort((x, y) => x - y));
    }
  });

  it("follows the order wherever a body names it", () => {
    const run = twoAtOnce();
    const bodies = [
      { orderCode: "b-1", locationCode: "L" },
      { forwardOrderCode: "b-1" },
      { orderCodes: ["b-1"] },
      { orderList: [{ orderCode: "b-1" }] },
    ];
    for (const request of bodies)
      expect(scenarioOf(run, run.inbound("POST", "/x", { request }))).toBe("b");
  });

  it("tells the same code at two locations apart", () => {
    const run = twoAtOnce();
    run.mark({
      type: "subject",
      scenario: "b",
      orderCode: "a-1",
      locationCode: "M",
      alias: "twin",
    });
    const at = (locationCode: string) =>
      run.outbound("http://v/x", {
        request: { orderCode: "a-1", locationCode },
      });
    expect(scenarioOf(run, at("L"))).toBe("a");
    expect(scenarioOf(run, at("M"))).toBe("b");
    expect(scenarioOf(run, at("N"))).toBeUndefined();
  });

  it("takes a fault about a message to where the message was delivered", () => {
    const run = twoAtOnce();
    const fault = run.add({
      kind: "fault",
      fault: "F1",
      description: "again",
      message: "m",
      parameters: {},
    });
    run.outbound("http://v/x", { request: { orderCode: "b-1" }, message: "m" });
    expect(scenarioOf(run, fault)).toBe("b");
  });

  it("gives what names nothing to the only scenario that runs, and to none when several do", () => {
    const run = twoAtOnce();
    const unclear = run.inbound("PUT", "/usp/inventories/absolute", {
      request: {},
    });
    run.mark({ type: "scenario-end", scenario: "a", result: "complete" });
    const clear = run.inbound("PUT", "/usp/inventories/absolute", {
      request: {},
    });
    expect(scenarioOf(run, unclear)).toBeUndefined();
    expect(scenarioOf(run, clear)).toBe("b");
  });
});
