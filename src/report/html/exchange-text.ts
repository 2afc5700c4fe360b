/** An exchange as one block of text, for histories in which thousands of them stand on the page: little for a browser to build. */
import type {
  ExchangeEntry,
  RecordedBody,
  RecordedHeaders,
} from "../../history/entry.js";
import { answerState, contractWords, requestState } from "../contract-state.js";
import { statusText } from "../entry-text.js";
import { duration } from "../wording.js";
import { bodyText, headersText } from "./message.js";

/** @param limit characters of each body */
export function exchangeText(entry: ExchangeEntry, limit: number): string {
  const shaped = entry.fault !== undefined;
  const outbound = entry.direction === "outbound";
  const { message, attempt, credential, tenant, problem } = entry;
  const known = [
    entry.operation ?? "no operation of the contract",
    ...(message === undefined ? [] : [`message ${message}`]),
    ...(attempt === undefined ? [] : [`attempt ${attempt}`]),
    ...(credential === undefined ? [] : [`credentials ${credential}`]),
    ...(tenant === undefined ? [] : [`tenant ${tenant}`]),
    ...(shaped ? [`shaped by #${entry.fault}`] : []),
    ...(problem === undefined ? [] : [problem]),
  ];
  return [
    known.join(" · "),
    part(
      `${entry.method} ${entry.url}`,
      contractWords(requestState(entry), outbound && shaped),
      entry.requestHeaders,
      entry.requestBody,
      limit,
    ),
    part(
      `${statusText(entry)} after ${duration(entry.durationMs)}`,
      contractWords(answerState(entry), !outbound && shaped),
      entry.responseHeaders,
      entry.responseBody,
      limit,
    ),
  ].join("\n\n");
}

function part(
  line: string,
  contract: string,
  headers: RecordedHeaders,
  body: RecordedBody,
  limit: number,
): string {
  const text = bodyText(body, limit);
  const first = `${line}   ${contract}\n${headersText(headers)}`;
  return text === "" ? first.trimEnd() : `${first}\n${text}`;
}
