/** The options of `increff-kit init`. */
import { Option, type Command } from "commander";
import type { Io } from "./io.js";
import { wholeNumber } from "./option-values.js";

export interface InitFlags {
  readonly profile?: "efs" | "erp";
  /** How the system is started; empty when it already runs. */
  readonly command?: string;
  readonly port?: number;
  readonly gitlab: boolean;
  readonly yes: boolean;
}

export function initCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("init")
    .description(
      "Write what a certification needs into this folder: increff-kit.yaml, a scenario of your own, a workflow for CI.",
    )
    .addOption(
      new Option(
        "--profile <profile>",
        "what your system is: efs (a WMS or a POS), or erp",
      ).choices(["efs", "erp"]),
    )
    .option(
      "--command <command>",
      "how your system is started; an empty one when it already runs",
    )
    .option(
      "--port <port>",
      "the port that your system listens on; without it, a system that the kit starts is told one in PORT",
      wholeNumber(1, 65_535),
    )
    .option(
      "--gitlab",
      "a pipeline of GitLab in place of a GitHub workflow",
      false,
    )
    .option("--yes", "ask nothing: take what can be guessed", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit init
  increff-kit init --profile efs --command "python3 wms.py"
  increff-kit init --profile erp --command "" --port 8080 --gitlab

A file that is there already is left as it is. Exit codes: 0 something was written · 2 nothing was`,
    )
    .action(async (options: InitFlags) => {
      const { initFromCli } = await import("./init/init.js");
      end(await initFromCli(options, io));
    });
}
