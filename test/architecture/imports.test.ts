/** The rooms and the directions in which they may import each other; ARCHITECTURE.md draws the same picture. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const source = path.resolve(import.meta.dirname, "../../src");

/** What each room may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  history: ["contract"],
  rules: ["contract", "history"],
  coverage: ["contract", "history", "rules"],
  verdict: ["contract", "history", "rules", "coverage"],
  audit: ["contract", "history", "rules", "coverage", "verdict"],
  tap: ["contract", "history", "rules", "audit"],
  baseline: ["contract", "history", "scenario", "verdict"],
  simulator: ["contract", "history"],
  stateless: ["contract", "simulator"],
  explain: ["contract"],
  scenario: ["contract"],
  config: ["contract", "history", "simulator", "scenario"],
  evidence: ["contract", "history", "rules", "coverage", "verdict", "report"],
  report: ["contract", "history", "rules", "coverage", "verdict", "explain"],
  runner: [
    "contract",
    "history",
    "rules",
    "coverage",
    "verdict",
    "simulator",
    "scenario",
    "config",
  ],
  explore: [
    "contract",
    "history",
    "rules",
    "coverage",
    "verdict",
    "simulator",
    "scenario",
    "config",
    "report",
    "runner",
  ],
  library: [
    "contract",
    "history",
    "rules",
    "verdict",
    "simulator",
    "scenario",
    "config",
    "report",
    "runner",
  ],
  console: [
    "contract",
    "history",
    "rules",
    "coverage",
    "verdict",
    "audit",
    "simulator",
    "scenario",
    "config",
    "explain",
    "report",
    "runner",
  ],
  // The public surface: nothing but exports.
  "index.ts": [
    "contract",
    "history",
    "rules",
    "verdict",
    "simulator",
    "scenario",
    "runner",
    "library",
  ],
  cli: [
    "contract",
    "history",
    "rules",
    "coverage",
    "verdict",
    "baseline",
    "simulator",
    "stateless",
    "scenario",
    "config",
    "report",
    "evidence",
    "runner",
    "explore",
    "explain",
    "audit",
    "tap",
    "console",
  ],
};

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.includes("generated") &&
      !file.includes("generator"),
  )
  .map((file) => path.join(source, file));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(
    readFileSync(file, "utf8"),
    true,
    true,
  );
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => path.resolve(path.dirname(file), name).replace(/\.js$/, ""))
    .map((stem) =>
      files.find((one) => one === `${stem}.ts` || one === `${stem}.tsx`),
    )
    .filter((one) => one !== undefined);
}

const roomOf = (file: string): string =>
  path.relative(source, file).split(path.sep)[0] ?? "";

describe("the rooms", () => {
  it("are all drawn", () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(
      Object.keys(allowed).sort(),
    );
  });

  it("import only in the allowed directions", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (other) =>
            roomOf(other) !== roomOf(file) &&
            allowed[roomOf(file)]?.includes(roomOf(other)) !== true,
        )
        .map(
          (other) =>
            `${path.relative(source, file)} imports ${path.relative(source, other)}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it("have no import cycles", () => {
    const edges = new Map(files.map((file) => [file, valueImportsOf(file)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push(
          [...trail.slice(trail.indexOf(file)), file]
            .map((one) => path.relative(source, one))
            .join(" → "),
        );
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("start a mock without what only a configuration needs", () => {
    const loaded = new Set<string>();
    const visit = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const next of valueImportsOf(file, /\bimport\([^)]*\)/g))
        visit(next);
    };
    visit(path.join(source, "cli", "mock.ts"));
    const names = [...loaded].map((file) => path.relative(source, file));
    expect(names).toContain(path.join("simulator", "oms.ts"));
    expect(
      names.filter((name) =>
        /scenario.source|validate-file|config.(catalogue|check|print)/.test(
          name,
        ),
      ),
    ).toEqual([]);
    const readers = [...loaded].filter((file) =>
      readFileSync(file, "utf8").includes(' from "yaml"'),
    );
    expect(readers).toEqual([]);
  });

  it("end the process in one file alone", () => {
    const ending = files
      .filter((file) => !file.includes(".test."))
      .filter((file) =>
        /process\.(exit\(|exitCode)/.test(readFileSync(file, "utf8")),
      )
      .map((file) => path.relative(source, file));
    expect(ending).toEqual([path.join("cli", "main.ts")]);
  });
});

/**
 * Type-only imports vanish when compiled, so they make no cycle at run time.
 *
 * @param without what else of the text is passed over, for example imports that come later
 */
function valueImportsOf(file: string, without = /(?!)/g): string[] {
  const text = readFileSync(file, "utf8")
    .replaceAll(/import type [^;]*;/g, "")
    .replaceAll(without, "");
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const kept = new Set(
    importedFiles.map(({ fileName }) =>
      path.resolve(path.dirname(file), fileName).replace(/\.js$/, ""),
    ),
  );
  return importsOf(file).filter((one) => kept.has(one.replace(/\.tsx?$/, "")));
}
