/** Holds the table of faults in scenarios/README.md to the scenario files and to the tests that it names. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../contract/package.js";

interface Row {
  readonly fault: string;
  readonly wire: string;
  readonly scenarios: readonly string[];
}

const rows: Row[] = readFileSync(packageFile("scenarios/README.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| F\d/.test(line))
  .map((line) => {
    const [, fault = "", , , wire = "", scenarios = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    return {
      fault,
      wire,
      scenarios: scenarios === "none" ? [] : scenarios.split(", "),
    };
  });

const files = new Map(
  ["efs", "erp"].flatMap((profile) =>
    readdirSync(packageFile(`scenarios/${profile}`)).map((file) => {
      const name = `${profile}/${file.replace(/\.yaml$/, "")}`;
      const text = readFileSync(
        packageFile(`scenarios/${profile}/${file}`),
        "utf8",
      );
      return [name, text] as const;
    }),
  ),
);

/** What a file says when it makes this fault happen; for the others that lies in the order of its steps. */
const telltales: Readonly<Record<string, RegExp>> = {
  F2: /copies: \d+, together: true/,
  F4: /\{ others: \d+/,
  F6: /as: (?!near-miss|malformed|unreadable)/,
  F7: /sameCode: true|codeOf: \w+ \}|codeOf: \w+, location|location: WH2/,
  F8: /spelling:|as: near-miss/,
  F9: /loseAnswer: after-answer/,
  F10: /fault: F10/,
  F12: /kind: (reset-|answer-500-after-commit)/,
  F15: /together:\n(.*\n)*? {6}- .*drive: pack/,
  F18: /kind: (answer-500 |answer-500,|answer-429|slow-first-byte)/,
  F19: /- \{ ?backlog:|backlog: [A-Z]/,
  F20: /restart: vendor/,
  F21: /replay: \[/,
  F22: /as: (malformed|unreadable)/,
};

const testFolders = [
  "src/simulator/outbound",
  "src/simulator/inbound",
  "src/runner",
];

describe("the table of faults", () => {
  it("has a row for each fault of the catalogue, in its order", () => {
    expect(rows.map(({ fault }) => fault)).toEqual(
      Array.from({ length: 22 }, (_, index) => `F${index + 1}`),
    );
  });

  it.each(rows)("$fault names scenarios that exist", ({ scenarios }) => {
    expect(scenarios.filter((name) => !files.has(name))).toEqual([]);
  });

  it.each(Object.entries(telltales))(
    "%s names exactly the scenarios that say so",
    (fault, telltale) => {
      const saying = [...files]
        .filter(([, text]) => telltale.test(text))
        .map(([name]) => name);
      const row = rows.find((one) => one.fault === fault);
      expect(saying).not.toEqual([]);
      expect([...(row?.scenarios ?? [])].sort()).toEqual(saying.sort());
    },
  );

  it.each(rows.filter(({ wire }) => wire !== "–"))(
    "$fault names a test that exists",
    ({ wire }) => {
      const [file = "", title = ""] = wire.split(/\.ts: /);
      const paths = testFolders
        .map((folder) => packageFile(`${folder}/${file}.ts`))
        .filter((one) => existsSync(one));
      expect(paths).toHaveLength(1);
      const text = paths.map((one) => readFileSync(one, "utf8")).join("");
      expect(text).toContain(`"${title}`.slice(0, 40));
    },
  );
});
