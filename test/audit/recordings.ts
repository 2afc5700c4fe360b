/** The recordings that the tests read, and the forms in which somebody else would have made them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { ExchangeEntry, HistoryEntry } from "../../src/history/entry.js";

export const folder = path.join(import.meta.dirname, "recordings");

/** With the requirement that the traffic alone shows to be violated. */
export const mutantRecordings = {
  "efs-answers-duplicates-with-409": "EFS-IDEM-03",
  "efs-packs-unknown-orders": "EFS-ORD-06",
  "efs-hands-over-before-pack": "EFS-ORD-12",
  "efs-processes-return-twice": "EFS-ORD-15",
  "efs-processes-unknown-return-item": "EFS-ORD-16",
  "efs-ignores-retry-after": "EFS-IDEM-16",
  "erp-answers-duplicates-with-409": "ERP-IDEM-04",
} as const;

export type MutantRecording = keyof typeof mutantRecordings;

export const recorded = [
  "reference-efs",
  "reference-erp",
  ...(Object.keys(mutantRecordings) as MutantRecording[]),
] as const;

export function recording(name: (typeof recorded)[number]): HistoryEntry[] {
  const text = gunzipSync(
    readFileSync(path.join(folder, `${name}.ndjson.gz`)),
  ).toString("utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as HistoryEntry);
}

/** What somebody between the two sees of it: no marks, no faults, nothing that only the kit knows. */
export function trafficOf(history: readonly HistoryEntry[]): ExchangeEntry[] {
  return history.flatMap((entry) => {
    if (entry.kind !== "exchange") return [];
    const kitOnly: readonly string[] = [
      "fault",
      "message",
      "attempt",
      "coerced",
      "tenant",
      "problem",
    ];
    const seen = Object.fromEntries(
      Object.entries(entry).filter(([name]) => !kitOnly.includes(name)),
    ) as unknown as ExchangeEntry;
    return [seen];
  });
}

export function ndjson(entries: readonly object[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

export const increffHost = "increff.example";
export const vendorHost = "wms.example";

/** The same traffic as a proxy would save it: in an order of its own, bodies in base64, calls to others in between. */
export function harOf(traffic: readonly ExchangeEntry[]): string {
  const entries = traffic.map((exchange, index) => ({
    index: (index * 7_919) % traffic.length,
    entry: {
      startedDateTime: new Date(exchange.at).toISOString(),
      time: exchange.durationMs,
      request: {
        method: exchange.method,
        url:
          exchange.direction === "inbound"
            ? `https://${increffHost}/assure${exchange.url}`
            : `https://${vendorHost}${new URL(exchange.url).pathname}`,
        headers: headersOf(exchange.requestHeaders),
        postData: {
          mimeType: "application/json",
          text: exchange.requestBody.text,
        },
      },
      response: {
        status: exchange.ending === "answered" ? exchange.status : 0,
        headers: headersOf(exchange.responseHeaders),
        content: {
          size: Buffer.byteLength(exchange.responseBody.text),
          text: Buffer.from(exchange.responseBody.text).toString("base64"),
          encoding: "base64",
        },
      },
    },
  }));
  const foreign = {
    startedDateTime: new Date(traffic[0]?.at ?? 0).toISOString(),
    time: 1,
    request: {
      method: "GET",
      url: "https://elsewhere.example/",
      headers: [],
    },
    response: { status: 200, headers: [], content: { size: 0 } },
  };
  const sorted = entries.sort((a, b) => a.index - b.index);
  return JSON.stringify(
    {
      log: {
        version: "1.2",
        creator: { name: "test", version: "1" },
        entries: [foreign, ...sorted.map(({ entry }) => entry)],
      },
    },
    null,
    1,
  );
}

function headersOf(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
