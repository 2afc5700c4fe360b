/** Which entries of the history a call wants to see. */
import { allOperations } from "../../../contract/operations.js";
import type { HistoryEntry } from "../../../history/entry.js";
import { directions, historyKinds, type About } from "./history-view.js";
import type { Query } from "./query.js";

export interface HistoryFilter {
  /** Judges what an entry is about. */
  readonly fits: (entry: HistoryEntry, about: About) => boolean;
  /** The text to look for, or undefined. */
  readonly text: RegExp | undefined;
}

/** What the history of an OMS can be about: its control is not recorded. */
const recordedOperations = allOperations
  .filter(
    ({ direction }) => direction === "inbound" || direction === "outbound",
  )
  .map(({ operationId }) => operationId);

export function historyFilter(query: Query): HistoryFilter {
  const order = query.text("order");
  const direction = query.choice("direction", directions);
  const kind = query.choice("kind", historyKinds);
  const operation = query.choice("operation", recordedOperations);
  const status = query.status("status");
  const messageKey = query.text("messageKey");
  const tenant = query.text("tenant");
  const from = query.time("from") ?? Number.NEGATIVE_INFINITY;
  const to = query.time("to") ?? Number.POSITIVE_INFINITY;
  const text = query.text("q");
  return {
    fits: (entry, about) =>
      entry.at >= from &&
      entry.at < to &&
      (direction === undefined || about.direction === direction) &&
      (kind === undefined || about.kind === kind) &&
      (operation === undefined || about.operation === operation) &&
      (messageKey === undefined || about.messageKey === messageKey) &&
      (tenant === undefined || about.tenant === tenant) &&
      (status === undefined || status(about.httpStatus ?? null)) &&
      (order === undefined || about.orderCodes.includes(order)),
    text: text === undefined ? undefined : literal(text),
  };
}

/** Where a text is looked for: addresses and bodies, and the words about what went wrong. */
export function searchedTexts(entry: HistoryEntry): readonly string[] {
  return entry.kind === "exchange"
    ? [
        entry.url,
        entry.requestBody.text,
        entry.responseBody.text,
        entry.problem ?? "",
      ]
    : [];
}

/** Without regard to capital and small letters; no character of it has a meaning of its own. */
function literal(text: string): RegExp {
  return new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "i");
}
