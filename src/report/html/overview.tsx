/** The page above several reports of one run: each verdict, and the way to its report. */
import { renderToString } from "preact-render-to-string";
import type { RunResult } from "../../verdict/result.js";
import { visible } from "../../history/visible.js";
import { count, verdictWords } from "../wording.js";
import { OutcomeIcon, verdictOutcomes } from "./badge.js";
import { Document } from "./document.js";

export interface Part {
  readonly result: RunResult;
  /** Relative address of its report. */
  readonly href: string;
}

export function htmlOverview(parts: readonly Part[]): string {
  const page = renderToString(
    <Document title="Conformance reports">
      <header class="top">
        <p class="brand">
          <b>increff-kit</b> <span>conformance reports</span>
        </p>
      </header>
      <main>
        {parts.map((part) => (
          <PartCard part={part} />
        ))}
      </main>
    </Document>,
  );
  return `<!doctype html>\n${page}\n`;
}

function PartCard({ part: { result, href } }: { readonly part: Part }) {
  const outcome = verdictOutcomes[result.verdict];
  const { pass, fail, warn, inconclusive } = result.counts;
  return (
    <section class={`card verdict ${outcome}`}>
      <div class="seal">
        <OutcomeIcon outcome={outcome} />
      </div>
      <div class="statement">
        <p class="eyebrow">{result.profile.toUpperCase()}</p>
        <h1>{verdictWords[result.verdict]}</h1>
        <p class="reason">{visible(result.reason)}</p>
        <p>
          <a href={href}>Open the report</a> · {pass} passed, {fail} failed,{" "}
          {count(warn, "warning")}, {inconclusive} inconclusive,{" "}
          {result.counts["not-applicable"]} not applicable
        </p>
      </div>
    </section>
  );
}
