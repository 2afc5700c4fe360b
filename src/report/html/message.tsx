/** An HTTP message on the page, as it went over the wire: its first line, its headers, its body; and whether it keeps to the contract. */
import { readJson } from "../../history/body.js";
import type { RecordedBody, RecordedHeaders } from "../../history/entry.js";
import { shortened } from "../../history/visible.js";
import { contractWords, type ContractState } from "../contract-state.js";
import { number } from "../wording.js";
import { prettyJson } from "./pretty-json.js";

interface MessageProps {
  readonly title: string;
  readonly line: string;
  readonly headers: RecordedHeaders;
  readonly body: RecordedBody;
  readonly bodyLimit: number;
  readonly contract: ContractState;
  /** The kit broke the contract on purpose. */
  readonly onPurpose?: boolean;
}

export function Message({
  title,
  line,
  headers,
  body,
  bodyLimit,
  contract,
  onPurpose = false,
}: MessageProps) {
  const laidOut = layOut(body, bodyLimit);
  const names = headersText(headers);
  return (
    <div class="message">
      <p class="message-title">{title}</p>
      <p class={`state ${contract.state}`}>
        {contractWords(contract, onPurpose)}
      </p>
      <pre tabIndex={0} role="group" aria-label={title}>
        <b>{line}</b>
        {"\n"}
        {names !== "" && <span>{names}</span>}
        {laidOut === "" ? "" : `\n${shortened(laidOut, bodyLimit)}`}
      </pre>
      {laidOut.length > bodyLimit && (
        <p class="note">
          Cut here, after {number(bodyLimit)} characters. The body has{" "}
          {number(body.text.length)} as it was sent; they are in history.ndjson.
        </p>
      )}
      {body.cut !== undefined && (
        <p class="note">
          The history keeps only the beginning of this body of{" "}
          {number(body.cut.bytes)} bytes; SHA-256 of the whole:{" "}
          <code>{body.cut.sha256}</code>
        </p>
      )}
    </div>
  );
}

/** Something to read or to copy; can be scrolled with the keyboard where it is wider than its place. */
export function Block({
  text,
  label,
  copy = false,
}: {
  readonly text: string;
  readonly label: string;
  readonly copy?: boolean;
}) {
  return (
    <pre
      class={copy ? "copy" : undefined}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <code>{text}</code>
    </pre>
  );
}

/** Anything as JSON, for what was not on the wire. */
export function Value({
  value,
  label,
  limit,
}: {
  readonly value: unknown;
  readonly label: string;
  readonly limit: number;
}) {
  if (value === undefined || value === null) return null;
  return (
    <Block
      text={shortened(JSON.stringify(value, null, 2), limit)}
      label={label}
    />
  );
}

/** One character more than the limit is enough to know that something was cut. */
function layOut(body: RecordedBody, limit: number): string {
  return readJson(body) === undefined
    ? body.text
    : prettyJson(body.text, limit + 1);
}

export function headersText(headers: RecordedHeaders): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

/** Laid out for reading, and cut with a word about it. */
export function bodyText(body: RecordedBody, limit: number): string {
  const laidOut = layOut(body, limit);
  return laidOut.length > limit
    ? `${shortened(laidOut, limit)}\n(cut here, after ${number(limit)} characters; history.ndjson has ${number(body.text.length)})`
    : laidOut;
}
