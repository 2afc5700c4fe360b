/**
 * What else is not known while the mock runs: a person at the mock may have packed in the place of the vendor, or may have
 * switched off the event that would have told of a return. Where the OMS took a call it knew what the call was about, so the
 * vendor was not the first to speak of it.
 */
import type { OrderLife } from "../rules/life.js";
import type { Judgement } from "../rules/rule.js";

/** Findings that say of a call that nothing had come before it. */
const nothingBefore: readonly string[] = [
  "EFS-ORD-11",
  "EFS-ORD-12",
  "EFS-ORD-14",
];

/** Takes back the findings about calls that the OMS took although it had told the vendor nothing of what they are about. */
export function openDoubt(
  requirement: string,
  judgement: Judgement,
  { entries }: OrderLife,
): Judgement {
  if (!nothingBefore.includes(requirement)) return judgement;
  const calls = new Map(
    entries.flatMap((entry) =>
      entry.kind === "exchange" && entry.direction === "inbound"
        ? [[entry.seq, entry.status ?? 0] as const]
        : [],
    ),
  );
  // An announcement among the evidence came, only later: that is seen, and no doubt.
  const doubted = judgement.findings.filter(
    ({ evidence }) =>
      evidence.every((seq) => calls.has(seq)) &&
      isTaken(calls.get(evidence.at(-1) ?? 0) ?? 0),
  );
  if (doubted.length === 0) return judgement;
  const seqs = new Set(doubted.flatMap(({ evidence }) => evidence));
  return {
    witnesses: judgement.witnesses.filter(({ seq }) => !seqs.has(seq)),
    findings: judgement.findings.filter((one) => !doubted.includes(one)),
    unjudged: [
      ...judgement.unjudged,
      ...doubted.map(({ evidence }) => ({
        seq: evidence.at(-1) ?? 0,
        reason:
          "the OMS took the call, so what it needs may have been done at the mock itself",
      })),
    ],
  };
}

function isTaken(status: number): boolean {
  return status >= 200 && status <= 299;
}
