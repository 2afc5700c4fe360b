/** npm run bench:table: writes the performance table into the README, from reports/bench.json. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BenchResult } from "./result.js";
import { performanceTable, withTable } from "./table.js";
import { root } from "./workers/built.js";

const text = await readFile(path.join(root, "reports/bench.json"), "utf8");
const readme = path.join(root, "README.md");
await writeFile(
  readme,
  withTable(
    await readFile(readme, "utf8"),
    performanceTable(JSON.parse(text) as BenchResult),
  ),
);
