/** What the rules and the verdict would say about the sample history. */
import type { PlacedFinding, RequirementResult } from "../../verdict/result.js";
import { evidenceOf } from "../finding-text.js";
import { certifyCommand, curlLines } from "../../verdict/reproduce.js";
import { recordSample } from "./sample-history.js";
import { hostile } from "./sample-parts.js";

const { history, seqs } = recordSample();
const evidence = evidenceOf(history);

export const sampleHistory = history;
export const sampleSeqs = seqs;

type Given = Pick<RequirementResult, "id" | "family" | "text" | "outcome"> &
  Partial<RequirementResult>;

function requirement(given: Given): RequirementResult {
  return {
    level: "MUST",
    basis: "documented",
    source: "EFS overview: Pack & Get Pack Details",
    occasions: given.witnessed ?? 0,
    witnessed: 0,
    needs: "One message delivered twice.",
    expected: [],
    exercised: [],
    judged: given.exercised ?? [],
    unexercised: [],
    findings: [],
    unjudged: [],
    ...given,
  };
}

function finding(
  given: Omit<PlacedFinding, "command" | "curl">,
): PlacedFinding {
  return {
    ...given,
    command: certifyCommand({
      config: "increff-kit.yaml",
      scenario: given.scenario ?? "late-create",
      seed: 42,
    }),
    curl: curlLines(given.evidence.flatMap((seq) => evidence.get(seq) ?? [])),
  };
}

export const sampleRequirements: readonly RequirementResult[] = [
  requirement({
    id: "EFS-IDEM-01",
    family: "idempotency",
    text: "An order event that is delivered again has no second effect.",
    outcome: "pass",
    witnessed: 4,
    expected: ["late-create"],
    exercised: ["late-create"],
    places: { judged: [seqs.lateCreate], unjudged: [] },
  }),
  requirement({
    id: "EFS-IDEM-04",
    family: "idempotency",
    basis: "derived",
    text: "A call whose answer was lost is repeated with the same content.",
    outcome: "fail",
    witnessed: 1,
    needs:
      "A pack whose answer was lost, and a further pack of the same order.",
    expected: ["lost-pack-answer"],
    exercised: ["lost-pack-answer"],
    findings: [
      finding({
        requirement: "EFS-IDEM-04",
        scenario: "lost-pack-answer",
        orderCode: "K42-1001",
        locationCode: "BLR-1",
        summary:
          "The retried pack of order K42-1001 asks for 3 × TEE-M; the first try, which the OMS had committed, asked for 2.",
        expected:
          "After the answer was lost: the same pack again, TEE-M ×2, so that the OMS can answer with shipment S42-1.",
        actual:
          "A pack of TEE-M ×3, which would have packed 5 of 3 ordered pieces had the OMS not refused it.",
        evidence: [seqs.lostPack, seqs.retriedPack],
        likelyCause:
          "The retry is built from the order's open quantity when it is sent, not from the request that failed. Store the request before the first try and send that.",
      }),
    ],
  }),
  requirement({
    id: "EFS-IDEM-09",
    family: "idempotency",
    text: "De-duplication outlives a restart of the vendor.",
    outcome: "inconclusive",
    reason:
      "Nothing was witnessed: scenario restart-memory was cut short, because the kit did not start the vendor.",
    expected: ["restart-memory"],
    unexercised: [
      {
        scenario: "restart-memory",
        tried: true,
        reason:
          "it was cut short: Step 2 restarts the vendor, and the kit did not start it (no vendor.command).",
      },
    ],
    unjudged: [
      {
        reason: "No copy of the message was delivered after a restart.",
        count: 1,
      },
    ],
  }),
  requirement({
    id: "EFS-ORD-02",
    family: "ordering",
    text: "Nothing is packed before its order was delivered.",
    outcome: "pass",
    witnessed: 2,
    expected: ["lost-pack-answer"],
    exercised: ["lost-pack-answer"],
  }),
  requirement({
    id: "EFS-ORD-03",
    family: "ordering",
    basis: "derived",
    text: "A cancelled order stays cancelled, whatever arrives late.",
    outcome: "fail",
    witnessed: 1,
    needs:
      "A create that was delivered after its order's cancellation, and the order observed at rest.",
    occasions: 2,
    expected: ["late-create", "unknown-return", "restart-memory"],
    exercised: ["late-create", "unknown-return"],
    judged: ["late-create"],
    unexercised: [
      {
        scenario: "restart-memory",
        tried: true,
        reason: "every step was carried out, and no occasion for it arose",
      },
    ],
    unjudged: [{ reason: "the order was never observed at rest", count: 1 }],
    places: {
      judged: [seqs.reopened],
      unjudged: [
        {
          seq: seqs.hiddenFailure,
          reason: "the order was never observed at rest",
        },
      ],
    },
    findings: [
      finding({
        requirement: "EFS-ORD-03",
        scenario: "late-create",
        orderCode: "K42-1002",
        locationCode: "BLR-1",
        summary:
          "Order K42-1002 was cancelled, and is open again after a late copy of its create.",
        expected: "Status CANCELLED, TEE-M: cancelled 2 of 2.",
        actual: "Status OPEN, TEE-M: cancelled 0 of 2.",
        evidence: [seqs.cancel, seqs.lateCreate, seqs.reopened],
        likelyCause:
          "The create is stored with an insert-or-replace that overwrites the order. Insert only when the order is unknown, and ignore a create of a known one.",
      }),
    ],
  }),
  requirement({
    id: "EFS-ORD-08",
    family: "ordering",
    text: "A manifest follows the pack of each of its orders.",
    api: "manifest",
    outcome: "not-applicable",
    reason: "The vendor does not declare the optional API manifest.",
  }),
  requirement({
    id: "EFS-PAY-02",
    family: "payload",
    text: "Unknown fields and nulls in optional fields are accepted.",
    outcome: "pass",
    witnessed: 1,
    expected: ["unknown-fields"],
    exercised: ["unknown-fields"],
  }),
  requirement({
    id: "EFS-PAY-07",
    family: "payload",
    level: "SHOULD",
    text: "A failure is said with 4xx or 5xx, not hidden in a 200.",
    outcome: "warn",
    witnessed: 3,
    expected: ["unknown-return"],
    exercised: ["unknown-return"],
    findings: [
      finding({
        requirement: "EFS-PAY-07",
        scenario: "unknown-return",
        orderCode: "K42-1003",
        locationCode: "BLR-1",
        summary:
          "The return event of R42-1 was answered 200 with hasError true.",
        expected: "A status of 4xx or 5xx with hasError and errorMessage.",
        actual: `200 with errorMessage ${hostile}`,
        evidence: [seqs.hiddenFailure],
        likelyCause:
          "The handler catches every error and answers with a fixed status. Map errors to 4xx and 5xx.",
      }),
    ],
  }),
  requirement({
    id: "EFS-PAY-09",
    family: "payload",
    level: "SHOULD",
    basis: "good practice",
    text: "A body that is cut off on the way is refused.",
    outcome: "inconclusive",
    reason: "No scenario of this run exercises it.",
  }),
];
