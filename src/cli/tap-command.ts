/** The options of `increff-kit tap`. */
import { Option, type Command } from "commander";
import type { Io } from "./io.js";
import { address, collect, wholeNumber } from "./option-values.js";

export interface TapFlags {
  readonly to?: string;
  readonly as: "increff" | "vendor";
  readonly port?: number;
  readonly increff?: string;
  readonly increffPort: number;
  readonly vendor?: string;
  readonly vendorPort: number;
  readonly host: string;
  readonly out: string;
  readonly upstreamCa: readonly string[];
  readonly hideHeader: readonly string[];
  readonly judge: boolean;
}

const port = wholeNumber(0, 65_535);

export function tapCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("tap")
    .description(
      "Stand between a vendor and the real Increff: pass everything on, record it, say what is wrong with it.",
    )
    .option(
      "--increff <url>",
      "the real Increff, which the vendor calls",
      address,
    )
    .option(
      "--increff-port <number>",
      "where the vendor calls the tap instead, 0 for a free port",
      port,
      4020,
    )
    .option("--vendor <url>", "the vendor, which Increff calls", address)
    .option(
      "--vendor-port <number>",
      "where Increff calls the tap instead, 0 for a free port",
      port,
      4021,
    )
    .option("--to <url>", "one direction alone: where everything goes", address)
    .addOption(
      new Option("--as <side>", "with --to: in whose place the tap stands")
        .choices(["increff", "vendor"])
        .default("increff"),
    )
    .option("--port <number>", "with --to: where the tap listens", port)
    .option("--host <address>", "address to listen at", "127.0.0.1")
    .option(
      "-o, --out <file>",
      "the recording; it goes on where it ends",
      "traffic.ndjson",
    )
    .option(
      "--upstream-ca <file>",
      "certificate authority of an https upstream, as PEM, besides the usual ones; may be given more than once",
      collect,
      [],
    )
    .option(
      "--hide-header <name>",
      "a header whose value is not recorded, besides those of credentials; may be given more than once",
      collect,
      [],
    )
    .option("--no-judge", "record only, and judge later with audit")
    .addHelpText(
      "after",
      `
Examples:
  increff-kit tap --increff https://increff.example.com --vendor http://127.0.0.1:8080
  increff-kit tap --to https://increff.example.com --port 4020 --out traffic.ndjson
  increff-kit audit traffic.ndjson

Exit codes: 0 stopped (Ctrl+C) · 2 wrong usage, or a file that cannot be written · 4 a port cannot be had
            70 a fault of the kit`,
    )
    .action(async (flags: TapFlags) => {
      const { tapFromCli } = await import("./tap.js");
      end(await tapFromCli(flags, io));
    });
}
