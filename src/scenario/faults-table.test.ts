/** Holds the table of faults in scenarios/README.md to the scenario files and to the tests on the wire. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultRows } from "../../test/support/faults-table.js";
import { packageFile } from "../contract/package.js";

const rows = faultRows();

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
  F10: /fault: F10|delayMilliseconds:/,
  F11: /kind: cut-after-commit/,
  F12: /kind: (reset-|answer-500-after-commit)/,
  F15: /together:\n(.*\n)*? {6}- .*drive: pack/,
  F18: /kind: (answer-500 |answer-500,|answer-429|slow-first-byte)/,
  F19: /- \{ ?backlog:|backlog: [A-Z]/,
  F20: /restart: vendor/,
  F21: /replay: \[/,
  F22: /as: (malformed|unreadable)|credential: wrong/,
};

/** Titles of tests that begin with a fault and a direction; one title may name several. */
const titles = ["src/runner/steps", "src/simulator/inbound/wire"].flatMap(
  (folder) =>
    readdirSync(packageFile(folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .flatMap(
        (file) =>
          readFileSync(packageFile(`${folder}/${file}`), "utf8").match(
            /(?<=^\s*")F\d+ (to|from) the vendor[^:"]*(?=: )|(?<=\bit\(\s*")F\d+ (to|from) the vendor[^:"]*(?=: )/gm,
          ) ?? [],
      ),
);
const onTheWire = new Set(
  titles.flatMap((title) => title.match(/F\d+ (to|from) the vendor/g) ?? []),
);
const directions: Readonly<Record<string, readonly string[]>> = {
  both: ["to the vendor", "from the vendor"],
  "to the vendor": ["to the vendor"],
  "from the vendor": ["from the vendor"],
};

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

  it.each(
    rows.flatMap(({ fault, direction }) =>
      (directions[direction] ?? [`in the direction ${direction}`]).map(
        (one) => `${fault} ${one}`,
      ),
    ),
  )("%s has a test on the wire", (wanted) => {
    expect([...onTheWire]).toContain(wanted);
  });

  it("says of every fault on the wire that it is tried so", () => {
    const said = rows.flatMap(({ fault, direction }) =>
      (directions[direction] ?? []).map((one) => `${fault} ${one}`),
    );
    expect([...onTheWire].filter((one) => !said.includes(one))).toEqual([]);
  });
});
