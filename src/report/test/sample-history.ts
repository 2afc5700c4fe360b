/**
 * A small but complete run of an EFS vendor with two defects and a hostile mouth, as a literal history.
 * The reports' tests and the eye judge by it.
 */
import type { HistoryEntry } from "../../history/entry.js";
import { Recorder } from "./recorder.js";
import { restartMemory, unknownFields } from "./sample-others.js";
import type { Seqs } from "./sample-parts.js";
import {
  hiddenFailure,
  lateCreate,
  lostPackAnswer,
} from "./sample-violations.js";

export function recordSample(): {
  history: readonly HistoryEntry[];
  seqs: Seqs;
} {
  const run = new Recorder();
  run.add({
    kind: "vendor",
    event: "started",
    detail: "python3 wms.py on port 9000",
  });
  run.wait(640);
  run.add({ kind: "vendor", event: "ready", detail: "readiness answered 200" });
  run.mark({
    type: "run-start",
    kit: "0.1.0",
    requirements: "1.0",
    profile: "efs",
    seed: 42,
    optionalApis: ["picklist", "handover"],
    observer: true,
    driver: "http",
  });
  run.mark({
    type: "not-planned",
    scenario: "manifest-before-pack",
    title: "A manifest of an order that is not packed",
    exercises: ["EFS-ORD-08"],
    reason: "The vendor does not declare the optional API manifest.",
  });
  run.inbound("PUT", "/usp/inventories/absolute", {
    operation: "updateInventory",
    request: {
      locationCode: "BLR-1",
      products: [{ channelSkuCode: "TEE-M", quantity: 40 }],
    },
    answer: { failureProducts: [], successProducts: ["TEE-M"] },
  });
  run.inbound("POST", "/usp/listing/create", {
    operation: "createListing",
    request: {
      skuListings: [
        {
          channelSkuCode: "TEE-M",
          channelSerialNo: "1",
          barcode: "8901234567890",
        },
      ],
    },
  });
  const seqs = {
    ...lostPackAnswer(run),
    ...lateCreate(run),
    ...hiddenFailure(run),
  };
  unknownFields(run);
  restartMemory(run);
  run.add({
    kind: "driver",
    opened: run.open(),
    action: "handover",
    orderCode: "K42-1004",
    locationCode: "BLR-1",
    request: {},
    result: "no-call",
    status: 202,
    watchedMs: 1_500,
    windowMs: 1_500,
    forbidden: true,
  });
  run.mark({
    type: "wait",
    scenario: "restart-memory",
    for: "quiet",
    waitedMs: 2_000,
  });
  run.wait(2000);
  run.mark({ type: "run-end", durationMs: 9140 });
  return { history: run.entries, seqs };
}
