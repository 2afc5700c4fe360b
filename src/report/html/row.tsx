/** One entry as a row of a sequence diagram; it opens to all that is known of it. */
import type { ComponentChildren } from "preact";
import type { ExchangeEntry, HistoryEntry } from "../../history/entry.js";
import { shortened } from "../../history/visible.js";
import type { Outcome } from "../../verdict/result.js";
import { answerState, requestState } from "../contract-state.js";
import { bodyDigest, digest, type Field } from "../digest.js";
import {
  drivenText,
  markText,
  observedText,
  statusText,
} from "../entry-text.js";
import { duration } from "../wording.js";
import { Arrow } from "./arrow.js";
import { EntryDetail, offset } from "./entry-detail.js";
import type { PageModel } from "./model.js";
import { stepView } from "./step.js";

interface RowProps {
  readonly entry: HistoryEntry;
  readonly model: PageModel;
  /** Its anchor, where this is the row that links lead to. */
  readonly id?: string | undefined;
  /** Characters of each body that are shown. */
  readonly limit: number;
  /** What it opens to is plain text. */
  readonly brief?: boolean;
  /** Marks the row, in words beside its number and in the tone of what it proves. */
  readonly proof?:
    { readonly label: string; readonly outcome: Outcome } | undefined;
  /** Stands above the row, outside of what opens: links. */
  readonly above?: ComponentChildren;
  /** Stands at the end of what opens. */
  readonly children?: ComponentChildren;
}

export function Row(props: RowProps) {
  const { entry, model, id, limit, brief = false } = props;
  const { proof, above, children } = props;
  const kind = `row ${rowClass(entry)}${proof === undefined ? "" : ` proof ${proof.outcome}`}`;
  const position = <Position entry={entry} model={model} proof={proof} />;
  if (entry.kind === "mark") {
    return (
      <li id={id} class={kind}>
        <div class="mark">
          {position}
          <span class="lane">
            <MarkLabel mark={entry.mark} />
          </span>
        </div>
      </li>
    );
  }
  return (
    <li id={id} class={kind}>
      {above}
      <details>
        <summary>
          {position}
          <span class="lane">
            <Label entry={entry} />
          </span>
        </summary>
        <EntryDetail entry={entry} model={model} limit={limit} brief={brief}>
          {children}
        </EntryDetail>
      </details>
    </li>
  );
}

function Position({ entry, model, proof }: Omit<RowProps, "limit">) {
  return (
    <span class="position">
      <b>#{entry.seq}</b> {offset(entry, model)}
      {proof !== undefined && <strong>{proof.label}</strong>}
    </span>
  );
}

function MarkLabel({
  mark,
}: {
  readonly mark: Extract<HistoryEntry, { kind: "mark" }>["mark"];
}) {
  if (mark.type !== "step") return <>{markText(mark)}</>;
  const { words, atOms } = stepView(mark.text);
  return (
    <>
      {atOms && <span class="arrow" aria-hidden="true" />}
      {`Step ${mark.index}: ${words} `}
      <span class="note">(line {mark.line})</span>
    </>
  );
}

function Label({
  entry,
}: {
  readonly entry: Exclude<HistoryEntry, { kind: "mark" }>;
}) {
  switch (entry.kind) {
    case "exchange":
      return <ExchangeLabel entry={entry} />;
    case "fault":
      return (
        <span class="pill">
          Fault {entry.fault}: {entry.description}
        </span>
      );
    case "observation":
      return (
        <Arrow
          from="The kit looks into the vendor"
          title="observed"
          way={observedText(entry)}
          end={entry.result}
          fields={digest(entry.body)}
        />
      );
    case "driver":
      return (
        <Arrow
          from="The kit asks the vendor"
          title="driver"
          way={drivenText(entry)}
          end={entry.result}
          fields={digest(entry.request)}
        />
      );
    case "vendor":
      return (
        <span class="pill">
          Vendor {entry.event}: {shortened(entry.detail, 160)}
        </span>
      );
  }
}

function ExchangeLabel({ entry }: { readonly entry: ExchangeEntry }) {
  const fields = bodyDigest(entry.requestBody);
  const call = `${entry.method} ${pathOf(entry.url)}`;
  const event = fields.find(({ name }) => name === "eventType")?.value;
  const title = event ?? entry.operation ?? undefined;
  return (
    <Arrow
      from={
        entry.direction === "outbound"
          ? "From the OMS to the vendor"
          : "From the vendor to the OMS"
      }
      title={title ?? call}
      {...(title === undefined ? {} : { way: call })}
      end={endOf(entry)}
      fields={fields.filter(({ name }: Field) => name !== "eventType")}
      answer={bodyDigest(entry.responseBody)}
    />
  );
}

/** `200 · 2 ms`, and where the contract was broken, by whom. */
function endOf(entry: ExchangeEntry): string {
  const broken = [
    ...(requestState(entry).state === "broken" ? ["request"] : []),
    ...(answerState(entry).state === "broken" ? ["answer"] : []),
  ];
  return [
    statusText(entry),
    duration(entry.durationMs),
    ...(broken.length === 0
      ? []
      : [`✗ ${broken.join(" and ")} outside the contract`]),
  ].join(" · ");
}

/** The address without its origin, which is the same for every call to the vendor. */
export function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "") || url;
}

function rowClass(entry: HistoryEntry): string {
  switch (entry.kind) {
    case "exchange": {
      const good =
        entry.ending === "answered" &&
        entry.status !== null &&
        entry.status < 400;
      return `${entry.direction}${good ? "" : " bad"}`;
    }
    case "observation":
      return "inbound whole";
    case "driver":
      return "outbound whole";
    case "mark":
      return `mark-${entry.mark.type}`;
    case "fault":
    case "vendor":
      return entry.kind;
  }
}
