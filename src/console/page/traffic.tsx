/** Everything that went over the wire, the newest first; one exchange opens beside it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { HistoryEntry } from "../../history/entry.js";
import { statusText, faultText, markText } from "../../report/entry-text.js";
import { base, get, type HistoryItem, type HistoryPage } from "./api.js";
import { Empty, Problem } from "./bits.js";
import { ExchangeDetail } from "./exchange.js";
import { change } from "./live.js";
import { Choice, rowHeights, SearchBox } from "./list-view.js";
import { orderAddress, place, refine, to } from "./location.js";
import { useLive } from "./use-live.js";
import { VirtualList } from "./virtual-list.js";
import { wide } from "./wide.js";
import { plain, timeText } from "./words.js";

const filterNames = [
  "q",
  "direction",
  "status",
  "order",
  "operation",
  "messageKey",
  "tenant",
] as const;

export function Traffic() {
  const { query } = place.value;
  const filter: Record<string, string> = {};
  for (const name of filterNames) {
    const value = query.get(name);
    if (value !== null && value !== "") filter[name] = value;
  }
  const filtered = Object.keys(filter).length > 0;
  const opened = Number(query.get("x") ?? "") || null;
  return (
    <section class="list-view">
      <header class="view-head">
        <h1 tabIndex={-1}>
          Traffic{" "}
          <span class="count">
            {filtered ? "" : keptEntries().toLocaleString("en")}
          </span>
        </h1>
        <div class="buttons">
          <a class="button" href={`${base}/_kit/history.ndjson`} download>
            Download
          </a>
        </div>
        <div class="filters" role="search">
          <SearchBox label="Search addresses and bodies" />
          <Choice
            name="direction"
            label="Both directions"
            values={["inbound", "outbound", "internal"]}
          />
          <Choice
            name="status"
            label="Every answer"
            values={["2xx", "4xx", "5xx", "429"]}
          />
          {(["order", "operation", "messageKey", "tenant"] as const).map(
            (name) =>
              filter[name] === undefined ? null : (
                <button
                  key={name}
                  type="button"
                  class="small"
                  onClick={() => {
                    refine({ [name]: "" });
                  }}
                >
                  {name}: {plain(filter[name])} ×
                </button>
              ),
          )}
        </div>
      </header>
      {opened !== null && <Opened sequence={opened} key={opened} />}
      <p class="columns traffic" aria-hidden="true">
        {["#", "Time", "From", "What", "Order", "Answer", "Took"].map(
          (name) => (
            <span key={name}>{name}</span>
          ),
        )}
      </p>
      {filtered ? (
        <Filtered
          filter={filter}
          opened={opened}
          key={JSON.stringify(filter)}
        />
      ) : (
        <All opened={opened} />
      )}
    </section>
  );
}

function keptEntries(): number {
  const { value } = change;
  return value === null ? 0 : value.lastSequence - value.firstSequence + 1;
}

/** Every entry has a number without gaps, so any part of the list can be asked for by itself. */
function All({ opened }: { readonly opened: number | null }) {
  const now = change.value;
  const last = now?.lastSequence ?? 0;
  const total = keptEntries();
  const parts = useEntries(now?.startedAt ?? "", last);
  if (now === null) return <Empty>Asking the mock …</Empty>;
  if (total === 0)
    return (
      <Empty>
        Nothing went over the wire yet. Call the mock, or give it an address to
        call.
      </Empty>
    );
  return (
    <VirtualList
      label="Traffic"
      total={total}
      rowHeight={wide.value ? rowHeights.wide : rowHeights.narrow}
      grown={last}
      onRange={(from, to) => {
        parts.want(last - to + 1, last - from);
      }}
      row={(index) => {
        const sequence = last - index;
        return (
          <EntryRow
            sequence={sequence}
            item={parts.entry(sequence)}
            opened={opened}
          />
        );
      }}
    />
  );
}

const chunk = 100;

/** Entries never change, so what was once read is kept until the mock begins anew. */
function useEntries(session: string, last: number) {
  const [, redraw] = useState(0);
  const store = useRef({
    session,
    entries: new Map<number, HistoryItem>(),
    asked: new Set<number>(),
  });
  if (store.current.session !== session)
    store.current = { session, entries: new Map(), asked: new Set() };
  const current = store.current;
  return {
    entry: (sequence: number) => current.entries.get(sequence),
    want: (from: number, to: number): void => {
      const first = Math.floor(Math.max(0, from - 1) / chunk);
      for (let part = first; part <= Math.floor((to - 1) / chunk); part += 1) {
        const start = part * chunk;
        const end = Math.min(last, start + chunk);
        const missing = firstMissing(current.entries, start + 1, end);
        if (missing === undefined || current.asked.has(part)) continue;
        current.asked.add(part);
        void get<HistoryPage>("/_kit/history", {
          after: missing - 1,
          limit: end - missing + 1,
          bodies: "false",
        })
          .then(({ entries }) => {
            for (const entry of entries)
              current.entries.set(entry.sequence, entry);
          })
          .catch(() => undefined)
          .finally(() => {
            current.asked.delete(part);
            redraw((count) => count + 1);
          });
      }
    },
  };
}

function firstMissing(
  entries: ReadonlyMap<number, HistoryItem>,
  from: number,
  to: number,
): number | undefined {
  for (let sequence = from; sequence <= to; sequence += 1)
    if (!entries.has(sequence)) return sequence;
  return undefined;
}

/** What fits a filter is found page by page, from the newest backwards, as far as somebody scrolls. */
function Filtered({
  filter,
  opened,
}: {
  readonly filter: Readonly<Record<string, string>>;
  readonly opened: number | null;
}) {
  const [pages, setPages] = useState(1);
  const { value, error } = useLive(JSON.stringify([filter, pages]), () =>
    readPages(filter, pages),
  );
  const shown = useRef<{ items: HistoryItem[]; more: boolean }>({
    items: [],
    more: true,
  });
  if (value !== undefined) shown.current = value;
  const { items, more } = shown.current;
  const [end, setEnd] = useState(0);
  useEffect(() => {
    if (value?.more === true && end >= value.items.length)
      setPages((count) => count + 1);
  }, [end, value]);
  if (error !== undefined) return <Problem error={error} />;
  if (items.length === 0)
    return (
      <Empty>{more ? "Searching …" : "Nothing fits. Change the filter."}</Empty>
    );
  return (
    <VirtualList
      label="Traffic that fits"
      total={items.length}
      rowHeight={wide.value ? rowHeights.wide : rowHeights.narrow}
      grown={items[0]?.sequence ?? null}
      onRange={(_from, to) => {
        setEnd(to);
      }}
      row={(index) => {
        const item = items[index];
        return item === undefined ? null : (
          <EntryRow sequence={item.sequence} item={item} opened={opened} />
        );
      }}
    />
  );
}

async function readPages(
  filter: Readonly<Record<string, string>>,
  pages: number,
): Promise<{ items: HistoryItem[]; more: boolean }> {
  const items: HistoryItem[] = [];
  let before: number | undefined;
  let more = true;
  for (let page = 0; page < pages && more; page += 1) {
    const answer = await get<HistoryPage>("/_kit/history", {
      ...filter,
      sort: "newest",
      bodies: "false",
      limit: chunk,
      before,
    });
    items.push(...answer.entries);
    ({ more } = answer);
    before = answer.lastSequence;
  }
  return { items, more };
}

function EntryRow({
  sequence,
  item,
  opened,
}: {
  readonly sequence: number;
  readonly item: HistoryItem | undefined;
  readonly opened: number | null;
}) {
  if (item === undefined)
    return (
      <span class="row traffic loading">
        <span>{sequence}</span>
      </span>
    );
  const entry = item.detail as unknown as HistoryEntry;
  const query = Object.fromEntries(place.value.query);
  return (
    <a
      class={`row traffic ${item.direction} ${isBad(item) ? "bad" : ""}`}
      href={to(["traffic"], { ...query, x: sequence })}
      aria-current={opened === sequence ? "true" : undefined}
    >
      <span class="quiet">{sequence}</span>
      <time class="quiet">{timeText(item.at)}</time>
      <span class="quiet">
        {item.direction === "outbound"
          ? `OMS → ${plain(item.tenant ?? "partner", 40)}`
          : item.direction === "inbound"
            ? `${plain(item.tenant ?? "unknown", 40)} → OMS`
            : "kit"}
      </span>
      <b>{whatOf(entry, item)}</b>
      <span class="quiet">{plain(item.orderCode, 60)}</span>
      <span class="answer">
        {entry.kind === "exchange" ? statusText(entry) : ""}
      </span>
      <span class="quiet">
        {entry.kind === "exchange" ? `${Math.round(entry.durationMs)} ms` : ""}
      </span>
    </a>
  );
}

function whatOf(entry: HistoryEntry, item: HistoryItem): string {
  switch (entry.kind) {
    case "exchange":
      return plain(
        item.eventType ?? item.operation ?? `${entry.method} ${entry.url}`,
      );
    case "fault":
      return faultText(entry);
    case "mark":
      return markText(entry.mark);
    case "observation":
    case "driver":
    case "vendor":
      return entry.kind;
  }
}

function isBad({ httpStatus, direction }: HistoryItem): boolean {
  return (
    direction !== "internal" &&
    (typeof httpStatus !== "number" || httpStatus >= 400)
  );
}

function Opened({ sequence }: { readonly sequence: number }) {
  const { value, error } = useLive(`entry ${sequence}`, () =>
    get<HistoryItem>(`/_kit/history/${sequence}`),
  );
  const entry = value?.detail as unknown as HistoryEntry | undefined;
  return (
    <aside class="opened-entry card" aria-label={`Entry ${sequence}`}>
      <div class="buttons">
        <b>#{sequence}</b>
        {typeof value?.orderCode === "string" &&
          typeof value.locationCode === "string" &&
          typeof value.channelName === "string" && (
            <a href={orderAddress(value)}>Order {plain(value.orderCode)}</a>
          )}
        <button
          type="button"
          class="small end"
          onClick={() => {
            refine({ x: "" });
          }}
        >
          Close
        </button>
      </div>
      {error !== undefined && <Problem error={error} />}
      {entry?.kind === "exchange" && (
        <ExchangeDetail entry={entry} sequence={sequence} />
      )}
      {entry !== undefined && entry.kind !== "exchange" && (
        <pre tabIndex={0}>{plain(JSON.stringify(entry, null, 2), 20_000)}</pre>
      )}
    </aside>
  );
}
