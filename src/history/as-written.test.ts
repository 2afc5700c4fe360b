import { expect, it } from "vitest";
import { asWritten } from "./as-written.js";
import type { HistoryEntry } from "./entry.js";
import { HistoryFileError, parseHistory } from "./file.js";

const observation = (body: string): HistoryEntry => ({
  kind: "observation",
  seq: 2,
  at: 1,
  resource: "order",
  orderCode: "A",
  locationCode: "B",
  channelName: "C",
  atRest: true,
  waitedMs: 0,
  result: "found",
  body: JSON.parse(body) as unknown,
});

const mark: HistoryEntry = {
  kind: "mark",
  seq: 1,
  at: 1,
  mark: { type: "run-end", durationMs: 1 },
};

it.each(['{"quantity":1e999}', '{"quantity":-0}', '{"__proto__":{"a":1}}'])(
  "entries in memory are those that are read back: %s",
  (body) => {
    const entries = asWritten([mark, observation(body)]);
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    expect(parseHistory(text, "h.ndjson")).toStrictEqual(entries);
  },
);

it.each([
  [
    "a cut last line",
    '{"kind":"mark","seq":1}\n{"kind"',
    /h\.ndjson:2: is not JSON/,
  ],
  [
    "a place given twice",
    '{"kind":"mark","seq":1}\n{"kind":"mark","seq":1}\n',
    /:2: has seq 1 after 1/,
  ],
  ["a list", "[]\n", /:1: is not an entry/],
])("a history with %s is not read", (_, text, expected) => {
  expect(() => parseHistory(text, "h.ndjson")).toThrow(expected);
  expect(() => parseHistory(text, "h.ndjson")).toThrow(HistoryFileError);
});
