/**
 * The report for people: one page that needs nothing else, no script, no network.
 *
 * Promise: whatever a vendor sent is shown as text. The rendering library escapes it, the page's own policy forbids scripts
 * and anything from elsewhere, and characters that could hide or reorder text are written as escapes.
 */
import { renderToString } from "preact-render-to-string";
import type { HistoryEntry } from "../../history/entry.js";
import type { RunResult } from "../../verdict/result.js";
import { visibleLines } from "../../history/visible.js";
import { killMatrixText, verdictWords } from "../wording.js";
import { AuditSection } from "./audit.js";
import { Baseline } from "./baseline.js";
import { CoverageSection } from "./coverage.js";
import { Document } from "./document.js";
import { Fixes } from "./fixes.js";
import { pageModel } from "./model.js";
import type { PageModel } from "./model.js";
import { Requirements } from "./requirements.js";
import { Scenarios } from "./scenarios.js";
import { Time } from "./time.js";
import { Counts, VerdictCard } from "./verdict.js";

export function htmlReport(
  result: RunResult,
  history: readonly HistoryEntry[],
): string {
  const page = renderToString(<Page model={pageModel(result, history)} />);
  return `<!doctype html>\n${visibleLines(page)}\n`;
}

function Page({ model }: { readonly model: PageModel }) {
  const { result, open } = model;
  return (
    <Document
      title={`${verdictWords[result.verdict]}: ${result.profile.toUpperCase()} ${result.audit === undefined ? "conformance" : "audit"} report`}
    >
      <a class="skip" href="#verdict">
        Skip to the verdict
      </a>
      <header class="top">
        <p class="brand">
          <b>increff-kit</b>{" "}
          <span>
            {result.audit === undefined ? "conformance report" : "audit report"}
          </span>
        </p>
        <nav aria-label="Sections">
          <a href="#fix">What to fix ({open.length})</a>
          <a href="#requirements">
            Requirements ({result.requirements.length})
          </a>
          {result.audit === undefined ? (
            <a href="#scenarios">Scenarios ({result.scenarios.length})</a>
          ) : (
            <a href="#read">What was read</a>
          )}
          <a href="#coverage">Coverage</a>
          {result.audit === undefined && <a href="#time">Time</a>}
        </nav>
      </header>
      <main>
        <VerdictCard result={result} />
        <Counts counts={result.counts} />
        <Baseline baseline={result.baseline} />
        <Fixes model={model} />
        <Requirements model={model} />
        {result.audit === undefined ? (
          <Scenarios model={model} />
        ) : (
          <AuditSection audit={result.audit} />
        )}
        <CoverageSection coverage={result.coverage} />
        {result.audit === undefined && (
          <>
            <Time time={result.time} />
            <section id="proof" aria-labelledby="proof-title">
              <h2 id="proof-title">How well the kit itself is proved</h2>
              <p class="card">{killMatrixText(result)}</p>
            </section>
          </>
        )}
      </main>
      <footer>
        <p>
          Written by increff-conformance-kit {result.kit} with requirement set{" "}
          {result.requirementSet} from the recorded history alone. The same
          history and requirement set give the same page.
        </p>
      </footer>
    </Document>
  );
}
