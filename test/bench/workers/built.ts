/**
 * Makes JavaScript of the workers, so that a measured process runs what users run: everything under `src` is taken from
 * `dist`, and nothing is compiled while it runs.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

export const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(root, ".build", "bench");

const builtSources: Plugin = {
  name: "built-sources",
  setup: (build) => {
    build.onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir }) => {
      const file = path.resolve(resolveDir, wanted);
      const inside = path.relative(path.join(root, "src"), file);
      if (inside.startsWith("..")) return undefined;
      const built = pathToFileURL(path.join(root, "dist", inside));
      return { path: built.href, external: true };
    });
  },
};

/** @returns the file of a worker by its name */
export async function buildWorkers(
  names: readonly string[],
): Promise<(name: string) => string> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: names.map((name) =>
      path.join(import.meta.dirname, `${name}.ts`),
    ),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    plugins: [builtSources],
    logLevel: "warning",
  });
  return (name) => path.join(folder, `${name}.mjs`);
}
