/** The first thing on the page: the verdict, why, and how many requirements came to which outcome. */
import type { Profile } from "../../history/entry.js";
import type { Outcome, RunResult } from "../../verdict/result.js";
import {
  count,
  number,
  outcomes,
  outcomeWords,
  verdictWords,
} from "../wording.js";
import { OutcomeIcon, verdictOutcomes } from "./badge.js";

const profiles = {
  efs: "External fulfilment system (EFS)",
  erp: "ERP, outward sales posting",
} as const satisfies Record<Profile, string>;

export function VerdictCard({ result }: { readonly result: RunResult }) {
  const outcome = verdictOutcomes[result.verdict];
  return (
    <section
      id="verdict"
      class={`card verdict ${outcome}`}
      aria-labelledby="verdict-title"
    >
      <div class="seal">
        <OutcomeIcon outcome={outcome} />
      </div>
      <div class="statement">
        <p class="eyebrow">Verdict</p>
        <h1 id="verdict-title">{verdictWords[result.verdict]}</h1>
        <p class="reason">{result.reason}</p>
        {result.notes.map((note) => (
          <p class="note">{note}</p>
        ))}
      </div>
      <dl class="run">
        <RunFact name="Profile">{profiles[result.profile]}</RunFact>
        <RunFact name="Requirement set">{`${result.requirementSet} (${result.requirementDigest.slice(0, 12)})`}</RunFact>
        {result.audit === undefined && (
          <>
            <RunFact name="Certified">
              {result.certified
                ? "yes"
                : result.verdict === "conformant"
                  ? `no: ${result.notCertified.join(" ")}`
                  : "no"}
            </RunFact>
            <RunFact name="Seed">{String(result.seed)}</RunFact>
          </>
        )}
        <RunFact name="Optional APIs">
          {result.optionalApis.join(", ") || "none"}
        </RunFact>
        <RunFact name="Observer">{result.blackBox ? "none" : "yes"}</RunFact>
        {result.driver !== "none" && (
          <RunFact name="Driver">
            {result.driver === "automatic" ? "none" : result.driver}
          </RunFact>
        )}
        <RunFact name="Traffic">{`${count(result.exchanges, "exchange")}, ${count(result.faults, "fault")}`}</RunFact>
        <RunFact name="Kit">{result.kit}</RunFact>
        {result.part !== undefined && (
          <RunFact name="Part">{`${result.part.index} of ${result.part.of}`}</RunFact>
        )}
        {result.parts !== undefined && (
          <RunFact name="Put together of">
            {count(result.parts, "part")}
          </RunFact>
        )}
      </dl>
    </section>
  );
}

function RunFact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Counts({ counts }: Pick<RunResult, "counts">) {
  const shown = outcomes.filter(
    (outcome) =>
      (outcome !== "harness-error" && outcome !== "waived") ||
      counts[outcome] > 0,
  );
  return (
    <section class="counts" aria-label="Requirements by outcome">
      <Bar counts={counts} />
      <ul>
        {shown.map((outcome) => (
          <li class={`card ${outcome}${counts[outcome] === 0 ? " none" : ""}`}>
            <b>{number(counts[outcome])}</b>
            <span>
              <OutcomeIcon outcome={outcome} /> {outcomeWords[outcome]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The proportions at a glance; the tiles beside it say the same in numbers. */
function Bar({ counts }: Pick<RunResult, "counts">) {
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (total === 0) return null;
  const parts: { readonly outcome: Outcome; readonly from: number }[] = [];
  let from = 0;
  for (const outcome of outcomes) {
    parts.push({ outcome, from });
    from += counts[outcome];
  }
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map(({ outcome, from: x }) => (
        <rect class={outcome} x={x} y={0} width={counts[outcome]} height={1} />
      ))}
    </svg>
  );
}
