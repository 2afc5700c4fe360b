import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Check } from "../../history/check.js";
import { checkTable, troubles } from "./checks.js";
import { paintFor, plain } from "./terminal.js";
import { columns } from "./wrap.js";

const checks: Check[] = [
  { name: "configuration", result: "ok", tried: "read it", came: "whole" },
  {
    name: "vendor.orderEvents",
    result: "failed",
    tried: "GET http://127.0.0.1:1/orders",
    came: "connection refused (ECONNREFUSED)",
    cause: `Nothing listens at this address and port. ${"Long ".repeat(40)}`,
    advice: "Start it.",
    consequence: "unreachable",
  },
  {
    name: "headers",
    result: "not-possible",
    tried: "POST",
    came: "the address cannot be reached",
  },
  { name: "clock", result: "warning", tried: "t", came: "\u001b[2J 9 s" },
];

describe("the checks before a run", () => {
  it("are a table, and below it what is not well", () => {
    const text = checkTable(checks, { width: 80, paint: plain });
    const lines = text.split("\n");
    expect(lines.slice(0, 4).map((line) => line.slice(0, 14).trim())).toEqual([
      "ok",
      "FAILED",
      "not possible",
      "warning",
    ]);
    expect(text).toMatch(
      /\nFAILED vendor\.orderEvents\n {2}tried {3}GET [^]*\n {2}came {4}connection[^]*\n {2}cause {3}Nothing[^]*\n {2}do {6}Start it\.\n/,
    );
    expect(text).not.toContain("\u001b");
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  it("say nothing when all is well", () => {
    expect(troubles(checks.slice(0, 1), { width: 80, paint: plain })).toBe("");
    expect(troubles(checks, { width: 80, paint: plain })).not.toContain(
      "configuration",
    );
  });

  it("are coloured without changing a word", () => {
    const paint = paintFor({ write: () => true, isTTY: true }, {});
    const coloured = checkTable(checks, { width: 80, paint });
    expect(coloured).toContain("\u001b[31m");
    expect(stripVTControlCharacters(coloured)).toBe(
      checkTable(checks, { width: 80, paint: plain }),
    );
  });
});
