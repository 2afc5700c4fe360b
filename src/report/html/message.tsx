/** An HTTP message on the page: its first line, its headers, its body. */
import { readJson } from "../../history/body.js";
import type { RecordedBody, RecordedHeaders } from "../../history/entry.js";
import { shortened } from "../../history/visible.js";
import { number } from "../wording.js";
import { prettyJson } from "./pretty-json.js";

interface MessageProps {
  readonly title: string;
  readonly line: string;
  readonly headers: RecordedHeaders;
  readonly body: RecordedBody;
  readonly bodyLimit: number;
}

export function Message({
  title,
  line,
  headers,
  body,
  bodyLimit,
}: MessageProps) {
  return (
    <section class="message">
      <p class="message-title">{title}</p>
      <p class="first-line">
        <code>{line}</code>
      </p>
      <Headers headers={headers} />
      <Body body={body} limit={bodyLimit} />
    </section>
  );
}

function Headers({ headers }: { readonly headers: RecordedHeaders }) {
  const entries = Object.entries(headers);
  if (entries.length === 0) return null;
  return (
    <dl class="headers">
      {entries.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({
  body,
  limit,
}: {
  readonly body: RecordedBody;
  readonly limit: number;
}) {
  if (body.text === "") return <p class="note">No body.</p>;
  const laidOut = layOut(body, limit);
  return (
    <>
      <Block text={shortened(laidOut, limit)} label="Body" />
      {laidOut.length > limit && (
        <p class="note">
          Cut here, after {number(limit)} characters. The body has{" "}
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
    </>
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
