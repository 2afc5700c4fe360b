/** The scenarios of the sample run without a finding: one that passes, one that is cut short. */
import type { Recorder } from "./recorder.js";
import { begin, orderEvent, orders } from "./sample-parts.js";

export function unknownFields(run: Recorder): void {
  const scenario = "unknown-fields";
  begin(
    run,
    scenario,
    "Fields that the vendor does not know",
    ["EFS-PAY-02"],
    "K42-1004",
  );
  run.step(scenario, 1, "deliver a create with three fields more");
  run.outbound(orders, {
    operation: "outwardOrderEvent",
    request: {
      ...orderEvent("SUBORDER_CREATE", "K42-1004", 7004, 1),
      giftMessage: null,
      loyalty: { tier: "gold" },
    },
    durationMs: 25,
  });
  run.mark({ type: "scenario-end", scenario, result: "complete" });
}

export function restartMemory(run: Recorder): void {
  const scenario = "restart-memory";
  begin(
    run,
    scenario,
    "The vendor restarts between two copies of a message",
    ["EFS-IDEM-09"],
    "K42-1005",
  );
  run.step(scenario, 1, "deliver the create of order");
  run.outbound(orders, {
    operation: "outwardOrderEvent",
    request: orderEvent("SUBORDER_CREATE", "K42-1005", 7005, 1),
  });
  run.mark({
    type: "scenario-end",
    scenario,
    result: "cut-short",
    reason:
      "Step 2 restarts the vendor, and the kit did not start it (no vendor.command).",
  });
}
