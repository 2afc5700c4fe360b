/**
 * Records what the tests of the audit read: certification runs of the reference vendors, and of a few mutants, whose traffic
 * alone shows the defect. Run by hand when the shape of entries changes: `npx tsx test/audit/record.ts [NAME…]` after a build.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { HistoryEntry } from "../../src/history/entry.js";
import { loadRegister } from "../../src/rules/register.js";
import { certify, type Certification } from "../../src/runner/certify.js";
import { loadScenarios } from "../../src/scenario/load.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { configOf, referenceConfig } from "../kill-matrix/matrix.js";
import { mutants } from "../vendors/mutants/catalogue.js";
import { folder, recorded } from "./recordings.js";

const register = await loadRegister();
const all = await loadScenarios([], register);

const wanted = process.argv.slice(2);
for (const name of recorded) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const mutant = mutants.find((one) => one.name === name);
  const config =
    mutant === undefined
      ? await referenceConfig(name === "reference-erp" ? "erp" : "efs")
      : await configOf(mutant, 0);
  const run = (scenarios: readonly Scenario[]): Promise<Certification> =>
    certify({ config, scenarios, register, seed: 1, env: process.env });
  const whole = await run(all);
  // Of a mutant only the scenarios that it fails: the others show what the reference vendors show.
  const failed = whole.result.scenarios
    .filter(({ violated }) => violated.length > 0)
    .map(({ scenario }) => scenario);
  const { entries } =
    mutant === undefined
      ? whole
      : await run(all.filter(({ slug }) => failed.includes(slug)));
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
