/**
 * npm run explore-mutants [-- NAME …]: explores every mutant that a schedule can reveal, without any hand-written scenario, and says
 * within how many schedules it was found, how many messages the shrunk schedule has, and how surely that fails again.
 *
 * SEED (1), RUNS (200) and AT_ONCE (2) in the environment say how.
 */
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../src/config/certification.js";
import { exploreVendor } from "../../src/explore/session.js";
import { loadRegister } from "../../src/rules/register.js";
import { mutants, type Mutant } from "../vendors/mutants/catalogue.js";
import { outOfReach } from "./out-of-reach.js";

const root = path.resolve(import.meta.dirname, "../..");
const seed = Number(process.env["SEED"] ?? "1");
const runs = Number(process.env["RUNS"] ?? "200");
const atOnce = Number(process.env["AT_ONCE"] ?? "2");
const repetitions = 10;
/** What this must show: of the mutants in reach, and in the median of the shrunk schedules. */
const leastFound = 0.9;
const mostMessages = 5;

interface Row {
  readonly name: string;
  readonly requirement: string | undefined;
  /** Schedules that were carried out until the batch in which it was found ended. */
  readonly schedules: number;
  readonly messages: number | undefined;
  readonly rate: string;
  readonly sure: boolean;
  readonly seconds: number;
  readonly problem?: string;
}

const names = process.argv.slice(2);
const wanted = mutants.filter(
  ({ name }) =>
    !(name in outOfReach) && (names.length === 0 || names.includes(name)),
);
const register = await loadRegister();
const rows: Row[] = [];
const waiting = [...wanted];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (
      let next = waiting.shift();
      next !== undefined;
      next = waiting.shift()
    ) {
      const row = await explored(next);
      rows.push(row);
      tell(row);
    }
  }),
);
const found = rows.filter(({ requirement }) => requirement !== undefined);
const lengths = found
  .flatMap(({ messages }) => messages ?? [])
  .sort((a, b) => a - b);
const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
console.log(
  `${found.length} of ${rows.length} mutants in reach were found within ${runs} schedules; the median of the shrunk schedules has ${median} messages; ${found.filter(({ sure }) => sure).length} of them failed ${repetitions} times of ${repetitions}. ${Object.keys(outOfReach).length} mutants are out of reach.`,
);
process.exitCode =
  found.length >= leastFound * rows.length && median <= mostMessages ? 0 : 1;

async function explored(mutant: Mutant): Promise<Row> {
  const begun = performance.now();
  const database = path.join(
    tmpdir(),
    `explore-${process.pid}-${mutant.name}.db`,
  );
  const reference = await loadConfig(
    path.join(
      root,
      `test/vendors/reference-${mutant.profile}/increff-kit.yaml`,
    ),
    {},
  );
  try {
    const { exploration } = await exploreVendor({
      config: {
        ...reference,
        config: {
          ...reference.config,
          vendor: {
            ...reference.config.vendor,
            command: `exec node ${path.join(root, ".build/vendors/mutants/main.js")} ${mutant.name}`,
            env: { ...reference.config.vendor.env, DATABASE: database },
          },
        },
        waits: {
          ...reference.waits,
          call: 3_000,
          forbidden: 800,
          visible: 1_500,
          outage: 1_000,
        },
      },
      register,
      env: process.env,
      seed,
      budget: { runs },
      concurrency: 32,
      most: 1,
      confirmations: repetitions,
    });
    const [first] = exploration.discoveries;
    return {
      name: mutant.name,
      requirement: first?.requirement,
      schedules: exploration.schedules,
      messages: first?.shrunk.messages,
      rate: first === undefined ? "" : `${first.rate.failed}/${first.rate.of}`,
      sure: first?.rate.failed === repetitions,
      seconds: (performance.now() - begun) / 1000,
      ...(exploration.harnessErrors[0] === undefined
        ? {}
        : { problem: exploration.harnessErrors[0] }),
    };
  } catch (error) {
    return {
      name: mutant.name,
      requirement: undefined,
      schedules: 0,
      messages: undefined,
      rate: "",
      sure: false,
      seconds: (performance.now() - begun) / 1000,
      problem: (error as Error).message,
    };
  } finally {
    await rm(database, { force: true });
  }
}

function tell(row: Row): void {
  const result =
    row.requirement === undefined
      ? `not found in ${row.schedules} schedules`
      : `${row.requirement} within ${row.schedules} schedules, ${row.messages ?? 0} messages, failed ${row.rate}`;
  console.log(
    `${row.requirement === undefined ? "FAIL" : "ok  "} ${row.name.padEnd(42)} ${row.seconds.toFixed(0).padStart(4)} s  ${result}`,
  );
  if (row.problem !== undefined) console.log(`     ${row.problem}`);
}
