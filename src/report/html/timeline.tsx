/** The course of a scenario as a sequence between the OMS and the vendor; every row opens to all that is known of it. */
import type { ExchangeEntry, HistoryEntry } from "../../history/entry.js";
import { bodyDigest, digest } from "../digest.js";
import {
  drivenText,
  statusText,
  markText,
  observedText,
} from "../entry-text.js";
import { shortened } from "../../history/visible.js";
import { count, duration } from "../wording.js";
import { entryId } from "./anchors.js";
import { Arrow } from "./arrow.js";
import { EntryDetail, offset } from "./entry-detail.js";
import type { PageModel, Timeline } from "./model.js";

/** Beyond this the browser draws rows only when they come into view: faster, but less exact in jumping to an anchor. */
const manyRows = 200;

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
  return (
    <>
      <p class="lanes" aria-hidden="true">
        <span>Increff OMS</span>
        <span>Vendor</span>
      </p>
      <ol
        class={
          timeline.entries.length > manyRows ? "timeline long" : "timeline"
        }
      >
        {timeline.entries.map((entry) => (
          <li id={entryId(entry.seq)} class={`row ${rowClass(entry)}`}>
            <Row entry={entry} model={model} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Row({
  entry,
  model,
}: {
  readonly entry: HistoryEntry;
  readonly model: PageModel;
}) {
  if (entry.kind === "mark") {
    return (
      <div class="mark">
        <Position entry={entry} model={model} />
        <span class="lane">{markText(entry.mark)}</span>
      </div>
    );
  }
  return (
    <details>
      <summary>
        <Position entry={entry} model={model} />
        <span class="lane">
          <Label entry={entry} />
        </span>
      </summary>
      <EntryDetail
        entry={entry}
        model={model}
        limit={model.bodyLimits.timeline}
      />
    </details>
  );
}

function Position({
  entry,
  model,
}: {
  readonly entry: HistoryEntry;
  readonly model: PageModel;
}) {
  return (
    <span class="position">
      <b>#{entry.seq}</b> <span>{offset(entry, model)}</span>
    </span>
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
          title={`observed ${observedText(entry)}`}
          end={entry.result}
          fields={digest(entry.body)}
        />
      );
    case "driver":
      return (
        <Arrow
          from="The kit asks the vendor"
          title={`driver: ${drivenText(entry)}`}
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
  const from =
    entry.direction === "outbound"
      ? "From the OMS to the vendor"
      : "From the vendor to the OMS";
  return (
    <Arrow
      from={from}
      title={`${entry.method} ${pathOf(entry.url)}`}
      end={`${statusText(entry)} · ${duration(entry.durationMs)}`}
      fields={bodyDigest(entry.requestBody)}
      answer={bodyDigest(entry.responseBody)}
    />
  );
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
      return "inbound dashed";
    case "driver":
      return "outbound dashed";
    case "mark":
      return `mark-${entry.mark.type}`;
    case "fault":
    case "vendor":
      return entry.kind;
  }
}
