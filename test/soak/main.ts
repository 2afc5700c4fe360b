/**
 * npm run soak [-- --minutes N]: the mock at work with everything at once, for as long as is wanted. Writes what it measured
 * and a plot of it; ends with 1 when a check failed.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { kitVersion } from "../../src/contract/package.js";
import { thisMachine } from "../support/measuring/machine.js";
import { pinThisProcess } from "../support/measuring/pinned-process.js";
import { checksOf, descriptorsOf, undisturbed, wholeOf } from "./checks.js";
import { plotOf } from "./plot.js";
import type { SoakResult } from "./result.js";
import { canSample, round } from "./sampler.js";
import { soak, type Run } from "./soak.js";
import { summaryOf } from "./summary.js";
import { trendOf, usualLimits } from "./trend.js";
import type { Form } from "./work.js";

const root = path.resolve(import.meta.dirname, "../..");

const usual: Omit<Form, "seconds"> = {
  livingOrders: 60,
  // Five times as many as stay in memory: of inventory updates alone, resident memory has stood still long before.
  filledEntries: 100_000,
  stepEveryMs: 60,
  sessionEveryMs: 12_000,
  sessionOrders: 40,
  orderEveryMs: 1_000,
  outageEveryMs: 60_000,
  outageMs: 5_000,
  vanishEveryMs: 500,
  weighedOrders: 300,
};

const quick: Form = {
  ...usual,
  seconds: 6,
  livingOrders: 30,
  filledEntries: 20_200,
  sessionEveryMs: 1_500,
  sessionOrders: 12,
  orderEveryMs: 120,
  outageEveryMs: 2_500,
  outageMs: 400,
  vanishEveryMs: 100,
  weighedOrders: 40,
};

const options = new Command("npm run soak --")
  .description("The mock at work with everything at once, and what it costs.")
  .option("--minutes <n>", "how long it works", wholeNumber, 30)
  .option("--seed <n>", "of everything that is left to chance", wholeNumber)
  .option("--quick", "half a minute: shows that it works", false)
  .option("--out <file>", "where the result goes", "reports/soak.json")
  .parse()
  .opts<{ minutes: number; seed?: number; quick: boolean; out: string }>();

const say = (line: string): void => {
  console.log(line);
};

if (!canSample)
  throw new Error(
    "The endurance run reads memory and descriptors from /proc, which is not there: run it on Linux.",
  );
const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
const form = options.quick
  ? quick
  : { ...usual, seconds: options.minutes * 60 };
const out = path.resolve(root, options.out);
say(`Seed ${seed}.`);
const machine = thisMachine();
pinThisProcess();
const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-soak-"));
try {
  const run = await soak({ folder, seed, form, say });
  const result = resultOf(run);
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, textOf(result));
  await writeFile(out.replace(/\.json$/, ".svg"), await plotOf(result));
  say(`\n${summaryOf(result)}\n`);
  say(`Written to ${path.relative(root, out)}.`);
  if (result.checks.some(({ outcome }) => outcome === "failed"))
    process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function resultOf(run: Run): SoakResult {
  const { samples, tally, measured, file, entries, weight } = run;
  const warmUpSeconds = form.seconds / 3;
  const judged = samples.filter(({ second }) => second >= warmUpSeconds);
  const quiet = undisturbed(judged);
  const points = (of: (sample: (typeof judged)[number]) => number | null) =>
    judged.flatMap((sample) => {
      const y = of(sample);
      return y === null ? [] : [{ x: sample.second, y }];
    });
  const rss = trendOf(points(({ settled }) => settled?.rssMiB ?? null));
  // What engine and allocator do of their own accord is not in it: any growth is the mock's.
  const heap = trendOf(
    points(({ settled }) => settled?.keptMiB ?? null),
    { ...usualLimits, leastGrowth: 0 },
  );
  const [first, last] = descriptorsOf(judged);
  const mib = (bytes: number): number => round(bytes / 2 ** 20, 1);
  return {
    kit: kitVersion(),
    date: new Date().toISOString().slice(0, 10),
    seed,
    minutes: round(form.seconds / 60, 2),
    warmUpSeconds,
    machine,
    counts: tally.counts,
    callsPerSecond: round(
      (measured.partnerCalls + measured.controlCalls) / form.seconds,
      1,
    ),
    ordersPerMinute: round((measured.orders / form.seconds) * 60, 1),
    rss,
    heap,
    descriptors: { first, last },
    loopMs: wholeOf(quiet.flatMap(({ loopMs }) => loopMs ?? [])),
    healthMs: wholeOf(quiet.map(({ healthMs }) => healthMs)),
    history: {
      mib: mib(file.bytes),
      exchanges: file.exchanges,
      onlyInFile: entries.all - entries.inMemory,
      mibPerHour: round((mib(run.bytesGrown) / form.seconds) * 3_600, 1),
      mibAfterReset: mib(run.bytesAfterReset),
    },
    bareHeap: run.bare,
    weight,
    restart: {
      milliseconds: Math.round(run.restartMs),
      stopMs: Math.round(run.ended[0]?.afterMs ?? 0),
    },
    checks: checksOf(run, judged, { rss, heap }),
    complaints: tally.complaints,
    samples,
  };
}

/** The samples one a line, everything else as JSON usually is. */
function textOf({ samples, ...rest }: SoakResult): string {
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, "");
  const lines = samples.map((sample) => `    ${JSON.stringify(sample)}`);
  return `${head},\n  "samples": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError("a whole number from 1 upwards is wanted.");
  return Number(text);
}
