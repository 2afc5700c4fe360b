#!/usr/bin/env node
/** The command of the package. It is committed, and not built, so that npm can link it before the first build. */
import { existsSync, readFileSync } from "node:fs";

const main = new URL("../dist/bundled/main.js", import.meta.url);
const help = helpOf(process.argv.slice(2));

if (help !== undefined) {
  // Who reads may stop reading: `increff-kit --help | head -1`.
  process.stdout.on("error", () => undefined);
  process.stdout.write(help);
} else if (existsSync(main)) await import(main.href);
else {
  process.stderr.write(
    "increff-kit is not built yet: run npm run build first, in the folder of its package.json.\n",
  );
  process.exitCode = 2;
}

/**
 * Helps are written by the build (`src/cli/write-help.ts`): for one of these, nothing of the program has to be loaded.
 *
 * @param {readonly string[]} words of the command line
 * @returns {string | undefined}
 */
function helpOf(words) {
  const option = words.at(-1);
  const name = words.length === 1 ? "increff-kit" : words[0];
  if (words.length > 2 || (option !== "--help" && option !== "-h")) return;
  if (name === undefined || !/^[a-z-]+$/.test(name)) return;
  const file = new URL(`../dist/help/${name}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
