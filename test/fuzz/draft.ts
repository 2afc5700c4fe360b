/** A request before it is bytes. */
import type { Header } from "./hostile-heads.js";

/** What a request consists of before it becomes bytes. */
export interface Draft {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

/** Every character as the byte of its number. */
export const text = (value: string): Buffer => Buffer.from(value, "latin1");

/** @param more bytes that are promised and not there */
export const lengthOf = (body: Buffer, more = 0): Header => [
  "content-length",
  String(body.length + more),
];

/** The request as bytes, its Content-Length told truly unless other headers take its place. */
export function bytesOfDraft(
  draft: Draft,
  frame?: readonly Header[],
  body = draft.body,
  start = `${draft.method} ${draft.target} HTTP/1.1`,
): Buffer {
  const hosted = draft.headers.some(([name]) => name.toLowerCase() === "host");
  const headers: readonly Header[] = [
    ...(hosted ? [] : [["host", "localhost"] as const]),
    ...draft.headers,
    ...(frame ??
      (body.length > 0 || draft.method !== "GET" ? [lengthOf(body)] : [])),
  ];
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([text(`${head.join("\r\n")}\r\n\r\n`), body]);
}
