/** The known failures, each with what became of it in this run. */
import { closesGate } from "../../verdict/baseline.js";
import type { BaselineResult, Outcome } from "../../verdict/result.js";
import { baselineEntryName, baselineWords } from "../wording.js";
import { Badge, Tag } from "./badge.js";

const looks = {
  waived: "waived",
  expired: "fail",
  "no-longer-failing": "fail",
  "not-run": "not-applicable",
  "not-judged": "inconclusive",
} as const satisfies Record<
  BaselineResult["entries"][number]["state"],
  Outcome
>;

export function Baseline({
  baseline,
}: {
  readonly baseline: BaselineResult | undefined;
}) {
  if (baseline === undefined || baseline.entries.length === 0) return null;
  const stale = baseline.entries.filter(closesGate).length;
  return (
    <section id="baseline" aria-labelledby="baseline-title">
      <h2 id="baseline-title">Known failures</h2>
      <p class="note">
        From {baseline.file}, on {baseline.day}.
        {stale > 0 && " Entries that are out of date close the gate."}
      </p>
      {baseline.entries.map((entry) => (
        <section class="card">
          <p class="tags">
            <Badge outcome={looks[entry.state]}>
              {baselineWords[entry.state]}
            </Badge>
            <Tag>line {entry.line}</Tag>
            <Tag>until {entry.expires}</Tag>
            <Tag>{entry.owner}</Tag>
          </p>
          <h3>{baselineEntryName(entry)}</h3>
          <p>{entry.reason}</p>
          <p class="note">{entry.note}</p>
        </section>
      ))}
    </section>
  );
}
