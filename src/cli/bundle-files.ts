/**
 * A step of the build: makes few files of the many in `dist`, for opening and resolving them is most of what a start costs.
 * The command's and the library's files share their chunks, so every module is there once.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { rolldown, type ChunkingContext } from "rolldown";
import { packageFile } from "../contract/package.js";

const built = (name: string): string => packageFile(`dist/${name}.js`);
const folder = packageFile("dist/bundled");

const entries = {
  main: built("cli/main"),
  index: built("index"),
  "judging-thread": built("tap/judging-thread"),
};

/** What is loaded together stands together: what every command needs, validators need, and a mock until it listens. */
const groups = [
  { name: "command", of: entries.main },
  { name: "validating", of: built("contract/runtime") },
  { name: "mock", of: built("cli/mock") },
];

const generated = /\/contract\/generated\/validators-\w+\.js$/;

/** A module and what it loads without being asked again, through all depths. */
function loadedWith(first: string, context: ChunkingContext): Set<string> {
  const found = new Set([first]);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? [])
      if (path.isAbsolute(imported)) found.add(imported);
  return found;
}

const loaded = new Map<string, Set<string>>();

function groupOf(id: string, context: ChunkingContext): string | null {
  if (Object.values(entries).includes(id)) return null;
  if (generated.test(id)) return path.basename(id, ".js");
  for (const { name, of } of groups) {
    let members = loaded.get(name);
    if (members === undefined) {
      members = loadedWith(of, context);
      loaded.set(name, members);
    }
    if (members.has(id)) return name;
  }
  return null;
}

const bundle = await rolldown({
  input: entries,
  platform: "node",
  external: /^[^./]/,
  preserveEntrySignatures: "allow-extension",
});
await rm(folder, { recursive: true, force: true });
await bundle.write({
  dir: folder,
  format: "esm",
  minify: false,
  chunkFileNames: "[name]-[hash].js",
  comments: { legal: true },
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: groupOf, debugName: "loaded together" }],
  },
  plugins: [
    {
      name: "short-validators",
      // A third of them is blanks, and nobody reads them in a stack.
      renderChunk: async (code, { name }) =>
        name.startsWith("validators-")
          ? (await transform(code, { minifyWhitespace: true })).code
          : null,
    },
  ],
});
await bundle.close();
