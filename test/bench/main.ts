/**
 * npm run bench [-- --quick]: the mock beside its peers on the same work, its start, its deliveries, judging, and where a
 * certification's time goes. Writes reports/bench.json and a plot of it, and says which targets are met.
 */
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { kitVersion } from "../../src/contract/package.js";
import { drawPlot } from "../support/plot/draw.js";
import { installPackages } from "../support/plot/installed.js";
import { measureDelivery } from "./delivery.js";
import { measureCertification, measureJudging, profiles } from "./judging.js";
import { thisMachine } from "../support/measuring/machine.js";
import { peersFolder, preparePeers } from "./peers.js";
import { pinThisProcess } from "../support/measuring/pinned-process.js";
import { specificationOf } from "./plot.js";
import type { BenchResult, Measurements } from "./result.js";
import { measureStartup } from "./startup.js";
import { targetsOf } from "./targets.js";
import { performanceTable } from "./table.js";
import { measureThroughput } from "./throughput.js";
import { buildWorkers, root } from "./workers/built.js";

interface Form {
  readonly form: BenchResult["form"];
  readonly rounds: number;
  readonly seconds: number;
  readonly warm: { readonly calls: number; readonly seconds: number };
  readonly connections: readonly number[];
  readonly starts: number;
  readonly delivery: {
    readonly messages: number;
    readonly turns: number;
    readonly queued: number;
  };
  readonly sizes: readonly number[];
  /** Scenarios of the certification; none is all. */
  readonly scenarios: Readonly<
    Record<(typeof profiles)[number], readonly string[]>
  >;
}

const full: Form = {
  form: "full",
  rounds: 4,
  seconds: 1,
  warm: { calls: 12_000, seconds: 6 },
  connections: [1, 10, 50],
  starts: 15,
  delivery: { messages: 15_000, turns: 4, queued: 100_000 },
  sizes: [100_000, 300_000, 1_000_000],
  scenarios: { efs: [], erp: [] },
};

const quick: Form = {
  form: "quick",
  rounds: 1,
  seconds: 0.3,
  warm: { calls: 200, seconds: 1 },
  connections: [10],
  starts: 1,
  delivery: { messages: 500, turns: 1, queued: 2_000 },
  sizes: [1_000, 3_000],
  scenarios: { efs: ["order-repeated"], erp: ["posting-repeated"] },
};

const options = new Command("npm run bench --")
  .description("Measures the mock beside its peers, and the kit's own speed.")
  .option("--quick", "a minute: shows that it works, measures nothing", false)
  .option("--out <file>", "where the result goes", "reports/bench.json")
  .parse()
  .opts<{ quick: boolean; out: string }>();

const form = options.quick ? quick : full;
const out = path.resolve(root, options.out);
const say = (line: string): void => {
  console.log(line);
};

const machine = thisMachine();
if (form.form === "full") installPackages(peersFolder, say);
const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-bench-"));
try {
  const result = await measure();
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(result, null, 2)}\n`);
  if (form.form === "full")
    await writeFile(
      out.replace(/\.json$/, ".svg"),
      await drawPlot(specificationOf(result), say),
    );
  say(`\n${performanceTable(result)}\n`);
  for (const { id, note } of result.targets)
    if (note !== undefined) say(`${id}: ${note}`);
  say(`Written to ${path.relative(root, out)}.`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<BenchResult> {
  const certification = [];
  for (const profile of profiles) {
    say(`Certification of the reference ${profile} …`);
    certification.push(
      await measureCertification(profile, folder, form.scenarios[profile]),
    );
  }
  // What follows is measured by this process, and what it starts stays on its core unless it is put on the other.
  pinThisProcess();
  const worker = await buildWorkers([
    "load",
    "receiver",
    "deliver",
    "queued",
    "judge",
  ]);
  const { peers, absent } = await preparePeers(folder, form.form === "full");
  for (const { title, why } of absent) say(`${title} is absent: ${why}.`);
  const floor = peers.find(({ name }) => name === "floor");
  if (floor === undefined)
    throw new Error("There is no floor to compare with.");

  say("Start …");
  const startup = await measureStartup(floor, form.starts);
  say("Throughput …");
  const throughput = await measureThroughput({
    peers,
    load: worker("load"),
    rounds: form.rounds,
    connections: form.connections,
    seconds: form.seconds,
    warm: form.warm,
    say,
  });
  say("Delivery …");
  const delivery = await measureDelivery({
    worker,
    concurrencies: [10, 50],
    ...form.delivery,
  });
  say("Judging …");
  const judging = await measureJudging(worker("judge"), form.sizes);
  const measured: Measurements = {
    kit: kitVersion(),
    date: new Date().toISOString().slice(0, 10),
    form: form.form,
    rounds: form.rounds,
    seconds: form.seconds,
    machine,
    peers: peers.map(({ name, title, version, does }) => ({
      name,
      title,
      version,
      does,
    })),
    absent,
    throughput,
    startup,
    delivery,
    judging,
    certification,
  };
  return { ...measured, targets: targetsOf(measured) };
}
