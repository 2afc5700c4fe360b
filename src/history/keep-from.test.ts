import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPlacedEntries } from "./file.js";
import { keepFrom } from "./keep-from.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "increff-kit-keep-from-"));
  file = path.join(folder, "history.ndjson");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a history file", () => {
  it("can be kept from any of its entries on, whatever letters stand in it", async () => {
    const entry = (seq: number) =>
      JSON.stringify({ kind: "mark", seq, at: 0, mark: { type: "ज़ी 🧾" } });
    const content = `${entry(1)}\n\n${entry(5)}\n${entry(9)}\n${"x".repeat(3)}`;
    const places: [number, number, number][] = [];
    writeFileSync(file, content);
    for await (const { entry: read, line, offset } of readPlacedEntries(file))
      places.push([read.seq, line, offset]);
    expect(places.map(([seq, line]) => [seq, line])).toEqual([
      [1, 1],
      [5, 3],
      [9, 4],
    ]);
    for (const [seq, , offset] of places) {
      writeFileSync(file, content);
      keepFrom(file, offset);
      expect(readFileSync(file, "utf8").split("\n")[0]).toBe(entry(seq));
      expect(content.endsWith(readFileSync(file, "utf8"))).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(["history.ndjson"]);
  });

  it("larger than a piece that is copied at once comes whole", () => {
    const rest = `${"r".repeat(600_000)}\n`;
    writeFileSync(file, `gone\n${rest}`);
    keepFrom(file, 5);
    expect(readFileSync(file, "utf8")).toBe(rest);
  });

  it.each([2, 99])("stays as it is where no line begins: byte %i", (offset) => {
    writeFileSync(file, "one\ntwo\n");
    expect(() => {
      keepFrom(file, offset);
    }).toThrow(RangeError);
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
    expect(readdirSync(folder)).toEqual(["history.ndjson"]);
  });
});
