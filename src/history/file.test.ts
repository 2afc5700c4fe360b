import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "./clock.js";
import type { HistoryEntry } from "./entry.js";
import {
  type CutLine,
  HistoryFileError,
  HistoryFileWriter,
  readHistoryFile,
} from "./file.js";
import { History } from "./history.js";

const clock: Clock = { now: () => 1000, after: () => () => undefined };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "history-"));
  file = join(folder, "history.ndjson");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function readAll(cuts: CutLine[] = []): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for await (const entry of readHistoryFile(file, {
    onCutLine: (cut) => cuts.push(cut),
  }))
    entries.push(entry);
  return entries;
}

function record(details: readonly string[], startAfter = 0): History {
  const history = new History(clock, startAfter);
  const writer = new HistoryFileWriter(file);
  writer.follow(history);
  for (const detail of details)
    history.append({ kind: "vendor", event: "output", detail });
  writer.close();
  return history;
}

describe("writing and reading", () => {
  it("reads back what was written, and goes on after an earlier process", async () => {
    const first = record(["a\nb", "ü€😀"]);
    const second = record(["c"], 2);
    expect(await readAll()).toEqual([...first.entries, ...second.entries]);
  });

  it("hands lines over at the end of the turn without being asked", async () => {
    const writer = new HistoryFileWriter(file);
    const history = new History(clock);
    writer.follow(history);
    history.append({ kind: "vendor", event: "output", detail: "a" });
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(readFileSync(file, "utf8")).toContain('"detail":"a"');
    writer.close();
  });

  it("does not let many entries of one turn pile up in memory", () => {
    const writer = new HistoryFileWriter(file);
    const history = new History(clock);
    writer.follow(history);
    for (let index = 0; index < 10; index++)
      history.append({
        kind: "vendor",
        event: "output",
        detail: "x".repeat(100_000),
      });
    expect(readFileSync(file).length).toBeGreaterThan(700_000);
    writer.close();
  });

  it("reads lines that are longer than one read", async () => {
    const history = record(["x".repeat(700_000), "b"]);
    expect(await readAll()).toEqual(history.entries);
  });

  it("writes nothing after it was closed", () => {
    const writer = new HistoryFileWriter(file);
    const history = new History(clock);
    writer.follow(history);
    writer.close();
    writer.close();
    history.append({ kind: "vendor", event: "output", detail: "late" });
    expect(readFileSync(file, "utf8")).toBe("");
  });
});

describe("a file that is not whole", () => {
  it("reports a last line that was cut off, and gives the entries before it", async () => {
    record(["a", "b"]);
    appendFileSync(file, '{"kind":"vendor","se');
    const cuts: CutLine[] = [];
    expect((await readAll(cuts)).length).toBe(2);
    expect(cuts).toEqual([{ file, line: 3, characters: 20 }]);
  });

  it("cuts that line off when writing goes on", async () => {
    record(["a"]);
    appendFileSync(file, '{"kind":"vendor","se');
    record(["b"], 1);
    expect((await readAll()).map((entry) => entry.seq)).toEqual([1, 2]);
  });

  it("keeps a last line that only lacks its end", async () => {
    record(["a"]);
    writeFileSync(file, readFileSync(file, "utf8").trimEnd());
    expect((await readAll()).length).toBe(1);
    record(["b"], 1);
    expect((await readAll()).length).toBe(2);
  });

  it("refuses to go on in a file that is no history", () => {
    writeFileSync(file, "hello");
    expect(() => new HistoryFileWriter(file)).toThrow(
      /no entry of a history\. Move the file away, or name another one\.$/,
    );
    expect(readFileSync(file, "utf8")).toBe("hello");
  });

  it.each([
    ["no JSON", "{nonsense}\n", /history\.ndjson:2: is not JSON/],
    ["no entry", "[1]\n", /:2: is not an entry/],
    [
      "an unknown kind",
      '{"kind":"x","seq":9}\n',
      /:2: has the unknown kind "x"/,
    ],
    ["no seq", '{"kind":"fault"}\n', /:2: has no whole number as "seq"/],
    ["another order", '{"kind":"fault","seq":1}\n', /:2: has seq 1 after 1/],
  ])("names the line of %s", async (_what, line, message) => {
    record(["a"]);
    appendFileSync(file, line);
    await expect(readAll()).rejects.toThrow(message);
    await expect(readAll()).rejects.toThrow(
      /move the file away, or name another one\.$/,
    );
  });

  it("says that a file is missing", async () => {
    await expect(readAll()).rejects.toThrow(HistoryFileError);
    expect(() => new HistoryFileWriter(join(folder, "no", "file"))).toThrow(
      /cannot be opened for writing: .*\. Create the folder .*no first, or name a file in another one\.$/,
    );
  });
});
