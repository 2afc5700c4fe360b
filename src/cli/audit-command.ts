/** The options of `increff-kit audit`. */
import { Option, type Command } from "commander";
import type { Profile } from "../history/entry.js";
import type { Io } from "./io.js";
import { address, beat, collect, wholeNumber } from "./option-values.js";

export interface AuditFlags {
  readonly out: string;
  readonly profile?: Profile;
  readonly increffUrl: readonly string[];
  readonly vendorUrl: readonly string[];
  readonly fromStart: boolean;
  /** Milliseconds. */
  readonly rest?: number;
  readonly openOrders?: number;
  readonly findings?: number;
}

export function auditCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("audit")
    .description(
      "Judge recorded traffic by the rules of a certification: histories of the kit and of its tap, HAR files.",
    )
    .argument("<files...>", "recordings; several are put together by time")
    .option("-o, --out <folder>", "where the reports go", "reports/audit")
    .addOption(
      new Option(
        "--profile <profile>",
        "whose requirements (default: told from the traffic)",
      ).choices(["efs", "erp"]),
    )
    .option(
      "--increff-url <url>",
      "address under which Increff is called, in a HAR file; may be given more than once",
      addresses,
      [],
    )
    .option(
      "--vendor-url <url>",
      "address under which the vendor is called, in a HAR file; may be given more than once",
      addresses,
      [],
    )
    .option(
      "--from-start",
      "the recordings hold everything from the first order on: what they do not show did not happen",
      false,
    )
    .option(
      "--rest <time>",
      "after so long without anything new nothing more comes about an order, at most 24h (default: 24h)",
      beat,
    )
    .option(
      "--open-orders <number>",
      "most orders that are followed at the same time, 1 to 1000000 (default: 20000)",
      wholeNumber(1, 1_000_000),
    )
    .option(
      "--findings <number>",
      "violations of one requirement that are shown, 1 to 10000 (default: 25); all are counted",
      wholeNumber(1, 10_000),
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit audit traffic.ndjson
  increff-kit audit calls.har messages.har --profile efs
  increff-kit audit staging.har --increff-url https://staging.example.com/assure --from-start

Exit codes: 0 no violation in what could be judged · 1 a mandatory requirement is violated
            2 wrong usage, or a recording that cannot be read · 3 nothing could be judged
            70 a fault of the kit`,
    )
    .action(async (files: readonly string[], flags: AuditFlags) => {
      const { auditFromCli } = await import("./audit.js");
      end(await auditFromCli(files, flags, io));
    });
}

function addresses(
  text: string,
  before: readonly string[] = [],
): readonly string[] {
  return collect(address(text), before);
}
