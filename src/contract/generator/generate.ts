/**
 * Writes src/contract/generated from the contract in openapi/.
 * With `--check` nothing is written, and every file that is stale, missing or left over is named.
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
import { fileURLToPath } from "node:url";
import { byCodePoint } from "./sources.js";
import { generateAll } from "./output.js";

export interface GenerateOptions {
  readonly openapi: string;
  readonly generated: string;
  readonly check: boolean;
}

/** The names of the files that differ from what the sources give (`--check`) or that were written. */
export async function generate(options: GenerateOptions): Promise<string[]> {
  const wanted = await generateAll(options.openapi);
  const present = new Set(
    existsSync(options.generated) ? readdirSync(options.generated) : [],
  );
  const leftOver = [...present].filter((name) => !wanted.has(name));
  const stale = [...wanted].filter(
    ([name, content]) =>
      !present.has(name) ||
      readFileSync(path.join(options.generated, name), "utf8") !== content,
  );
  if (!options.check) {
    mkdirSync(options.generated, { recursive: true });
    for (const name of leftOver)
      rmSync(path.join(options.generated, name), { recursive: true });
    for (const [name, content] of stale)
      writeFileSync(path.join(options.generated, name), content);
  }
  return [...leftOver, ...stale.map(([name]) => name)].sort(byCodePoint);
}

/** The command: says what it did and returns the exit code. */
export async function run(
  options: GenerateOptions,
  say: (line: string) => void,
): Promise<number> {
  const changed = await generate(options);
  const verb = options.check ? "stale" : "written";
  for (const name of changed) say(`${verb}: src/contract/generated/${name}`);
  if (!options.check || changed.length === 0) return 0;
  say(
    "The generated files do not match openapi/. Run `npm run generate` and commit the result.",
  );
  return 1;
}

/** The folders of this project. */
export function projectOptions(check: boolean): GenerateOptions {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  return {
    openapi: path.join(root, "openapi"),
    generated: path.join(root, "src/contract/generated"),
    check,
  };
}

if (
  process.argv[1] !== undefined &&
  path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  process.exitCode = await run(
    projectOptions(process.argv.includes("--check")),
    console.log,
  );
}
