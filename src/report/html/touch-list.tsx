/** Below an entry: the requirements that it touches, with the way to each and to the findings that it proves. */
import { count } from "../wording.js";
import { findingId, requirementId } from "./anchors.js";
import { OutcomeIcon } from "./badge.js";
import type { Touch } from "./touches.js";

/** More would hide the entry itself. */
const most = 12;

export function TouchList({ touches }: { readonly touches: readonly Touch[] }) {
  if (touches.length === 0) return null;
  return (
    <ul class="touches" aria-label="Requirements that this touches">
      {touches.slice(0, most).map((touch) => (
        <li class={touch.kind === "unjudged" ? "inconclusive" : touch.outcome}>
          <OutcomeIcon
            outcome={touch.kind === "unjudged" ? "inconclusive" : touch.outcome}
          />{" "}
          <a href={`#${requirementId(touch.requirement)}`}>
            {touch.requirement}
          </a>{" "}
          <Words touch={touch} />
        </li>
      ))}
      {touches.length > most && (
        <li>and {count(touches.length - most, "more")}</li>
      )}
    </ul>
  );
}

function Words({ touch }: { readonly touch: Touch }) {
  switch (touch.kind) {
    case "evidence":
      return (
        <>
          evidence {touch.place} of {touch.finding.evidence.length} of{" "}
          <a href={`#${findingId(touch.requirement, touch.number)}`}>
            finding {touch.number}
          </a>
        </>
      );
    case "judged":
      return (
        <>
          {touch.outcome === "pass" ? "judged here, and kept" : "judged here"}
        </>
      );
    case "unjudged":
      return <>not judged here: {touch.reason}</>;
  }
}
