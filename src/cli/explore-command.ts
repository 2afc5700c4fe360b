/** `increff-kit explore` and its options. */
import { Option, type Command } from "commander";
import type { Io } from "./io.js";
import { beat, collect, percentage, wholeNumber } from "./option-values.js";

export interface ExploreFlags {
  readonly config?: readonly string[];
  readonly profile?: "efs" | "erp";
  readonly runs: number;
  /** Milliseconds. */
  readonly time?: number;
  readonly seed: number;
  readonly path?: number;
  readonly concurrency: number;
  readonly most: number;
  /** Percent. */
  readonly minCoverage?: number;
  readonly out: string;
  /** Measure instead of searching. */
  readonly measure?: boolean;
  /** Milliseconds. */
  readonly measureTime: number;
  readonly measureMessages: number;
  readonly measureBacklog: number;
}

export function exploreCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("explore")
    .description(
      "Generate delivery schedules that the contract allows, find one that breaks the vendor, and shrink it.",
    )
    .option(
      "-c, --config <file>",
      "the vendor's configuration; may be given more than once (default: increff-kit.yaml of this folder)",
      collect,
    )
    .addOption(
      new Option(
        "--profile <profile>",
        "only configurations of this profile",
      ).choices(["efs", "erp"]),
    )
    .option(
      "-r, --runs <number>",
      "most schedules, 1 to 1000000",
      wholeNumber(1, 1_000_000),
      200,
    )
    .option(
      "--time <duration>",
      "most time for the search, like 60s or 5m; shrinking comes on top (default: no limit)",
      beat,
    )
    .option(
      "-s, --seed <number>",
      "0 to 4294967295; the same seed generates the same schedules",
      wholeNumber(0, 4_294_967_295),
      1,
    )
    .option(
      "--path <number>",
      "only this schedule of the seed, as a finding names it",
      wholeNumber(0, 1_000_000_000),
    )
    .option(
      "--concurrency <number>",
      "most schedules side by side, 1 to 256",
      wholeNumber(1, 256),
      32,
    )
    .option(
      "--most <number>",
      "most violated requirements that are shrunk, 1 to 20",
      wholeNumber(1, 20),
      3,
    )
    .option(
      "--min-coverage <percent>",
      "least coverage, 0 to 100; with less the command ends with 3 where it would end with 0",
      percentage,
    )
    .option(
      "-o, --out <folder>",
      "where found scenarios, their scripts, the coverage and measures go",
      "scenarios/found",
    )
    .option(
      "--measure",
      "measure instead of searching: memory of messages, concurrent copies, acknowledgement and drain of a backlog",
    )
    .option(
      "--measure-time <duration>",
      "longest pause between a message and its copy, like 10s or 5m",
      beat,
      10_000,
    )
    .option(
      "--measure-messages <number>",
      "most other messages between a message and its copy, 1 to 100000",
      wholeNumber(1, 100_000),
      1_000,
    )
    .option(
      "--measure-backlog <number>",
      "messages of the backlog, 1 to 5000",
      wholeNumber(1, 5_000),
      200,
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit explore --config increff-kit.yaml
  increff-kit explore --config increff-kit.yaml --runs 2000 --seed 7
  increff-kit explore --config increff-kit.yaml --seed 7 --path 113     the same schedule again
  increff-kit certify --scenarios scenarios/found --scenario SLUG       what was found, once more
  increff-kit explore --config increff-kit.yaml --measure               numbers instead of a search

Exit codes: 0 nothing found, or measured · 1 a mandatory requirement is broken · 2 wrong usage or configuration
            3 nothing could be judged or measured, what was found did not happen again, or less coverage than asked for
            4 vendor or port not reachable · 70 a fault of the kit`,
    )
    .action(async (options: ExploreFlags) => {
      const { exploreFromCli } = await import("./explore.js");
      end(await exploreFromCli(options, io));
    });
}
