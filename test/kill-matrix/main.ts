/** npm run kill-matrix [-- NAME …]: every mutant must violate exactly the requirements of the reviewed matrix. */
import { runMatrix } from "./matrix.js";

const rows = await runMatrix(
  process.argv.slice(2),
  Number(process.env["AT_ONCE"] ?? "4"),
  1,
  (row) => {
    const verdict = row.ok ? "ok  " : "FAIL";
    console.log(
      `${verdict} ${row.vendor.padEnd(42)} ${row.seconds.toFixed(1).padStart(5)} s  ${row.found.join(" ")}`,
    );
    if (row.ok) return;
    const missed = row.expected.filter((id) => !row.found.includes(id));
    const extra = row.found.filter((id) => !row.expected.includes(id));
    if (missed.length > 0) console.log(`     not found: ${missed.join(" ")}`);
    if (extra.length > 0) console.log(`     not expected: ${extra.join(" ")}`);
    if (row.problem !== undefined) console.log(`     ${row.problem}`);
  },
);
const failed = rows.filter((row) => !row.ok);
console.log(
  `This version of the kit catches ${rows.length - failed.length} of ${rows.length} mutants exactly.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
