/** The course of a scenario as a sequence; what proves a finding says so, and leads there. */
import type { HistoryEntry } from "../../history/entry.js";
import { count } from "../wording.js";
import { entryId, findingId } from "./anchors.js";
import { Lanes } from "./arrow.js";
import type { PageModel, Timeline } from "./model.js";
import { Row } from "./row.js";
import type { Touch } from "./touches.js";

/** So many rows the browser lays out at a time, when they come into view: each by itself would cost more than it saves. */
const rowsPerPage = 40;
/** Links above one row; all of its findings stand below it when it is opened. */
const mostLinks = 4;

export function TimelineList({
  timeline,
  model,
}: {
  readonly timeline: Timeline;
  readonly model: PageModel;
}) {
  if (timeline.leftOut > 0) {
    return (
      <p class="note">
        {count(timeline.leftOut, "entry", "entries")} of this timeline{" "}
        {timeline.leftOut === 1 ? "is" : "are"} left out, because the history is
        very long; history.ndjson has all of them.
      </p>
    );
  }
  if (timeline.entries.length === 0)
    return <p class="note">Nothing was recorded.</p>;
  const { entries } = timeline;
  const pages = Array.from(
    { length: Math.ceil(entries.length / rowsPerPage) },
    (_, page) => entries.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
  );
  return (
    <div class={pages.length > 1 ? "sequence long" : "sequence"}>
      <Lanes />
      {pages.map((page) => (
        <ol class="timeline">
          {page.map((entry) => (
            <TimelineRow entry={entry} model={model} />
          ))}
        </ol>
      ))}
    </div>
  );
}

function TimelineRow({
  entry,
  model,
}: {
  readonly entry: HistoryEntry;
  readonly model: PageModel;
}) {
  const proofs = (model.touches.get(entry.seq) ?? []).filter(
    (touch) => touch.kind === "evidence",
  );
  const [first] = proofs;
  return (
    <Row
      entry={entry}
      model={model}
      id={entryId(entry.seq)}
      limit={model.bodyLimits.timeline}
      brief={model.brief && first === undefined}
      proof={
        first === undefined
          ? undefined
          : { label: "Evidence", outcome: first.outcome }
      }
      above={first === undefined ? undefined : <ProofLinks proofs={proofs} />}
    />
  );
}

function ProofLinks({
  proofs,
}: {
  readonly proofs: readonly Extract<Touch, { kind: "evidence" }>[];
}) {
  return (
    <p class="proofs">
      Evidence of{" "}
      {proofs.slice(0, mostLinks).map(({ requirement, number }, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${findingId(requirement, number)}`}>
            {requirement}, finding {number}
          </a>
        </>
      ))}
      {proofs.length > mostLinks &&
        ` and ${count(proofs.length - mostLinks, "more finding")}`}
    </p>
  );
}
