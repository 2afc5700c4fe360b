/** Faults that a seed decides about, and faults of one account: without HTTP, for what counts is which call is struck. */
import { describe, expect, it } from "vitest";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { History } from "../../history/history.js";
import {
  InboundFaults,
  type InboundFaultPlan,
  type Subject,
} from "./faults.js";

const call: Subject = {
  operation: "packOrder",
  tenant: "ONE",
  orderCodes: ["A"],
  locationCode: "WH1",
};

function planned(...plans: InboundFaultPlan[]): InboundFaults {
  const faults = new InboundFaults(
    new History(new ManualClock()),
    {},
    () => 42,
  );
  for (const plan of plans) faults.add(plan);
  return faults;
}

/** Which of so many calls are struck, as a text of crosses and dots. */
function strikes(faults: InboundFaults, calls: number, subject = call): string {
  return Array.from({ length: calls }, () => {
    const due = faults.due(subject);
    due?.strike();
    return due === undefined ? "." : "x";
  }).join("");
}

const often = { kind: "answer-500", probability: 0.5 } as const;

describe("a fault with a probability", () => {
  it("strikes the same calls for the same seed, and others for another", () => {
    const seven = strikes(planned({ ...often, seed: 7 }), 200);
    expect(strikes(planned({ ...often, seed: 7 }), 200)).toBe(seven);
    expect(strikes(planned({ ...often, seed: 8 }), 200)).not.toBe(seven);
    const count = seven.replaceAll(".", "").length;
    expect(count).toBeGreaterThan(70);
    expect(count).toBeLessThan(130);
  });

  it("takes the seed of the session where none is said, and shows it", () => {
    const faults = planned(often);
    expect(faults.list()).toMatchObject([{ seed: 42, times: null }]);
    expect(strikes(faults, 100)).toBe(
      strikes(planned({ ...often, seed: 42 }), 100),
    );
  });

  it("of 0 never strikes, of 1 always", () => {
    expect(strikes(planned({ ...often, probability: 0 }), 20)).toBe(
      ".".repeat(20),
    );
    expect(strikes(planned({ ...often, probability: 1 }), 20)).toBe(
      "x".repeat(20),
    );
  });

  it("counts from its nth call, and ends after its times", () => {
    const faults = planned({ ...often, probability: 1, nth: 3, times: 2 });
    expect(strikes(faults, 6)).toBe("..xx..");
    expect(faults.list()).toMatchObject([{ matched: 6, struck: 2, times: 2 }]);
  });

  it("is not changed by another fault that strikes first", () => {
    const alone = strikes(planned({ ...often, seed: 7 }), 60);
    const other = { kind: "answer-429", nth: 1, times: 10 } as const;
    const both = planned(other, { ...often, seed: 7 });
    expect(strikes(both, 60)).toBe(`${"x".repeat(10)}${alone.slice(10)}`);
  });
});

describe("a fault of any operation", () => {
  it("strikes whatever comes, and the history names the call that it struck", () => {
    const history = new History(new ManualClock());
    const faults = new InboundFaults(history);
    faults.add({ kind: "answer-500", times: 2 });
    strikes(faults, 1);
    strikes(faults, 1, { ...call, operation: "updateInventory" });
    expect(history.entries).toMatchObject([
      { operation: "packOrder", fault: "F18" },
      { operation: "updateInventory", fault: "F18" },
    ]);
  });

  it("of one account spares the others", () => {
    const faults = planned({ kind: "answer-500", tenant: "TWO" });
    expect(strikes(faults, 2)).toBe("..");
    expect(strikes(faults, 1, { ...call, tenant: "TWO" })).toBe("x");
    expect(faults.list()).toMatchObject([{ matched: 1 }]);
  });
});

it("one fault is taken back alone", () => {
  const faults = planned(
    { kind: "answer-500", times: 9 },
    { kind: "answer-429" },
  );
  expect(faults.remove("fault-1")).toBe(true);
  expect(faults.remove("fault-1")).toBe(false);
  expect(faults.list()).toMatchObject([{ faultId: "fault-2" }]);
});
