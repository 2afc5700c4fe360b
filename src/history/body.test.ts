import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { beginningOf, bodyLimit, recordBody } from "./body.js";

describe("a long body", () => {
  it("is kept as its beginning and a digest, and the rest of it is let go", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const size = 4_000_000;
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: 60 }, (_, index) =>
      recordBody(`${index}`.padEnd(size, "x")),
    );
    collect();
    const grown = process.memoryUsage().heapUsed - before;
    expect(kept.every(({ text }) => text.length === bodyLimit)).toBe(true);
    expect(kept[7]?.cut?.bytes).toBe(size);
    // Sixty beginnings are 16 MB; the whole texts would be 240.
    expect(grown).toBeLessThan(80_000_000);
  });

  it("is cut where it is, also between two halves of a character", () => {
    const text = `${"x".repeat(bodyLimit - 1)}\u{1F4E6}y`;
    expect(beginningOf(text)).toBe(text.slice(0, bodyLimit));
  });
});
