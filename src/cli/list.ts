/** `increff-kit list` */
import { loadRegister } from "../rules/register.js";
import { loadScenarios } from "../scenario/load.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { ListFlags } from "./program.js";

export async function listFromCli(flags: ListFlags, io: Io): Promise<number> {
  const register = await loadRegister();
  const scenarios = await loadScenarios([], register);
  const rows = register.requirements
    .filter(
      (row) => flags.profile === undefined || row.profile === flags.profile,
    )
    .map((row) => ({
      ...row,
      scenarios: scenarios
        .filter((scenario) => scenario.exercises.includes(row.id))
        .map((scenario) => scenario.slug),
    }));
  if (flags.json) {
    io.stdout.write(
      `${JSON.stringify({ version: register.version, requirements: rows }, null, 2)}\n`,
    );
    return exitCode.conformant;
  }
  io.stdout.write(`Requirement set ${register.version}\n`);
  let heading = "";
  for (const row of rows) {
    const title = `${row.profile.toUpperCase()} · ${row.family}`;
    if (title !== heading) io.stdout.write(`\n${title}\n`);
    heading = title;
    const by =
      row.scenarios.length > 0 ? row.scenarios.join(", ") : "by no scenario";
    io.stdout.write(
      `  ${row.id.padEnd(12)} ${row.level.padEnd(6)} ${row.text}\n${" ".repeat(22)}exercised by ${by}\n`,
    );
  }
  return exitCode.conformant;
}
