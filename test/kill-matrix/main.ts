/**
 * npm run kill-matrix [-- NAME …]: every mutant must violate exactly the requirements of the reviewed matrix.
 *
 * Several run side by side on one machine, so a mutant whose defect is a matter of moments may show another face. What does
 * not fit is run once more by itself; both results are printed, and the second counts.
 */
import { availableParallelism } from "node:os";
import { runMatrix } from "./crew.js";
import type { Row } from "./matrix.js";
import { writeFigure } from "./figure.js";

const seed = 1;
const names = process.argv.slice(2);
const atOnce = Number(
  process.env["AT_ONCE"] ?? String(availableParallelism() * 6),
);

const rows = await runMatrix(names, atOnce, seed, tell);
const doubtful = rows.filter((row) => !row.ok).map((row) => row.vendor);
const second =
  doubtful.length === 0 ? [] : await runMatrix(doubtful, 1, seed, tell);
const failed = doubtful.filter(
  (vendor) => second.find((row) => row.vendor === vendor)?.ok !== true,
);
if (doubtful.length > 0)
  console.log(
    `Run once more by themselves: ${doubtful.join(", ")}; ${failed.length} still do not fit.`,
  );
console.log(
  `This version of the kit catches ${rows.length - failed.length} of ${rows.length} mutants exactly.`,
);
await writeFigure(rows, failed);
process.exitCode = failed.length === 0 ? 0 : 1;

function tell(row: Row): void {
  console.log(
    `${row.ok ? "ok  " : "FAIL"} ${row.vendor.padEnd(42)} ${row.seconds.toFixed(1).padStart(5)} s  ${row.found.join(" ")}`,
  );
  if (row.ok) return;
  const missed = row.expected.filter((id) => !row.found.includes(id));
  const extra = row.found.filter((id) => !row.expected.includes(id));
  if (missed.length > 0) console.log(`     not found: ${missed.join(" ")}`);
  if (extra.length > 0) console.log(`     not expected: ${extra.join(" ")}`);
  if (row.problem !== undefined) console.log(`     ${row.problem}`);
}
