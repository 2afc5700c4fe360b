/** The commands and their options. What a command does is loaded only when it is called, so `--help` is immediate. */
import { Command, CommanderError, Option } from "commander";
import { kitVersion } from "../contract/package.js";
import { evidenceCommands } from "./evidence-commands.js";
import { auditCommand } from "./audit-command.js";
import { exitCode } from "./exit-code.js";
import { explainCommand } from "./explain-command.js";
import { exploreCommand } from "./explore-command.js";
import { initCommand } from "./init-command.js";
import type { Io } from "./io.js";
import { gateCommands } from "./gate-commands.js";
import { mockCommand } from "./mock-command.js";
import { tapCommand } from "./tap-command.js";
import {
  collect,
  percentage,
  portOption,
  shard,
  wholeNumber,
} from "./option-values.js";

export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.conformant;
  const program = programOf(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? 0 : exitCode.usage;
    return await failed(error, io);
  }
}

/** What `--help` shows, of the program and of each command, by name. */
export function helpTexts(io: Io): ReadonlyMap<string, string> {
  const program = programOf(io, () => undefined);
  const texts = new Map<string, string>();
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        texts.set(command.name(), (texts.get(command.name()) ?? "") + text);
      },
    });
    command.outputHelp();
  }
  return texts;
}

/** Every error that a person can meet becomes an exit code and a sentence; only our own faults show a stack. */
async function failed(error: unknown, io: Io): Promise<number> {
  const [
    { InputError },
    { UnreachableError },
    { StartError },
    { HistoryFileError },
    { DataFolderError },
    { SigningKeyError },
    { KeyFileError },
  ] = await Promise.all([
    import("../scenario/input-error.js"),
    import("../runner/problems.js"),
    import("../simulator/start.js"),
    import("../history/file.js"),
    import("../simulator/data/data-folder.js"),
    import("../simulator/documents/signing-key.js"),
    import("../evidence/keys.js"),
  ]);
  const usage = [
    InputError,
    HistoryFileError,
    DataFolderError,
    SigningKeyError,
    KeyFileError,
  ];
  if (error instanceof Error && usage.some((kind) => error instanceof kind)) {
    io.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
  if (error instanceof StartError) {
    io.stderr.write(
      `${error.message} Where the OMS listens is set by oms.host and oms.port, for the mock by --host and --port too.\n`,
    );
    return exitCode.unreachable;
  }
  if (error instanceof UnreachableError) {
    io.stderr.write(`${error.message}\n`);
    return exitCode.unreachable;
  }
  const detail =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `This is a fault of increff-kit, please report it:\n${detail}\n`,
  );
  return exitCode.kitFault;
}

function programOf(io: Io, end: (code: number) => void): Command {
  const program = new Command("increff-kit")
    .description(
      "A mock of Increff's order management system, and the kit that certifies what integrates with it.",
    )
    .version(kitVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    // The same on every terminal, so that it can be written ahead of time.
    .configureHelp({ helpWidth: 80 })
    .showHelpAfterError("(--help shows the options)")
    .addHelpText(
      "after",
      `
Examples:
  increff-kit mock                                   a mock OMS on port 4010, ready for curl
  increff-kit init                                   write what a certification needs into this folder
  increff-kit doctor --config increff-kit.yaml       whether a certification can be run here
  increff-kit certify --config increff-kit.yaml      certify a vendor, reports in reports/runs/latest
  increff-kit explore --config increff-kit.yaml      find a delivery schedule that breaks a vendor
  increff-kit verify reports/runs/latest             whether a result is what its history gives
  increff-kit list --profile erp                     every requirement and scenario for an ERP
  increff-kit explain EFS-IDEM-01                    why it matters, an example of right and wrong, the usual fix`,
    );
  certifyCommand(program, io, end);
  exploreCommand(program, io, end);
  doctorCommand(program, io, end);
  mockCommand(program, io, end);
  auditCommand(program, io, end);
  tapCommand(program, io, end);
  initCommand(program, io, end);
  listCommand(program, io, end);
  gateCommands(program, io, end);
  evidenceCommands(program, io, end);
  explainCommand(program, io, end);
  for (const command of program.commands)
    command.exitOverride().copyInheritedSettings(program);
  return program;
}

function certifyCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("certify")
    .description(
      "Run the scenarios against a vendor, judge what happened, and write the reports.",
    )
    .option(
      "-c, --config <file>",
      "the vendor's configuration; may be given more than once (default: increff-kit.yaml of this folder)",
      collect,
    )
    .option("-o, --out <folder>", "where the reports go", "reports/runs/latest")
    .option(
      "-s, --seed <number>",
      "0 to 4294967295; the same seed plans the same run",
      wholeNumber(0, 4_294_967_295),
      1,
    )
    .option(
      "--scenario <slug>",
      "only this scenario; may be given more than once",
      collect,
      [],
    )
    .option(
      "--scenarios <folder>",
      "scenario files of your own, besides those of the kit; may be given more than once",
      collect,
      [],
    )
    .option(
      "--concurrency <number>",
      "most scenarios at one time, 1 to 64 (default: 8, or 3 with a manual driver)",
      wholeNumber(1, 64),
    )
    .option(
      "--verbose",
      "say also how many defective vendors this version of the kit catches",
      false,
    )
    .option(
      "--min-coverage <percent>",
      "least coverage, 0 to 100; with less the command ends with 3 where it would end with 0",
      percentage,
    )
    .option(
      "--baseline <file>",
      "known failures that keep no gate shut: requirement, scenario, owner, reason, expiry",
    )
    .option(
      "--shard <part>",
      "only this part of the scenarios, like 2/3; increff-kit merge puts the parts together",
      shard,
    )
    .option(
      "--github",
      "annotations and job summary for GitHub Actions (default: there, and nowhere else)",
    )
    .option("--no-github", "none, not even in GitHub Actions")
    .option(
      "--skip-doctor",
      "look only whether the vendor is there before the run begins",
      false,
    )
    .option(
      "--console [port]",
      "show the run live on a page of this computer, and take the answers of a manual driver there (default: any free port)",
      portOption,
    )
    .option(
      "--bundle [file]",
      "write the bundle of the run as one ZIP file too (default: beside its folder)",
    )
    .option(
      "--sign-key <file>",
      "sign the bundle with this private key, see keygen",
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit certify --config increff-kit.yaml
  increff-kit certify --config increff-kit.yaml --out build/conformance --seed 7
  increff-kit certify --config increff-kit.yaml --scenario order-repeated
  increff-kit certify --config increff-kit.yaml --baseline increff-baseline.yaml --shard 1/3

Exit codes: 0 conformant, or nothing but waived failures · 1 not conformant · 2 wrong usage, configuration or scenario
            3 inconclusive, or less coverage than asked for · 4 vendor or port not reachable
            5 the baseline is out of date · 70 a fault of the kit`,
    )
    .action(async (options: CertifyFlags) => {
      const { certifyFromCli } = await import("./certify.js");
      end(await certifyFromCli(options, io));
    });
}

export interface CertifyFlags {
  readonly config?: readonly string[];
  readonly out: string;
  readonly seed: number;
  readonly scenario: readonly string[];
  readonly scenarios: readonly string[];
  readonly concurrency?: number;
  /** Percent. */
  readonly minCoverage?: number;
  readonly baseline?: string;
  readonly shard?: { readonly index: number; readonly of: number };
  /** Absent: as the environment says. */
  readonly github?: boolean;
  readonly skipDoctor: boolean;
  readonly verbose: boolean;
  /** The port of the page, or true for any free one; absent, there is no page. */
  readonly console?: number | true;
  /** The ZIP file, or true for one beside the run's folder. */
  readonly bundle?: string | true;
  readonly signKey?: string;
}

function doctorCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("doctor")
    .description(
      "Look whether a certification can be run: configuration, ports, addresses, headers, hooks, clocks.",
    )
    .option(
      "-c, --config <file>",
      "the vendor's configuration; may be given more than once",
      collect,
      [],
    )
    .option("--json", "as JSON", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit doctor
  increff-kit doctor --config increff-kit.yaml --json

Exit codes: 0 a certification can be run · 2 wrong usage or configuration · 3 it would be inconclusive
            4 vendor or port not reachable · 70 a fault of the kit`,
    )
    .action(async (options: DoctorFlags) => {
      const { doctorFromCli } = await import("./doctor.js");
      end(await doctorFromCli(options, io));
    });
}

export interface DoctorFlags {
  readonly config: readonly string[];
  readonly json: boolean;
}

function listCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("list")
    .description("Show the requirements and the scenarios that exercise them.")
    .addOption(
      new Option("--profile <profile>", "only this profile").choices([
        "efs",
        "erp",
      ]),
    )
    .option("--json", "as JSON", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit list
  increff-kit list --profile efs --json`,
    )
    .action(async (options: ListFlags) => {
      const { listFromCli } = await import("./list.js");
      end(await listFromCli(options, io));
    });
}

export interface ListFlags {
  readonly profile?: "efs" | "erp";
  readonly json: boolean;
}
