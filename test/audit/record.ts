/**
 * Records what the tests of the audit read: certification runs of the reference vendors, and of a few mutants, whose traffic
 * alone shows the defect. Run by hand when the shape of entries changes: `npx tsx test/audit/record.ts [NAME…]` after a build.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { HistoryEntry } from "../../src/history/entry.js";
import { allRules } from "../../src/rules/registry.js";
import { loadRegister } from "../../src/rules/register.js";
import { certify, type Certification } from "../../src/runner/certify.js";
import { loadScenarios } from "../../src/scenario/load.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { concludeRun } from "../../src/verdict/verdict.js";
import { configOf, referenceConfig } from "../kill-matrix/matrix.js";
import { mutants } from "../vendors/mutants/catalogue.js";
import {
  folder,
  mutantRecordings,
  recorded,
  type MutantRecording,
} from "./recordings.js";

const register = await loadRegister();
const all = await loadScenarios([], register);

const wanted = process.argv.slice(2);
for (const name of recorded) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const mutant = mutants.find((one) => one.name === name);
  let runs = 0;
  // Each run with a database of its own: what one has done already, the next need not do again.
  const run = async (
    scenarios: readonly Scenario[],
  ): Promise<Certification> => {
    const config =
      mutant === undefined
        ? await referenceConfig(name === "reference-erp" ? "erp" : "efs")
        : await configOf(mutant, runs);
    runs += 1;
    return certify({ config, scenarios, register, seed: 1, env: process.env });
  };
  const whole = await run(all);
  // Of a mutant only the scenarios that it fails: the others show what the reference vendors show. A call that is none of the
  // contract's cannot be told from a scenario's neighbour's, but the scenario that waited for the right one is cut short.
  const failed = whole.result.scenarios
    .filter(
      ({ violated, result }) => violated.length > 0 || result !== "complete",
    )
    .map(({ scenario }) => scenario);
  const { entries } =
    mutant === undefined
      ? whole
      : await run(all.filter(({ slug }) => failed.includes(slug)));
  const expected = mutantRecordings[name as MutantRecording];
  const { requirements } = concludeRun(entries, register, allRules);
  const shown = requirements.find(({ id }) => id === expected);
  if (mutant !== undefined && shown?.findings.length === 0)
    throw new Error(`The run of ${name} shows no violation of ${expected}.`);
  await writeFile(
    path.join(folder, `${name}.ndjson.gz`),
    gzipSync(
      entries.map((entry) => `${JSON.stringify(anywhere(entry))}\n`).join(""),
      { level: 9 },
    ),
  );
}

/** Without what belongs to the machine on which it was recorded. */
function anywhere(entry: HistoryEntry): HistoryEntry {
  if (entry.kind === "vendor") return { ...entry, detail: "" };
  if (entry.kind === "mark" && entry.mark.type === "checks")
    return { ...entry, mark: { ...entry.mark, checks: [] } };
  return entry;
}
