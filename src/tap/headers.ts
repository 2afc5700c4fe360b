/** Headers on their way through the tap: as they came, without those that are about one connection alone. */

/** Names and values in turn, as Node hands them over: order, case and repetitions are those of the wire. */
export type RawHeaders = readonly string[];

/** RFC 9110, 7.6.1; `transfer-encoding` is made anew for the next connection. */
const ofOneConnection: readonly string[] = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "transfer-encoding",
  "upgrade",
];

/**
 * @param host what the `Host` header says from here on; without it, it stays
 */
export function passedOn(raw: RawHeaders, host?: string): string[] {
  const named = new Set(ofOneConnection);
  for (const [name, value] of pairs(raw))
    if (name.toLowerCase() === "connection")
      for (const one of value.split(",")) named.add(one.trim().toLowerCase());
  const passed: string[] = [];
  for (const [name, value] of pairs(raw)) {
    const lower = name.toLowerCase();
    if (named.has(lower)) continue;
    passed.push(name, lower === "host" && host !== undefined ? host : value);
  }
  return passed;
}

/** Names in lower case; values of one name stand one after the other. */
export function recordable(raw: RawHeaders): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const [name, value] of pairs(raw)) {
    const lower = name.toLowerCase();
    if (lower !== "__proto__") (headers[lower] ??= []).push(value);
  }
  return headers;
}

export function has(raw: RawHeaders, wanted: string): boolean {
  return [...pairs(raw)].some(([name]) => name.toLowerCase() === wanted);
}

export function* pairs(raw: RawHeaders): Iterable<readonly [string, string]> {
  for (let index = 0; index + 1 < raw.length; index += 2)
    yield [raw[index] ?? "", raw[index + 1] ?? ""];
}
