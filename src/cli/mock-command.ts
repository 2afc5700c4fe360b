/** The options of `increff-kit mock`. None has a default here: what is not given comes from the configuration. */
import { Option, type Command } from "commander";
import type { MockFlags } from "../config/flags.js";
import type { Io } from "./io.js";
import {
  address,
  basePath,
  beat,
  collect,
  duration,
  header,
  rateLimit,
  token,
  wholeNumber,
} from "./option-values.js";

export interface MockCommandFlags extends MockFlags {
  readonly config?: string;
  readonly printConfig: boolean;
  readonly watch: boolean;
  readonly stateless: boolean;
}

/** Options that mean nothing to a mock without a state. */
const needState = [
  "config",
  "printConfig",
  "watch",
  "set",
  "basePath",
  "orderEvents",
  "returnEvents",
  "sellerCancellation",
  "salesPosting",
  "header",
  "strict",
  "rateLimit",
  "batchEvery",
  "orders",
  "every",
  "seed",
  "data",
  "token",
  "history",
] as const satisfies readonly (keyof MockCommandFlags)[];

export function mockCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("mock")
    .description(
      "Run a mock OMS until Ctrl+C. Without options it is useful at once.",
    )
    .option(
      "-c, --config <file>",
      "settings of the mock (default: increff-kit.yaml, where there is one)",
    )
    .option("--print-config", "show the settings in force, and end", false)
    .option("--watch", "take over changes of the configuration", false)
    .option(
      "--set <name=value>",
      "any setting, like oms.delivery.concurrency=1; may be given more than once",
      collect,
      [],
    )
    .option(
      "-p, --port <number>",
      "port to listen on; 0 takes a free one (default: 4010)",
      wholeNumber(0, 65_535),
    )
    .option(
      "--host <address>",
      "address to listen on; anything but loopback opens the mock to the network (default: 127.0.0.1)",
    )
    .option(
      "--base-path <path>",
      "accepted in front of every /usp path; may be given more than once (default: /assure-magic2)",
      basePath,
      [],
    )
    .option(
      "--order-events <url>",
      "where the EFS takes outward order events",
      address,
    )
    .option(
      "--return-events <url>",
      "where the EFS takes return order events",
      address,
    )
    .option(
      "--seller-cancellation <url>",
      "where the EFS takes seller cancellations",
      address,
    )
    .option(
      "--sales-posting <url>",
      "where the ERP takes outward sales postings",
      address,
    )
    .option(
      "--header <name:value>",
      "header of every call to the vendor; may be given more than once",
      header,
      [],
    )
    .option("--strict", "refuse what real clients do against the documentation")
    .option(
      "--rate-limit <calls/time>",
      "calls that one account may make, like 100/1s, or off (default: off)",
      rateLimit,
    )
    .option(
      "--batch-every <time>",
      "send messages in batches, like 5s (default: at once)",
      duration,
    )
    .option(
      "--orders <number>",
      "create so many generated orders at the start",
      wholeNumber(0, 100_000),
    )
    .option(
      "--every <time>",
      "with --orders: create as many again each time, like 5s; stock that no EFS reported is refilled",
      beat,
    )
    .option(
      "--seed <number>",
      "of the generated orders (default: 1)",
      wholeNumber(0, 4_294_967_295),
    )
    .option(
      "--token <text>",
      "who carries it may steer the mock from anywhere; nobody else may",
      token,
    )
    .option(
      "--data <folder>",
      "keep history and state in this folder, and go on from there at the next start",
    )
    .addOption(
      new Option(
        "--history <file>",
        "also write every exchange to this file, one JSON text a line",
      ),
    )
    .addOption(
      new Option(
        "--stateless",
        "answer from the contract's examples alone; needs Prism, and takes only --port and --host besides",
      )
        .default(false)
        .conflicts([...needState]),
    )
    .addHelpText(
      "after",
      `
A setting is taken from its option, else from its environment variable (INCREFF_KIT_OMS_PORT for oms.port),
else from the configuration file. --print-config shows all of them, and where each came from.

Examples:
  increff-kit mock
  increff-kit mock --orders 20 --order-events http://127.0.0.1:8080/increff/orders
  increff-kit mock --orders 20 --every 5s
  increff-kit mock --data .increff-oms
  increff-kit mock --port 0 --history oms.ndjson
  increff-kit mock --config increff-kit.yaml --watch
  increff-kit mock --stateless`,
    )
    .action(async (options: MockCommandFlags) => {
      if (options.stateless) {
        const { statelessFromCli } = await import("./stateless.js");
        end(await statelessFromCli(options, io));
        return;
      }
      const { mockFromCli } = await import("./mock.js");
      end(await mockFromCli(options, io));
    });
}
