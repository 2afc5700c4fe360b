/** The bundled files: few are opened for a start, and none needs itself to be loaded first. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/contract/package.js";

const folder = packageFile("dist/bundled");
/** Of each file, those that are loaded with it. */
const imports = new Map<string, readonly string[]>();
const text = (name: string): string =>
  readFileSync(path.join(folder, name), "utf8");

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: readdirSync(folder),
    outdir: path.join(folder, "nowhere"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  for (const [name, { imports: all }] of Object.entries(metafile.inputs))
    imports.set(
      name,
      all
        .filter(
          ({ kind, external }) =>
            kind === "import-statement" && external !== true,
        )
        .map((one) => one.path),
    );
});

function loadedWith(...first: string[]): Set<string> {
  const found = new Set(first);
  for (const name of found)
    for (const imported of imports.get(name) ?? []) found.add(imported);
  return found;
}

describe("the bundled files", () => {
  it("are few until the help is written, and few until a mock listens", () => {
    const help = loadedWith("main.js");
    expect(help.size).toBeLessThanOrEqual(3);
    const mock = [...help]
      .flatMap((name) => [
        ...text(name).matchAll(/import\("\.\/(mock-[^"]+)"/g),
      ])
      .map(([, name = ""]) => name);
    expect(mock).toHaveLength(1);
    expect(loadedWith("main.js", ...mock).size).toBeLessThanOrEqual(10);
  });

  it("have no cycles, so that nothing is used before it is there", () => {
    const cyclic = [...imports.keys()].filter((name) =>
      loadedWith(...(imports.get(name) ?? [])).has(name),
    );
    expect(cyclic).toEqual([]);
  });
});
