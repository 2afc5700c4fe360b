/** Everything that the history knows of one entry, for whoever opens it. */
import type { ComponentChildren } from "preact";
import type {
  DriverEntry,
  ExchangeEntry,
  FaultEntry,
  HistoryEntry,
  ObservationEntry,
} from "../../history/entry.js";
import { answerState, requestState } from "../contract-state.js";
import { statusText, faultText, markText } from "../entry-text.js";
import { shortened } from "../../history/visible.js";
import { duration } from "../wording.js";
import { entryId } from "./anchors.js";
import { exchangeText } from "./exchange-text.js";
import { Message, Value } from "./message.js";
import type { PageModel } from "./model.js";
import { TouchList } from "./touch-list.js";

interface Props<Entry> {
  readonly entry: Entry;
  readonly model: PageModel;
  /** Characters of each body that are shown. */
  readonly limit: number;
  /** Exchanges as plain text. */
  readonly brief?: boolean;
}

export function EntryDetail({
  children,
  ...props
}: Props<HistoryEntry> & { readonly children?: ComponentChildren }) {
  return (
    <div class="detail">
      <Known {...props} />
      <TouchList touches={props.model.touches.get(props.entry.seq) ?? []} />
      {children}
    </div>
  );
}

function Known({ entry, model, limit, brief = false }: Props<HistoryEntry>) {
  switch (entry.kind) {
    case "exchange":
      if (brief) return <pre>{exchangeText(entry, limit)}</pre>;
      return <ExchangeDetail entry={entry} model={model} limit={limit} />;
    case "fault":
      return <FaultDetail entry={entry} />;
    case "observation":
      return <ObservationDetail entry={entry} model={model} limit={limit} />;
    case "driver":
      return <DriverDetail entry={entry} model={model} limit={limit} />;
    case "mark":
      return <p class="note">{markText(entry.mark)}</p>;
    case "vendor":
      return <pre>{shortened(entry.detail, limit)}</pre>;
  }
}

/** Where the exchange came from and how it went, then request and answer side by side. */
function ExchangeDetail({ entry, model, limit }: Props<ExchangeEntry>) {
  const fault =
    entry.fault === undefined ? undefined : model.evidence.get(entry.fault);
  const outbound = entry.direction === "outbound";
  return (
    <>
      <p class="facts">
        <Fact name="Operation">
          {entry.operation ?? "none of the contract"}
        </Fact>
        <Fact name="Shaped by">
          {fault?.kind === "fault" ? (
            <FaultLink fault={fault} model={model} />
          ) : undefined}
        </Fact>
        <Fact name="Message">{entry.message}</Fact>
        <Fact name="Attempt">{entry.attempt}</Fact>
        <Fact name="Credentials">{entry.credential}</Fact>
        <Fact name="Tenant">{entry.tenant}</Fact>
        <Fact name="Coerced on reading">{entry.coerced?.join(", ")}</Fact>
        <Fact name="Problem">{entry.problem}</Fact>
      </p>
      <div class="messages">
        <Message
          title={outbound ? "Request from the OMS" : "Request from the vendor"}
          line={`${entry.method} ${entry.url}`}
          headers={entry.requestHeaders}
          body={entry.requestBody}
          bodyLimit={limit}
          contract={requestState(entry)}
          onPurpose={outbound && entry.fault !== undefined}
        />
        <Message
          title={outbound ? "Answer of the vendor" : "Answer of the OMS"}
          line={`${statusText(entry)} after ${duration(entry.durationMs)}`}
          headers={entry.responseHeaders}
          body={entry.responseBody}
          bodyLimit={limit}
          contract={answerState(entry)}
          onPurpose={!outbound && entry.fault !== undefined}
        />
      </div>
    </>
  );
}

function FaultDetail({ entry }: { readonly entry: FaultEntry }) {
  return (
    <p class="facts">
      <Fact name="Fault">{`${entry.fault}: ${entry.description}`}</Fact>
      <Fact name="Order">{entry.orderCode}</Fact>
      <Fact name="Location">{entry.locationCode}</Fact>
      <Fact name="Message">{entry.message}</Fact>
      <Fact name="Operation">{entry.operation}</Fact>
      {Object.entries(entry.parameters).map(([name, value]) => (
        <Fact name={name}>{String(value)}</Fact>
      ))}
    </p>
  );
}

function ObservationDetail({ entry, limit }: Props<ObservationEntry>) {
  return (
    <>
      <p class="facts">
        <Fact name="Asked for">{entry.resource}</Fact>
        <Fact name="Order">{entry.orderCode}</Fact>
        <Fact name="Return">{entry.returnOrderCode}</Fact>
        <Fact name="Location">{entry.locationCode}</Fact>
        <Fact name="Channel">{entry.channelName}</Fact>
        <Fact name="Result">{entry.result}</Fact>
        <Fact name="At rest">
          {entry.atRest ? "yes, nothing was under way" : "no"}
        </Fact>
        <Fact name="Waited">{duration(entry.waitedMs)}</Fact>
        <Fact name="Problem">{entry.problem}</Fact>
      </p>
      <Value value={entry.body} label="What the observer said" limit={limit} />
    </>
  );
}

function DriverDetail({ entry, limit }: Props<DriverEntry>) {
  return (
    <>
      <p class="facts">
        <Fact name="Action">{entry.action}</Fact>
        <Fact name="Result">{entry.result}</Fact>
        <Fact name="Status">{entry.status ?? undefined}</Fact>
        <Fact name="Watched">{duration(entry.watchedMs)}</Fact>
        <Fact name={entry.forbidden === true ? "Negative check" : "Window"}>
          {entry.windowMs === undefined
            ? undefined
            : entry.forbidden === true
              ? `must not come within ${duration(entry.windowMs)}`
              : duration(entry.windowMs)}
        </Fact>
        <Fact name="Problem">{entry.problem}</Fact>
      </p>
      <Value
        value={entry.request}
        label="What the vendor was asked to do"
        limit={limit}
      />
    </>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  if (children === undefined || children === "") return null;
  return (
    <span>
      <i>{name}</i> {children}
    </span>
  );
}

function FaultLink({
  fault,
  model,
}: {
  readonly fault: FaultEntry;
  readonly model: PageModel;
}) {
  if (!model.inTimeline.has(fault.seq)) return <>{faultText(fault)}</>;
  return <a href={`#${entryId(fault.seq)}`}>{faultText(fault)}</a>;
}

/** `+1.2 s` since the first entry of the history. */
export function offset(entry: HistoryEntry, model: PageModel): string {
  return `+${duration(Math.max(0, entry.at - model.begin))}`;
}
