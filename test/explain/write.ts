/**
 * `npm run explanations` writes `explanations.json` and the pages in `openapi/explanations`; with `--check` it only
 * compares, and fails where they differ.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { packageFile } from "../../src/contract/package.js";
import type { Explanations } from "../../src/explain/explanation.js";
import { explanationsFile } from "../../src/explain/explanations.js";
import { collect } from "./collect.js";
import { pagesOf } from "./pages.js";
import { textsFile } from "./texts.js";

const folder = "openapi/explanations";

const explanations = await collect();
const wanted = new Map([
  [explanationsFile, explanationPerLine(explanations)],
  ...[...pagesOf(explanations)].map(
    ([name, text]) => [`${folder}/${name}`, text] as const,
  ),
]);
mkdirSync(packageFile(folder), { recursive: true });
const stale = readdirSync(packageFile(folder))
  .map((name) => `${folder}/${name}`)
  .filter((file) => file !== textsFile)
  .filter((file) => !wanted.has(file));
const different = [...wanted].filter(
  ([file, text]) =>
    !existsSync(packageFile(file)) ||
    readFileSync(packageFile(file), "utf8") !== text,
);

if (!process.argv.includes("--check")) {
  for (const [file, text] of different) writeFileSync(packageFile(file), text);
  for (const file of stale) rmSync(path.normalize(packageFile(file)));
  console.log(`${wanted.size} files of explanations are written`);
} else if (different.length + stale.length > 0) {
  throw new Error(
    `${[...different.map(([file]) => file), ...stale].join(", ")}: not what the rules, their tables and the texts say; run npm run explanations`,
  );
} else console.log("the explanations are up to date");

/** So that a change of one shows as a change of one line. */
function explanationPerLine({ groups, ...rest }: Explanations): string {
  const written = groups.map(({ explanations: ids, ...group }) => {
    const lines = ids.map((one) => JSON.stringify(one));
    return `${JSON.stringify(group).slice(0, -1)},"explanations":[\n${lines.join(",\n")}\n]}`;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"groups":[\n${written.join(",\n")}\n]}\n`;
}
