/** Recordings as one stream: what was read, what was passed over and counted, and where something may be missing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import { readRecordings } from "./read.js";
import { Reading, type Item } from "./recorded.js";

const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-read-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let made = 0;

function write(text: string, name?: string): string {
  made += 1;
  const file = path.join(folder, name ?? `${made}.har`);
  writeFileSync(file, text);
  return file;
}

const start = Date.UTC(2024, 4, 6);

function harEntry(at: number, number: number, more: object = {}): object {
  return {
    startedDateTime: new Date(start + at).toISOString(),
    time: 10,
    request: {
      method: "POST",
      url: `https://increff.example/usp/order/pack?n=${number}`,
      headers: [],
      postData: { text: '{"orderCode":"K-1"}' },
      ...more,
    },
    response: { status: 200, headers: [], content: { size: 0 } },
  };
}

const har = (...entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: "1.2", entries } }, null, 1);

async function read(files: readonly string[], fromStart = false) {
  const reading = new Reading();
  const items: Item[] = [];
  for await (const item of readRecordings(files, reading, {
    increff: [],
    vendor: [],
    fromStart,
    silenceMs: 3_600_000,
  }))
    items.push(item);
  const exchanges = items.flatMap((item) =>
    item.kind === "entry" && item.entry.kind === "exchange" ? [item.entry] : [],
  );
  const gaps = items
    .map(({ kind }) => (kind === "gap" ? "gap" : "-"))
    .join(" ");
  const urls = exchanges.map(({ url }) =>
    url.replace("/usp/order/pack?n=", ""),
  );
  return { reading, exchanges, gaps, urls };
}

function isBefore(a?: ExchangeEntry, b?: ExchangeEntry): boolean {
  return a !== undefined && b !== undefined && a.seq < b.opened;
}

describe("a HAR file", () => {
  it("is put in the order of its times, and other traffic is counted by its host", async () => {
    const elsewhere = { method: "GET", url: "https://cdn.example/logo" };
    const { urls, reading } = await read([
      write(
        har(
          harEntry(300, 3),
          harEntry(50, 0, elsewhere),
          harEntry(100, 1),
          harEntry(60, 0, { ...elsewhere, url: "https://mail.example/" }),
          harEntry(200, 2),
          harEntry(70, 0, elsewhere),
        ),
      ),
    ]);
    expect(urls).toEqual(["1", "2", "3"]);
    expect(reading.ignored).toEqual([
      { reason: "calls to cdn.example", count: 2 },
      { reason: "calls to mail.example", count: 1 },
    ]);
  });

  it("may name any number of hosts: the first are told apart, all are counted", async () => {
    const { reading } = await read([
      write(
        har(
          ...Array.from({ length: 300 }, (_, at) =>
            harEntry(at, 0, { method: "GET", url: `https://h${at}.example/` }),
          ),
        ),
      ),
    ]);
    expect(reading.ignored[0]).toEqual({
      reason: "calls to other hosts",
      count: 200,
    });
    expect(reading.ignored).toHaveLength(101);
  });

  it("has entries that cannot be read, which are named by their line", async () => {
    const file = write(har({ request: {} }, harEntry(1, 1), 7));
    const { urls, reading } = await read([file]);
    expect(urls).toEqual(["1"]);
    expect(reading.unreadable).toMatchObject({
      count: 2,
      first: [
        { file, line: 7, reason: expect.stringContaining("method") as string },
        { file, reason: "the entry is no object" },
      ],
    });
  });

  it("that is no JSON says where, by line and column", async () => {
    const text = har(harEntry(1, 1), harEntry(2, 2));
    const at = text.lastIndexOf('"request"');
    const lines = text.slice(0, at).split("\n");
    const file = write(`${text.slice(0, at)}?${text.slice(at)}`);
    await expect(read([file])).rejects.toThrow(
      `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: is not JSON from here on`,
    );
  });

  it("that ends in the middle is read up to there", async () => {
    const text = har(harEntry(1, 1), harEntry(2, 2));
    const { urls, reading } = await read([write(text.slice(0, -40))]);
    expect(urls).toEqual(["1"]);
    expect(reading.unreadable.first[0]?.reason).toBe(
      "the file ends here, in the middle",
    );
  });

  it.each([
    ["", "is empty"],
    ['{"log":{"version":"1.2"}}', 'no list "entries"'],
    ["\n\nno recording\n".repeat(30), "a history of the kit (NDJSON) or a HAR"],
  ])("is not every file: %#", async (text, reason) => {
    await expect(read([write(text)])).rejects.toThrow(reason);
  });

  it("may begin with a byte order mark", async () => {
    expect((await read([write(`\ufeff${har(harEntry(1, 1))}`)])).urls).toEqual([
      "1",
    ]);
  });

  it("that is silent for long may not have been recorded all the time", async () => {
    const file = write(
      har(harEntry(0, 1), harEntry(60_000, 2), harEntry(9e6, 3)),
    );
    expect((await read([file])).gaps).toBe("gap - - gap -");
    expect((await read([file], true)).gaps).toBe("- - -");
  });
});

describe("several files", () => {
  it("show an exchange once, though exports of one recorder overlap", async () => {
    const same = [harEntry(10, 1), harEntry(10, 1), harEntry(20, 2)];
    const files = [write(har(...same)), write(har(...same, harEntry(30, 3)))];
    const { urls, reading } = await read(files, true);
    // Twice in one file is twice.
    expect(urls).toEqual(["1", "1", "2", "3"]);
    expect(reading.ignored).toEqual([
      { reason: "exchanges that another of the files shows too", count: 3 },
    ]);
  });

  it("are not one file that is named twice", async () => {
    const file = write(har(harEntry(1, 1)), "twice.har");
    await expect(
      read([file, path.join(folder, ".", "twice.har")]),
    ).rejects.toThrow("is named twice");
  });

  it("of two recorders at one time say nothing of what happened within a second", async () => {
    const one = write(har(harEntry(0, 1), harEntry(5_000, 5)));
    const two = write(har(harEntry(500, 2), harEntry(2_000, 3)));
    const { exchanges } = await read([one, two], true);
    const of = (number: number) =>
      exchanges.find(({ url }) => url.endsWith(`=${number}`));
    expect(isBefore(of(1), of(2))).toBe(false);
    expect(isBefore(of(1), of(3))).toBe(true);
    expect(isBefore(of(3), of(5))).toBe(true);
  });

  it("one after the other keep their order, with a gap between", async () => {
    const one = write(har(harEntry(0, 1), harEntry(20, 2)));
    const two = write(har(harEntry(60_000, 3)));
    const { exchanges, gaps } = await read([two, one]);
    expect(isBefore(exchanges[0], exchanges[1])).toBe(true);
    expect(gaps).toBe("gap - - gap -");
  });
});
