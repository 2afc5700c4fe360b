/**
 * npm run repeat [-- --runs 20 --load 2 --nice 19]: certifies both reference vendors again and again, and demands the same
 * clean result every time. A kit that says something else on a busy machine accuses a correct vendor.
 *
 * The first run sets the face that all others must have. What differs is printed with its reason, and the reports of such a
 * run stay in `reports/runs/repeat`.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { Command, InvalidArgumentError } from "commander";
import type { RunResult } from "../../src/verdict/result.js";
import { blemishesOf, differences, faceOf } from "./face.js";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "reports/runs/repeat");
const profiles = ["efs", "erp"] as const;

interface Options {
  readonly runs: number;
  readonly load: number;
  readonly nice: number;
}

const { runs, load, nice } = new Command("npm run repeat --")
  .description("Certifies both reference vendors again and again.")
  .option("--runs <number>", "how many times", wholeNumber(1, 10_000), 20)
  .option("--load <number>", "busy threads beside it", wholeNumber(0, 64), 0)
  .option(
    "--nice <number>",
    "how far the certifications step back for other processes",
    wholeNumber(0, constants.priority.PRIORITY_LOW),
    0,
  )
  .parse()
  .opts<Options>();

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(
        `It must be a whole number from ${least} to ${most}.`,
      );
    return number;
  };
}

/** The command as a user runs it; the reports of this run go into `out`. */
function certify(out: string): Promise<string> {
  const configs = profiles.flatMap((profile) => [
    "--config",
    `test/vendors/reference-${profile}/increff-kit.yaml`,
  ]);
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["bin/increff-kit.js", "certify", ...configs, "--out", out],
      { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
    );
    // Threads of this process share its priority, so the certification alone steps back.
    if (child.pid !== undefined && nice > 0) setPriority(child.pid, nice);
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-2_000);
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      resolve(code === 0 ? "" : `exit code ${String(code)}: ${errors}`);
    });
  });
}

async function resultsOf(out: string): Promise<RunResult[]> {
  return Promise.all(
    profiles.map(
      async (profile) =>
        JSON.parse(
          await readFile(path.join(out, profile, "result.json"), "utf8"),
        ) as RunResult,
    ),
  );
}

// Threads end with this process, whatever ends it.
const busy = Array.from(
  { length: load },
  () => new Worker("for (;;);", { eval: true }),
);
const seconds: number[] = [];
let face: string[] | undefined;
let unlike = 0;
await rm(folder, { recursive: true, force: true });
for (let run = 1; run <= runs; run += 1) {
  const out = path.join(folder, `run-${run}`);
  await mkdir(out, { recursive: true });
  const begun = performance.now();
  const failure = await certify(out);
  seconds.push((performance.now() - begun) / 1000);
  const troubles = failure === "" ? [] : [failure];
  try {
    const results = await resultsOf(out);
    const shown = results.flatMap((result) =>
      faceOf(result).map((line) => `${result.profile} ${line}`),
    );
    for (const result of results)
      for (const blemish of blemishesOf(result))
        troubles.push(`${result.profile} ${blemish}`);
    face ??= shown;
    troubles.push(...differences(face, shown));
  } catch (error) {
    troubles.push(`no result: ${(error as Error).message}`);
  }
  const took = `${(seconds.at(-1) ?? 0).toFixed(1)} s`;
  console.log(
    `${troubles.length === 0 ? "same" : "FAIL"} ${run}/${runs} ${took}`,
  );
  for (const trouble of troubles) console.log(`     ${trouble}`);
  if (troubles.length === 0) await rm(out, { recursive: true });
  else unlike += 1;
}
await Promise.all(busy.map((worker) => worker.terminate()));
const sorted = [...seconds].sort((a, b) => a - b);
const at = (part: number): string =>
  (sorted[Math.min(runs - 1, Math.floor(runs * part))] ?? 0).toFixed(1);
console.log(
  `${runs - unlike} of ${runs} certifications of both reference vendors were clean and alike; seconds: least ${at(0)}, median ${at(0.5)}, most ${at(1)}.`,
);
process.exitCode = unlike === 0 ? 0 : 1;
