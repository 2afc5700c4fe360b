/** The entries of a literal history as the lines of an example: who called whom, with what, and what came back. */
import { isOperationId, operationById } from "../../src/contract/operations.js";
import { readJson } from "../../src/history/body.js";
import type {
  ExchangeEntry,
  ObservationEntry,
  RecordedBody,
} from "../../src/history/entry.js";
import { createRedaction } from "../../src/history/redaction.js";
import { shortened, visible } from "../../src/history/visible.js";
import { statusText } from "../../src/report/entry-text.js";
import { duration } from "../../src/report/wording.js";
import type { LifeEntry } from "../../src/rules/life.js";
import { isRecord } from "../../src/rules/json.js";
import { literalOrder } from "../../src/rules/literal-history.js";
import { sketch } from "./sketch.js";

const mostEntries = 7;
const longestPlain = 80;
const { headers: withoutSecrets } = createRedaction();

export interface Telling {
  readonly entries: readonly LifeEntry[];
  /** `seq` of the entries that must not be left out of a long history. */
  readonly deciding: readonly number[];
}

/** What holds for all histories of one explanation, so that they can be compared. */
export interface Manner {
  readonly partner: string;
  /** Whether the times matter; where a test gives none they are a tenth of a second apart. */
  readonly timed: boolean;
  /** Whether location and channel are the same everywhere and can be left out. */
  readonly onePlace: boolean;
}

export function mannerOf(
  partner: string,
  tellings: readonly Telling[],
): Manner {
  const entries = tellings.flatMap((telling) => telling.entries);
  return {
    partner,
    timed: entries.some(({ at, seq }) => at !== seq * 100),
    onePlace: entries.every(inUsualPlace),
  };
}

/** The lines of each entry that is shown. */
export function historyLines(
  { entries, deciding }: Telling,
  manner: Manner,
): string[][] {
  const begin = Math.min(...entries.map(({ at }) => at));
  const kept = keptOf(entries, deciding);
  const shown: string[][] = [];
  let leftOut = 0;
  for (const entry of entries) {
    if (!kept.has(entry.seq)) {
      leftOut += 1;
      continue;
    }
    if (leftOut > 0) shown.push([`… ${leftOut} more`]);
    leftOut = 0;
    const when = manner.timed ? ` at ${duration(entry.at - begin)}` : "";
    const [head = "", ...more] = linesOf(entry, entries, manner);
    shown.push([`#${entry.seq}${when} · ${visible(head)}`, ...more]);
  }
  return shown;
}

/** Of a long one the beginning, the end, and as much of what decides as there is room for. */
function keptOf(
  entries: readonly LifeEntry[],
  deciding: readonly number[],
): ReadonlySet<number> {
  const places = entries.map(({ seq }) => seq);
  if (places.length <= mostEntries) return new Set(places);
  return new Set([
    ...places.slice(0, 2),
    ...places.slice(-2),
    ...deciding.slice(0, 2),
    ...deciding.slice(-2),
  ]);
}

/** Says the location and the channel of `literalOrder`, or is about no order. */
function inUsualPlace(entry: LifeEntry): boolean {
  const bodies =
    entry.kind === "exchange"
      ? [readJson(entry.requestBody)]
      : entry.kind === "driver"
        ? [entry.request]
        : [];
  return bodies.filter(isRecord).every((body) => {
    const aboutOrder = "orderCode" in body || "forwardOrderCode" in body;
    const { locationCode, channelName } = literalOrder;
    return aboutOrder
      ? body["locationCode"] === locationCode &&
          body["channelName"] === channelName
      : (body["locationCode"] ?? locationCode) === locationCode;
  });
}

function linesOf(
  entry: LifeEntry,
  entries: readonly LifeEntry[],
  manner: Manner,
): string[] {
  switch (entry.kind) {
    case "exchange":
      return exchangeLines(entry, entries, manner);
    case "observation":
      return observationLines(entry, manner);
    case "driver":
      return [
        `${manner.partner} is asked to ${entry.action}: ${entry.result}`,
        `   ${sketch(withoutPlace(entry.request, manner))}`,
      ];
    case "fault": {
      const how = Object.entries(entry.parameters).map(
        ([name, value]) => `, ${name} ${value}`,
      );
      return [`fault ${entry.fault}${how.join("")}`];
    }
    case "vendor":
      return [`${manner.partner} is ${entry.event}`];
  }
}

function exchangeLines(
  exchange: ExchangeEntry,
  entries: readonly LifeEntry[],
  manner: Manner,
): string[] {
  const { credential, durationMs, direction } = exchange;
  const parts = [
    direction === "outbound"
      ? `Increff → ${manner.partner}`
      : `${manner.partner} → Increff`,
    callText(exchange),
    ...(credential === undefined || credential === "valid"
      ? []
      : [`credentials ${credential}`]),
    ...overlapText(exchange, entries),
    statusText(exchange),
    ...(durationMs >= 1000 ? [`took ${duration(durationMs)}`] : []),
  ];
  return [
    parts.join(" · "),
    ...headerLines(exchange.requestHeaders, ""),
    ...bodyLines(exchange.requestBody, "", manner),
    ...headerLines(exchange.responseHeaders, "answer "),
    ...bodyLines(exchange.responseBody, "answer ", manner),
  ];
}

/** Method and path where the vendor calls; where Increff does, the event, or what the message is about. */
function callText(exchange: ExchangeEntry): string {
  const { operation, direction, method, url } = exchange;
  if (operation === null || !isOperationId(operation))
    return `${method} ${url}`;
  const known = operationById(operation);
  if (direction === "outbound") {
    const body = readJson(exchange.requestBody);
    const event = isRecord(body) ? body["eventType"] : undefined;
    return typeof event === "string" ? event : known.summary;
  }
  return url === `/${operation}`
    ? `${known.method} ${known.path}`
    : `${method} ${url}`;
}

/** `begun before #4 ended` */
function overlapText(
  { seq, opened }: ExchangeEntry,
  entries: readonly LifeEntry[],
): string[] {
  const other = entries.find(
    (one) => one.seq > opened && one.seq < seq && one.kind === "exchange",
  );
  return other === undefined ? [] : [`begun before #${other.seq} ended`];
}

function headerLines(
  headers: Readonly<Record<string, string>>,
  label: string,
): string[] {
  return Object.entries(withoutSecrets(headers))
    .filter(
      ([name, value]) =>
        name !== "content-type" || value !== "application/json",
    )
    .map(([name, value]) => visible(`   ${label}${name}: ${value}`));
}

function bodyLines(
  body: RecordedBody,
  label: string,
  manner: Manner,
): string[] {
  if (body.text === "") return [];
  const value = readJson(body);
  const said =
    value === undefined
      ? visible(shortened(body.text, longestPlain))
      : sketch(withoutPlace(value, manner));
  return [`   ${label}${said}`];
}

function observationLines(entry: ObservationEntry, manner: Manner): string[] {
  const { resource, orderCode, returnOrderCode, atRest, result } = entry;
  const subject =
    returnOrderCode === undefined
      ? `${resource} ${orderCode}`
      : `${resource} ${returnOrderCode}`;
  const shown = {
    found: "shows",
    unknown: "does not know",
    failed: "cannot show",
  }[result];
  return [
    `${manner.partner} ${shown} ${subject}${manner.onePlace ? "" : ` at ${entry.locationCode}`}${atRest ? "" : " (not at rest)"}`,
    ...(entry.body === undefined
      ? []
      : [`   ${sketch(withoutPlace(entry.body, manner))}`]),
  ];
}

/** A body without what the line above it or the whole example says. */
function withoutPlace(value: unknown, { onePlace }: Manner): unknown {
  if (!onePlace || !isRecord(value)) return value;
  const said = ["locationCode", "channelName"];
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !said.includes(name)),
  );
}
