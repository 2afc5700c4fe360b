/** What the package brings along: few dependencies, each with its reason, and only licences that everybody can live with. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../end-to-end/cli.js";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as Manifest;
}

const own = manifestIn(root);

describe("production dependencies", () => {
  it("have their line in ARCHITECTURE.md, and no other has one", () => {
    const text = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
    const [, table = ""] =
      /## Production dependencies\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
    const [, , ...rows] = table.split("\n");
    const named = rows.flatMap((row) => {
      const [, packages = "", why = ""] = row.split("|");
      expect(why.trim()).not.toBe("");
      return packages.split(",").map((name) => name.trim());
    });
    expect(named.sort()).toEqual(Object.keys(own.dependencies ?? {}).sort());
  });
});

const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
]);

/** Packages that were looked at by hand: as the test names them, and why they may be there. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ["png-js without a licence", "its LICENSE file is the MIT licence"],
]);

/** Whether an SPDX expression leaves a permissive choice. Only OR, AND and brackets are known. */
function isPermissive(expression: string): boolean {
  const text = expression.replaceAll(/^\((.*)\)$/g, "$1");
  return text
    .split(" OR ")
    .some((choice) =>
      choice.split(" AND ").every((one) => permissive.has(one.trim())),
    );
}

/** Every package that an installation brings, by folder, as Node finds it. */
function installed(): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  const visit = (from: string, manifest: Manifest): void => {
    const { dependencies = {}, optionalDependencies = {} } = manifest;
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
    })) {
      const folder = folderOf(name, from);
      if (folder === undefined) {
        // One for another platform is not there.
        expect(Object.keys(optionalDependencies)).toContain(name);
        continue;
      }
      if (found.has(folder)) continue;
      const next = manifestIn(folder);
      found.set(folder, next);
      visit(folder, next);
    }
  };
  visit(root, own);
  return found;
}

function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}

describe("what an installation brings", () => {
  const packages = [...installed().values()];

  it("is counted", () => {
    expect(packages.length).toBeGreaterThan(
      Object.keys(own.dependencies ?? {}).length,
    );
    // Express alone brings sixty. Much more than this is worth a thought.
    expect(packages.length).toBeLessThan(130);
  });

  it("has only licences that ask for nothing but a notice", () => {
    const others = packages.flatMap(({ name, version, license }) => {
      const named = typeof license === "string" ? license : license?.type;
      const line = `${name} ${named ?? "without a licence"}`;
      return isPermissive(named ?? "") || exceptions.has(line)
        ? []
        : [`${line} (${version})`];
    });
    expect(others).toEqual([]);
  });

  it("needs every exception that is made", () => {
    for (const [line, why] of exceptions) {
      expect(why).not.toBe("");
      const named = packages.map(({ name, license }) =>
        typeof license === "string" ? `${name} ${license}` : name,
      );
      const known = named.some((one) => line.startsWith(one));
      expect([line, known]).toEqual([line, true]);
    }
  });

  it("runs no script when it is installed", () => {
    const scripts = ["preinstall", "install", "postinstall"];
    const running = [own, ...packages].filter((one) =>
      scripts.some((script) => one.scripts?.[script] !== undefined),
    );
    expect(running.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(own.scripts ?? {})).not.toContain("prepare");
  });
});
