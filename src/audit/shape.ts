/**
 * Whether an entry from a file has the fields that rules and reports rely on. The kit's own files always have them; somebody
 * else's may be anything.
 */
import type { HistoryEntry } from "../history/entry.js";
import { isRecord } from "../rules/json.js";

const endings: readonly unknown[] = [
  "answered",
  "timeout",
  "unreachable",
  "answer-lost",
  "aborted",
];

/** What is wrong with a value that has the kind and the place of an entry; undefined when it is one. */
export function whyMisshapen(value: unknown): string | undefined {
  if (!isRecord(value)) return "it is no object";
  const wrong = fieldsOf(value).find(([, isRight]) => !isRight);
  return wrong === undefined
    ? undefined
    : `its field "${wrong[0]}" is missing or of another type`;
}

export function isEntry(value: unknown): value is HistoryEntry {
  return whyMisshapen(value) === undefined;
}

type Check = readonly [name: string, isRight: boolean];

function fieldsOf(value: Readonly<Record<string, unknown>>): Check[] {
  const at: Check = ["at", isNumber(value["at"])];
  switch (value["kind"]) {
    case "exchange":
      return [
        at,
        ["opened", isNumber(value["opened"])],
        ["durationMs", isNumber(value["durationMs"])],
        [
          "direction",
          ["inbound", "outbound"].includes(String(value["direction"])),
        ],
        [
          "operation",
          value["operation"] === null || isText(value["operation"]),
        ],
        ["method", isText(value["method"])],
        ["url", isText(value["url"])],
        ["requestHeaders", isTexts(value["requestHeaders"])],
        ["requestBody", isBody(value["requestBody"])],
        ["ending", endings.includes(value["ending"])],
        ["status", value["status"] === null || isNumber(value["status"])],
        ["responseHeaders", isTexts(value["responseHeaders"])],
        ["responseBody", isBody(value["responseBody"])],
        ["fault", isOptional(value["fault"], isNumber)],
        ["message", isOptional(value["message"], isText)],
        ["coerced", isOptional(value["coerced"], isListOfTexts)],
      ];
    case "fault":
      return [
        at,
        ["fault", isText(value["fault"])],
        ["parameters", isRecord(value["parameters"])],
        ["orderCode", isOptional(value["orderCode"], isText)],
        ["locationCode", isOptional(value["locationCode"], isText)],
      ];
    case "observation":
      return [
        at,
        ["resource", isText(value["resource"])],
        ["orderCode", isText(value["orderCode"])],
        ["locationCode", isText(value["locationCode"])],
        ["result", isText(value["result"])],
      ];
    case "driver":
      return [
        at,
        ["opened", isNumber(value["opened"])],
        ["action", isText(value["action"])],
        ["result", isText(value["result"])],
      ];
    case "mark":
      return [
        at,
        ["mark", isRecord(value["mark"]) && isText(value["mark"]["type"])],
      ];
    case "vendor":
      return [at, ["event", isText(value["event"])]];
    default:
      return [["kind", false]];
  }
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && (value as unknown[]).every(isText);
}

function isBody(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value["text"]) &&
    isOptional(
      value["cut"],
      (cut) => isRecord(cut) && isNumber(cut["bytes"]) && isText(cut["sha256"]),
    )
  );
}
