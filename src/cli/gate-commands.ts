/** The commands of a gate that stays switched on: known failures, parts of a run, and what changed. */
import type { Command } from "commander";
import type { Io } from "./io.js";
import { day, filled } from "./option-values.js";

type End = (code: number) => void;

export function gateCommands(program: Command, io: Io, end: End): void {
  baselineCommand(program, io, end);
  mergeCommand(program, io, end);
  diffCommand(program, io, end);
}

function baselineCommand(program: Command, io: Io, end: End): void {
  const baseline = program
    .command("baseline")
    .description(
      "Keep the file of known failures that certify --baseline reads.",
    );
  baseline
    .command("update")
    .description(
      "Add the failures of a run that the file does not know, and remove those that fail no more.",
    )
    .requiredOption(
      "--baseline <file>",
      "the file; it is made when it is missing",
    )
    .requiredOption(
      "--result <file>",
      "result.json of a run, or the folder that holds it",
    )
    .option("--owner <name>", "who answers for the new entries", filled)
    .option("--reason <text>", "why the new entries are waived", filled)
    .option(
      "--expires <day>",
      "last day on which the new entries are waived, YYYY-MM-DD in UTC",
      day,
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit baseline update --baseline increff-baseline.yaml --result reports/runs/latest/result.json
  increff-kit baseline update --baseline increff-baseline.yaml --result reports/runs/latest \\
    --owner wms-team --reason "corrected with release 12" --expires 2027-03-31

Comments, owners, reasons and days of entries that stay are kept. What nobody knows is written as FILL-IN,
and certify refuses the file until somebody has filled it in.

Exit codes: 0 written · 2 wrong usage or files`,
    )
    .action(async (options: BaselineUpdateFlags) => {
      const { updateFromCli } = await import("./baseline.js");
      end(await updateFromCli(options, io));
    });
}

export interface BaselineUpdateFlags {
  readonly baseline: string;
  readonly result: string;
  readonly owner?: string;
  readonly reason?: string;
  readonly expires?: string;
}

function mergeCommand(program: Command, io: Io, end: End): void {
  program
    .command("merge")
    .description(
      "Put the parts of a run together (certify --shard), judge the whole history, and write all reports.",
    )
    .argument(
      "<folders...>",
      "the folders of the parts; folders inside them are looked through",
    )
    .option("-o, --out <folder>", "where the reports go", "reports/runs/latest")
    .option("--github", "annotations and job summary for GitHub Actions")
    .option("--no-github", "none, not even in GitHub Actions")
    .option(
      "--bundle [file]",
      "write the bundle of the whole as one ZIP file too (default: beside its folder)",
    )
    .option(
      "--sign-key <file>",
      "sign the bundle with this private key, see keygen",
    )
    .option(
      "--verbose",
      "say also how many defective vendors this version of the kit catches",
      false,
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit merge part-1 part-2 part-3 --out build/conformance
  increff-kit merge parts --out build/conformance

Parts of different runs, missing parts and parts that are there twice are refused.

Exit codes: as those of certify`,
    )
    .action(async (folders: readonly string[], options: MergeFlags) => {
      const { mergeFromCli } = await import("./merge.js");
      end(await mergeFromCli(folders, options, io));
    });
}

export interface MergeFlags {
  readonly out: string;
  readonly bundle?: string | true;
  readonly signKey?: string;
  readonly github?: boolean;
  readonly verbose: boolean;
}

function diffCommand(program: Command, io: Io, end: End): void {
  program
    .command("diff")
    .description("Show what changed between two results, by requirement.")
    .argument("<before>", "result.json of a run, or the folder that holds it")
    .argument("<after>", "the same of another run of the same profile")
    .option("--json", "as JSON", false)
    .option("--markdown", "as Markdown", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit diff build/main build/branch
  increff-kit diff old/result.json new/result.json --markdown

Exit codes: 0 nothing got worse · 1 something did · 2 wrong usage or files`,
    )
    .action(async (before: string, after: string, options: DiffFlags) => {
      const { diffFromCli } = await import("./diff.js");
      end(await diffFromCli(before, after, options, io));
    });
}

export interface DiffFlags {
  readonly json: boolean;
  readonly markdown: boolean;
}
