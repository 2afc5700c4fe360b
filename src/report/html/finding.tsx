/** One finding on the page: what happened, expected against actual, the evidence, the likely cause, how to do it again. */
import type { HistoryEntry } from "../../history/entry.js";
import type { PlacedFinding } from "../../verdict/result.js";
import { entryText } from "../entry-text.js";
import { sideBySide, type Row } from "../side-by-side.js";
import { entryId, scenarioId } from "./anchors.js";
import { EntryDetail } from "./entry-detail.js";
import { waiverText } from "../wording.js";
import { Badge } from "./badge.js";
import { Block } from "./message.js";
import type { PageModel } from "./model.js";

interface FindingProps {
  readonly finding: PlacedFinding;
  readonly model: PageModel;
}

export function Finding({ finding, model }: FindingProps) {
  return (
    <article class="finding">
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
      {finding.sideBySide !== undefined && (
        <SideBySide tellings={finding.sideBySide} />
      )}
      <h5>Evidence</h5>
      <ol class="evidence">
        {finding.evidence.map((seq) => (
          <EvidenceItem seq={seq} finding={finding} model={model} />
        ))}
      </ol>
      <h5>Likely cause</h5>
      <p>{finding.likelyCause}</p>
      <h5>Reproduce</h5>
      <Block text={finding.command} label="Command" copy />
      {finding.curl.length > 0 && <Curl lines={finding.curl} />}
    </article>
  );
}

function SideBySide({
  tellings,
}: {
  readonly tellings: NonNullable<PlacedFinding["sideBySide"]>;
}) {
  const { titles, messages, ending } = sideBySide(tellings);
  return (
    <>
      <h5>Side by side</h5>
      <table class="tellings">
        <thead>
          <tr>
            {titles.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={messages} />
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              Ended with
            </th>
          </tr>
          <Rows rows={ending} />
        </tbody>
      </table>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <>
      {rows.map(({ cells, differs }) => (
        <tr class={differs ? "differs" : undefined}>
          {cells.map((cell) => (
            <td>{cell}</td>
          ))}
        </tr>
      ))}
    </>
  );
}

function Place({ finding, model }: FindingProps) {
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

interface EvidenceProps extends FindingProps {
  readonly seq: number;
}

function EvidenceItem({ seq, finding, model }: EvidenceProps) {
  const entry = model.evidence.get(seq);
  if (entry === undefined)
    return <li class="note">#{seq} is not part of this history.</li>;
  const anchored = model.anchoredIn.get(seq) === finding;
  return (
    <li id={anchored ? entryId(seq) : undefined}>
      <details>
        <EvidenceSummary entry={entry} />
        <EntryDetail
          entry={entry}
          model={model}
          limit={model.bodyLimits.evidence}
        />
        {model.inTimeline.has(seq) && (
          <p class="note">
            <a href={`#${entryId(seq)}`}>
              See #{seq} among what happened before and after it
            </a>
          </p>
        )}
      </details>
    </li>
  );
}

function EvidenceSummary({ entry }: { readonly entry: HistoryEntry }) {
  const { head, details } = entryText(entry);
  return (
    <summary>
      <span class="head">
        <b>#{entry.seq}</b> {head}
      </span>
      {details.map((line) => (
        <span class="digest">{line}</span>
      ))}
    </summary>
  );
}
