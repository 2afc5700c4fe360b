/**
 * Records what the tests of the audit read: certification runs of the reference vendors, and of a few mutants, whose traffic
 * alone shows the defect. Run by hand when the shape of entries changes: `npx tsx test/audit/record.ts` after a build.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { HistoryEntry } from "../../src/history/entry.js";
import { loadRegister } from "../../src/rules/register.js";
import { certify } from "../../src/runner/certify.js";
import { loadScenarios } from "../../src/scenario/load.js";
import {
  configOf,
  readMatrix,
  referenceConfig,
} from "../kill-matrix/matrix.js";
import { mutants } from "../vendors/mutants/catalogue.js";
import { folder, recorded } from "./recordings.js";

const register = await loadRegister();
const all = await loadScenarios([], register);
const matrix = await readMatrix();

for (const name of recorded) {
  const mutant = mutants.find((one) => one.name === name);
  const config =
    mutant === undefined
      ? await referenceConfig(name === "reference-erp" ? "erp" : "efs")
      : await configOf(mutant, 0);
  const must = matrix[name]?.must;
  const { entries } = await certify({
    config,
    scenarios: all.filter(
      ({ exercises }) =>
        must === undefined || exercises.some((id) => must.includes(id)),
    ),
    register,
    seed: 1,
    env: process.env,
  });
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
