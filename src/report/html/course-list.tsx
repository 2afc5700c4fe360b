/** Below a finding: the whole course of its order, its evidence marked among the rest. */
import type { HistoryEntry } from "../../history/entry.js";
import type { Outcome, PlacedFinding } from "../../verdict/result.js";
import { count } from "../wording.js";
import { entryId, findingId } from "./anchors.js";
import { Lanes } from "./arrow.js";
import type { PageModel } from "./model.js";
import { Row } from "./row.js";

interface Props {
  readonly finding: PlacedFinding;
  /** Of its requirement. */
  readonly outcome: Outcome;
  readonly model: PageModel;
}

export function CourseList({ finding, outcome, model }: Props) {
  const course = model.courses.get(finding);
  const rows = course?.rows ?? [];
  const orders = course?.orders ?? [];
  const twin = model.sameEvidence.get(finding);
  if (twin !== undefined)
    return (
      <>
        <h5>Evidence</h5>
        <p>
          The same as that of{" "}
          <a href={`#${findingId(finding.requirement, twin)}`}>
            finding {twin}
          </a>
          : {finding.evidence.map((seq) => `#${seq}`).join(", ")}.
        </p>
      </>
    );
  const missing = finding.evidence.filter((seq) => !model.evidence.has(seq));
  return (
    <>
      <h5>
        Evidence{orders.length > 0 && `, in the course of ${named(orders)}`}
      </h5>
      {rows.length > 0 && (
        <div class="sequence">
          <Lanes />
          <ol class="timeline">
            {rows.map((row) =>
              typeof row === "number" ? (
                <Gap entries={row} />
              ) : (
                <CourseRow
                  entry={row}
                  finding={finding}
                  outcome={outcome}
                  model={model}
                />
              ),
            )}
          </ol>
        </div>
      )}
      {missing.map((seq) => (
        <p class="note">#{seq} is not part of this history.</p>
      ))}
    </>
  );
}

function named(orders: readonly string[]): string {
  return `order ${orders.join(" and order ")}`;
}

function Gap({ entries }: { readonly entries: number }) {
  return (
    <li class="row gap">
      <div class="mark">
        <span class="position">⋮</span>
        <span class="lane">
          {count(entries, "entry", "entries")} without evidence
        </span>
      </div>
    </li>
  );
}

function CourseRow({
  entry,
  finding,
  outcome,
  model,
}: Props & { readonly entry: HistoryEntry }) {
  const { seq } = entry;
  const place = finding.evidence.indexOf(seq);
  const proof =
    place < 0
      ? undefined
      : {
          label: `Evidence ${place + 1} of ${finding.evidence.length}`,
          outcome,
        };
  const anchored = model.anchoredIn.get(seq) === finding;
  return (
    <Row
      entry={entry}
      model={model}
      id={anchored ? entryId(seq) : undefined}
      limit={place < 0 ? model.bodyLimits.course : model.bodyLimits.evidence}
      proof={proof}
    >
      {model.inTimeline.has(seq) && (
        <p class="note">
          <a href={`#${entryId(seq)}`}>
            See #{seq} among all that happened in its scenario
          </a>
        </p>
      )}
    </Row>
  );
}
