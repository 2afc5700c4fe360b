/** One finding on the page: what happened, expected against actual, the usual fix, the evidence in its course, how to do it again. */
import type { Outcome, PlacedFinding } from "../../verdict/result.js";
import { waiverText } from "../wording.js";
import { findingId, scenarioId } from "./anchors.js";
import { Badge } from "./badge.js";
import { CourseList } from "./course-list.js";
import { Block } from "./message.js";
import type { PageModel } from "./model.js";
import { SideBySide } from "./side-by-side.js";

interface FindingProps {
  readonly finding: PlacedFinding;
  /** Its place among the findings of its requirement, counted from 1. */
  readonly number: number;
  /** Of its requirement. */
  readonly outcome: Outcome;
  readonly model: PageModel;
}

export function Finding({ finding, number, outcome, model }: FindingProps) {
  return (
    <article class="finding" id={findingId(finding.requirement, number)}>
      <h4>{finding.summary}</h4>
      <Place finding={finding} model={model} />
      {finding.waived !== undefined && (
        <p class="reason">
          <Badge outcome="waived" /> {waiverText(finding.waived)}
        </p>
      )}
      <div class="compare">
        <div class="expected">
          <h5>Expected</h5>
          <p>{finding.expected}</p>
        </div>
        <div class="actual">
          <h5>Actual</h5>
          <p>{finding.actual}</p>
        </div>
      </div>
      <h5>Likely cause</h5>
      <p>{finding.likelyCause}</p>
      {finding.sideBySide !== undefined && (
        <SideBySide tellings={finding.sideBySide} />
      )}
      <CourseList finding={finding} outcome={outcome} model={model} />
      <h5>Reproduce</h5>
      <Block text={finding.command} label="Command" copy />
      {finding.curl.length > 0 && <Curl lines={finding.curl} />}
    </article>
  );
}

function Place({ finding, model }: Pick<FindingProps, "finding" | "model">) {
  const { scenario, orderCode, locationCode } = finding;
  if (scenario === undefined && orderCode === undefined) return null;
  const known = scenario !== undefined && model.timelines.has(scenario);
  return (
    <p class="place">
      {scenario !== undefined && (
        <>
          Scenario{" "}
          {known ? (
            <a href={`#${scenarioId(scenario)}`}>{scenario}</a>
          ) : (
            scenario
          )}
        </>
      )}
      {scenario !== undefined && orderCode !== undefined && " · "}
      {orderCode !== undefined && (
        <>
          Order <code>{orderCode}</code>
          {locationCode !== undefined && ` at ${locationCode}`}
        </>
      )}
    </p>
  );
}

function Curl({ lines }: { readonly lines: readonly string[] }) {
  return (
    <details class="curl">
      <summary>Send the same messages with curl</summary>
      {lines.map((line, index) => (
        <Block text={line} label={`curl line ${index + 1}`} copy />
      ))}
    </details>
  );
}
