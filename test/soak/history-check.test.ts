import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { callHeader } from "./calls.js";
import { checkHistory } from "./history-check.js";
import { Book, Tally } from "./tally.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-soak-check-"));
});
afterEach(() => rm(folder, { recursive: true }));

const inbound = (number: number): object => ({
  kind: "exchange",
  direction: "inbound",
  requestHeaders: { [callHeader]: String(number) },
});
const outbound = (text: string, ending = "answered"): object => ({
  kind: "exchange",
  direction: "outbound",
  ending,
  status: 200,
  requestHeaders: {},
  responseBody: { text },
});
const taken = '{"hasError":false}';

async function complaintsAbout(
  entries: readonly object[],
  expected: { readonly calls: number; readonly taken: number },
): Promise<string[]> {
  const file = path.join(folder, "history.ndjson");
  const lines = entries.map((entry, index) =>
    JSON.stringify({ seq: index + 1, at: 0, ...entry }),
  );
  await writeFile(file, `${lines.join("\n")}\n`);
  const tally = new Tally();
  const book = Object.assign(new Book(undefined), expected);
  const found = await checkHistory(file, book, tally);
  expect(found.exchanges + found.changes).toBe(entries.length);
  return tally.complaints.flatMap(({ examples }) => examples);
}

it("finds every call once, and every delivery that was taken", async () => {
  const entries = [
    inbound(1),
    { kind: "change", change: { type: "numbered", seed: 1, next: 2 } },
    outbound(taken),
    outbound('{"hasError":true}'),
    outbound(taken, "unreachable"),
    inbound(2),
  ];
  expect(await complaintsAbout(entries, { calls: 2, taken: 1 })).toEqual([]);
});

it("misses a call, and sees one that stands there twice", async () => {
  const entries = [inbound(1), inbound(3), inbound(3)];
  expect(await complaintsAbout(entries, { calls: 3, taken: 0 })).toEqual([
    "main: call 2 stands there 0 times",
    "main: call 3 stands there 2 times",
  ]);
});

it("misses a delivery", async () => {
  expect(
    await complaintsAbout([outbound(taken)], { calls: 0, taken: 2 }),
  ).toEqual(["main: the vendor took 2, the history has 1"]);
});
