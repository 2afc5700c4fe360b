/** `increff-kit doctor`: whether a certification can be run here, and if not, why. */
import path from "node:path";
import type { Check, CheckConsequence } from "../history/check.js";
import { checkTable } from "../report/terminal/checks.js";
import { paintFor, widthOf } from "../report/terminal/terminal.js";
import { loadRegister } from "../rules/register.js";
import { doctor } from "../runner/doctor/doctor.js";
import { loadScenarios } from "../scenario/load.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { DoctorFlags } from "./program.js";

const codes: Record<CheckConsequence, ExitCode> = {
  configuration: exitCode.usage,
  unreachable: exitCode.unreachable,
  vacuous: exitCode.inconclusive,
  blind: exitCode.inconclusive,
};

/** Worst first. */
const gravity: readonly CheckConsequence[] = [
  "configuration",
  "unreachable",
  "vacuous",
  "blind",
];

export async function doctorFromCli(
  flags: DoctorFlags,
  io: Io,
): Promise<number> {
  const files = flags.config.length > 0 ? flags.config : ["increff-kit.yaml"];
  const scenarios = await loadScenarios([], await loadRegister());
  const looked: { config: string; checks: readonly Check[] }[] = [];
  // One after the other: two of them may want the same port.
  for (const file of files) {
    const place = path.resolve(io.cwd, file);
    looked.push({
      config: file,
      checks: await doctor({ file: place, scenarios, env: io.env }),
    });
  }
  const code = codeOf(looked.flatMap(({ checks }) => checks));
  if (flags.json)
    io.stdout.write(
      `${JSON.stringify({ exitCode: code, configurations: looked }, null, 2)}\n`,
    );
  else {
    const layout = {
      width: widthOf(io.stdout),
      paint: paintFor(io.stdout, io.env),
    };
    for (const { config, checks } of looked)
      io.stdout.write(`${config}\n\n${checkTable(checks, layout)}\n`);
    io.stdout.write(`${conclusion(code)}\n`);
  }
  return code;
}

function codeOf(checks: readonly Check[]): ExitCode {
  const worst = gravity.find((one) =>
    checks.some(({ consequence }) => consequence === one),
  );
  return worst === undefined ? exitCode.conformant : codes[worst];
}

function conclusion(code: ExitCode): string {
  if (code === exitCode.conformant) return "A certification can be run.";
  if (code === exitCode.inconclusive)
    return "A certification would be inconclusive: it could not see what it judges.";
  return code === exitCode.usage
    ? "A certification cannot be run: correct the configuration first."
    : "A certification cannot be run: something cannot be reached.";
}
