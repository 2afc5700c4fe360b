/** The result that belongs to the sample history: two failures, a warning, an inconclusive MUST and SHOULD, a pass. */
import { coverageOf } from "../../coverage/coverage.js";
import type { RunResult } from "../../verdict/result.js";
import { notesOf } from "../../verdict/notes.js";
import { runFactsOf } from "../../verdict/run-facts.js";
import { timeOf } from "../../verdict/time.js";
import {
  sampleHistory,
  sampleRequirements,
  sampleSeqs,
} from "./sample-requirements.js";

export { sampleHistory, sampleSeqs };

export const sampleResult: RunResult = {
  schema: 1,
  kit: "0.1.0",
  requirementSet: "1.0",
  requirementDigest: "5".repeat(64),
  profile: "efs",
  seed: 42,
  verdict: "not-conformant",
  reason: "2 mandatory requirements are violated: EFS-IDEM-04 and EFS-ORD-03.",
  certified: false,
  notCertified: [
    "2 mandatory requirements are violated: EFS-IDEM-04 and EFS-ORD-03.",
  ],
  blackBox: false,
  driver: "http",
  optionalApis: ["picklist", "handover"],
  notes: notesOf(sampleHistory, runFactsOf(sampleHistory)),
  killMatrix: {
    requirementSet: "1.0",
    mutants: 104,
    caught: 104,
    outOfScope: 1,
  },
  counts: {
    pass: 3,
    fail: 2,
    warn: 1,
    waived: 0,
    inconclusive: 2,
    "not-applicable": 1,
    "harness-error": 0,
  },
  requirements: sampleRequirements,
  scenarios: [
    scenario(
      "lost-pack-answer",
      "The answer to a pack is lost after the OMS committed it",
      ["EFS-IDEM-04"],
    ),
    scenario(
      "late-create",
      "A create arrives again after its order was cancelled",
      ["EFS-ORD-03"],
    ),
    scenario(
      "unknown-return",
      "A return for an order that the vendor never saw",
      ["EFS-PAY-07"],
    ),
    scenario("unknown-fields", "Fields that the vendor does not know", []),
    {
      scenario: "restart-memory",
      title: "The vendor restarts between two copies of a message",
      result: "cut-short",
      reason:
        "Step 2 restarts the vendor, and the kit did not start it (no vendor.command).",
      violated: [],
    },
  ],
  exchanges: sampleHistory.filter(({ kind }) => kind === "exchange").length,
  faults: sampleHistory.filter(({ kind }) => kind === "fault").length,
  time: timeOf(sampleHistory),
  coverage: coverageOf(
    sampleHistory,
    sampleRequirements,
    runFactsOf(sampleHistory).start,
    sampleRequirements.map(({ id }) => ({ id, profile: "efs" })),
  ),
};

function scenario(name: string, title: string, violated: readonly string[]) {
  return { scenario: name, title, result: "complete", violated } as const;
}
