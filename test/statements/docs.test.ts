import { describe, expect, it } from "vitest";
import { runScript } from "../support/script.js";
import { statementsPage } from "./tables.js";
import { readStatements } from "./statement.js";

const page = statementsPage();

describe("the page of the contracts", () => {
  it("is what the rows say", async () => {
    expect(
      await runScript("test/statements/write-docs.ts", { args: ["--check"] }),
    ).toContain("is up to date");
  });

  it("has every row, and nothing in it is left to be filled in", () => {
    const tables = page.slice(page.indexOf("## What holds for every call"));
    const lines = tables.split("\n").filter((line) => line.startsWith("| "));
    const files = readStatements();
    const rows = files.reduce((sum, { rows: all }) => sum + all.length, 0);
    expect(lines).toHaveLength(rows + 2 * files.length);
    const leftOver = /.*(\{it\}|undefined|\$letters|\$copies).*/.exec(page);
    expect(leftOver?.[0]).toBeUndefined();
  });
});
