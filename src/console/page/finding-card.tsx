/** One violation: what was expected and what happened side by side, and why it usually does. */
import type { ComponentChildren } from "preact";
import { plain } from "./words.js";

interface Props {
  readonly requirement: string;
  readonly level: string;
  /** What the vendor has to do. */
  readonly text?: string;
  readonly finding: {
    readonly summary: string;
    readonly expected: string;
    readonly actual: string;
    readonly likelyCause: string;
  };
  /** What can be done about it. */
  readonly children: ComponentChildren;
}

export function FindingCard({
  requirement,
  level,
  text,
  finding,
  children,
}: Props) {
  return (
    <section class="card finding">
      <h3>
        <span class={`badge tone-${level === "MUST" ? "fail" : "warn"}`}>
          ✗ {requirement}
        </span>{" "}
        {plain(finding.summary, 500)}
      </h3>
      {text !== undefined && <p class="note">{text}</p>}
      <div class="pair">
        <div class="side">
          <h4>Expected</h4>
          <p>{plain(finding.expected, 2000)}</p>
        </div>
        <div class="side actual">
          <h4>Actual</h4>
          <p>{plain(finding.actual, 2000)}</p>
        </div>
      </div>
      <p>
        <b>Usual cause:</b> {plain(finding.likelyCause, 1000)}
      </p>
      <div class="buttons">{children}</div>
    </section>
  );
}
