/** One order's life between marketplace, OMS and vendor: every arrow is an exchange that took place, in its order. */
import type { Touch } from "../order-judgement.js";
import type { ExchangeEntry, HistoryEntry } from "../../history/entry.js";
import { bodyDigest, fieldsText } from "../../report/digest.js";
import { faultText, markText, statusText } from "../../report/entry-text.js";
import { roleOf } from "./about.js";
import type { HistoryItem, Message } from "./api.js";
import { State } from "./bits.js";
import { ExchangeDetail, Touched } from "./exchange.js";
import { post } from "./api.js";
import { act } from "./toast.js";
import { plain, plural, timeText } from "./words.js";

export interface Item {
  readonly sequence: number;
  readonly entry: HistoryEntry;
}

export function itemOf({ sequence, detail }: HistoryItem): Item {
  return { sequence, entry: detail as unknown as HistoryEntry };
}

const laneNames = {
  marketplace: "Marketplace",
  oms: "Increff OMS",
  efs: "Vendor (EFS)",
  erp: "ERP",
} as const;
type Lane = keyof typeof laneNames;

interface Props {
  readonly items: readonly Item[];
  /** Those that have not been delivered. */
  readonly waiting: readonly Message[];
  readonly touched: Readonly<Record<string, readonly Touch[]>>;
  /** `seq` of what a finding points at. */
  readonly evidence: ReadonlySet<number>;
  readonly opened: number | null;
  readonly onOpen: (sequence: number | null) => void;
}

export function Diagram(props: Props) {
  const { items, waiting } = props;
  const hasErp =
    items.some(({ entry }) => laneOf(entry) === "erp") ||
    waiting.some(({ family }) => family === "sales-posting");
  const lanes: Lane[] = [
    "marketplace",
    "oms",
    "efs",
    ...(hasErp ? (["erp"] as const) : []),
  ];
  return (
    <div class={`diagram lanes-${lanes.length}`}>
      <p class="lane-names" aria-hidden="true">
        {lanes.map((lane) => (
          <span key={lane}>{laneNames[lane]}</span>
        ))}
      </p>
      <ol class="arrows" aria-label="What happened, in order">
        {items.map((item) => (
          <li
            key={item.sequence}
            id={`e${item.sequence}`}
            class={rowClass(item, props)}
          >
            <Row item={item} lanes={lanes} {...props} />
          </li>
        ))}
        {waiting.map((message) => (
          <li key={message.messageKey} class="arrow-row waiting outbound">
            <Waiting message={message} lanes={lanes} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function rowClass(
  { sequence, entry }: Item,
  { evidence, opened, touched }: Props,
): string {
  const words = ["arrow-row"];
  if (entry.kind === "exchange") words.push(entry.direction);
  else words.push("internal");
  if (entry.kind === "exchange" && !isGood(entry)) words.push("bad");
  if (evidence.has(entry.seq)) words.push("evidence");
  if ((touched[entry.seq] ?? []).some(({ violated }) => violated))
    words.push("violated");
  if (opened === sequence) words.push("opened");
  return words.join(" ");
}

function Row({
  item: { sequence, entry },
  lanes,
  touched,
  evidence,
  opened,
  onOpen,
}: Props & { readonly item: Item; readonly lanes: readonly Lane[] }) {
  if (entry.kind === "fault")
    return (
      <p class="pill">
        <time>{timeText(entry.at)}</time> {faultText(entry)}
      </p>
    );
  if (entry.kind === "mark")
    return <p class="step">{plain(markText(entry.mark), 500)}</p>;
  if (entry.kind !== "exchange") return null;
  const touches = touched[entry.seq] ?? [];
  const isOpen = opened === sequence;
  return (
    <>
      <button
        type="button"
        class="arrow-button"
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(isOpen ? null : sequence);
        }}
      >
        <span class="arrow-words">
          <span class="number">#{sequence}</span>
          <time>{timeText(entry.at)}</time>
          <span class="title">{titleOf(entry)}</span>
          {(entry.attempt ?? 1) > 1 && (
            <span class="badge tone-warn">attempt {entry.attempt}</span>
          )}
          {evidence.has(entry.seq) && (
            <span class="badge tone-fail">evidence</span>
          )}
          <span class="end">
            {touches.length > 0 && (
              <span class="quiet">
                {plural(touches.length, "requirement")} ·{" "}
              </span>
            )}
            {statusText(entry)} · {Math.round(entry.durationMs)} ms
          </span>
        </span>
        <ArrowLine entry={entry} lanes={lanes} />
        <span class="digest">{digestOf(entry)}</span>
      </button>
      {touches.some(({ violated }) => violated) && !isOpen && (
        <Touched touched={touches.filter(({ violated }) => violated)} />
      )}
      {isOpen && (
        <ExchangeDetail entry={entry} sequence={sequence} touched={touches} />
      )}
    </>
  );
}

function titleOf(entry: ExchangeEntry): string {
  const event =
    entry.direction === "outbound" ? eventTypeOf(entry.requestBody.text) : "";
  return plain(event || (entry.operation ?? `${entry.method} ${entry.url}`));
}

function eventTypeOf(text: string): string {
  return /"eventType"\s*:\s*"([A-Z_]{1,60})"/.exec(text)?.[1] ?? "";
}

/** What every arrow of an order's page would repeat. */
const known = new Set(["eventType", "orderCode", "locationCode"]);

function digestOf({ requestBody, responseBody }: ExchangeEntry): string {
  const [said, answered] = [requestBody, responseBody].map((body) =>
    fieldsText(bodyDigest(body).filter(({ name }) => !known.has(name))),
  );
  return answered === "" ? (said ?? "") : `${said ?? ""} ⟶ ${answered ?? ""}`;
}

/** From whom to whom; both ends are said in words too, for those who do not see it. */
function ArrowLine({
  entry,
  lanes,
}: {
  readonly entry: ExchangeEntry;
  readonly lanes: readonly Lane[];
}) {
  const other = laneOf(entry);
  const from = entry.direction === "inbound" ? other : "oms";
  const to = entry.direction === "inbound" ? "oms" : other;
  return (
    <span class={`arrow from-${lanes.indexOf(from)} to-${lanes.indexOf(to)}`}>
      <span class="unseen">{`${laneNames[from]} to ${laneNames[to]}`}</span>
    </span>
  );
}

function laneOf(entry: HistoryEntry): Lane {
  if (entry.kind !== "exchange") return "oms";
  if (entry.direction === "outbound")
    return (entry.message ?? "").startsWith("posting") ? "erp" : "efs";
  return roleOf(entry.tenant) ?? "efs";
}

function isGood({ ending, status }: ExchangeEntry): boolean {
  return ending === "answered" && status !== null && status < 400;
}

function Waiting({
  message,
  lanes,
}: {
  readonly message: Message;
  readonly lanes: readonly Lane[];
}) {
  const lane = message.family === "sales-posting" ? "erp" : "efs";
  const key = encodeURIComponent(message.messageKey);
  const resting = { held: "release", parked: "retry" } as const;
  const verb =
    message.state === "held" || message.state === "parked"
      ? resting[message.state]
      : undefined;
  return (
    <div class="arrow-button">
      <span class="arrow-words">
        <State state={message.state} />
        <span class="title">{plain(message.eventType)}</span>
        {verb !== undefined && message.url !== null && (
          <button
            type="button"
            class="small"
            onClick={() => {
              act("It leaves.", () => post(`/_kit/messages/${key}/${verb}`));
            }}
          >
            Deliver
          </button>
        )}
        {message.url === null && (
          <span class="note">
            {plain(message.tenant)} has no address for it in the settings
          </span>
        )}
        {message.nextAttemptAt !== null &&
          message.nextAttemptAt !== undefined && (
            <span class="note">
              next attempt {timeText(message.nextAttemptAt)}
            </span>
          )}
      </span>
      <span
        class={`arrow from-1 to-${lanes.indexOf(lane)}`}
        aria-hidden="true"
      />
    </div>
  );
}
