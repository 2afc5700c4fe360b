/**
 * npm run fuzz [-- --seed N --requests N]: hostile requests against every route of the mock, hostile receivers of its
 * messages, and what has to hold all the while. Ends with 1 when anything did not.
 */
import path from "node:path";
import { Command } from "commander";
import { readFailure, told, writeFailure } from "./failures.js";
import { root } from "./mock-process.js";
import { run } from "./run.js";
import { verdictOf } from "./verdict.js";

/** Requests. */
const longestRound = 10_000;

const options = new Command("npm run fuzz --")
  .description("Fuzzes the built mock from a seed.")
  .option("--seed <number>", "of the requests", "1")
  .option("--requests <number>", "how many", "200000")
  .option("--only <index>", "this request alone, or a range such as 40-80")
  .option("--replay <file>", "the request of a failure's file")
  .option("--out <folder>", "where failures go", ".build/fuzz")
  .option("--table", "show every route with its counts", false)
  .parse()
  .opts<{
    seed: string;
    requests: string;
    only?: string;
    replay?: string;
    out: string;
    table: boolean;
  }>();

const kept =
  options.replay === undefined ? null : await readFailure(options.replay);
const seed = kept?.seed ?? whole(options.seed, "--seed");
const [from, to] = rangeOf();
const part = kept !== null || options.only !== undefined;
const out = path.resolve(root, options.out);
console.log(`Seed ${seed}, requests ${from} to ${to - 1}.`);

const written: Promise<string>[] = [];
let shown = 0;
const result = await run({
  seed,
  from,
  to,
  ...(kept === null ? {} : { bytes: kept.bytes }),
  // A part keeps the state together that its requests had in the whole run.
  round: part
    ? longestRound
    : Math.min(longestRound, Math.max(1, Math.ceil((to - from) / 4))),
  say: (line) => {
    console.log(line);
  },
  onFailure: (failure) => {
    shown += 1;
    if (shown <= 40) console.log(told(seed, failure));
    if (shown <= 1000) written.push(writeFailure(out, seed, failure));
  },
});
await Promise.all(written);
const { lines, failures } = verdictOf(result, { part });
if (options.table)
  for (const [name, called, succeeded] of result.coverage.rows())
    console.log(`${name}: ${called} calls, ${succeeded} succeeded`);
for (const line of lines) console.log(line);
for (const failure of failures) console.log(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function rangeOf(): [number, number] {
  if (kept !== null) return [kept.index, kept.index + 1];
  if (options.only === undefined)
    return [0, whole(options.requests, "--requests")];
  const [first = "", last = first] = options.only.split("-");
  return [whole(first, "--only"), whole(last, "--only") + 1];
}

function whole(text: string, name: string): number {
  if (!/^\d{1,10}$/.test(text))
    throw new Error(`${name} must be a whole number, not ${text}`);
  return Number(text);
}
