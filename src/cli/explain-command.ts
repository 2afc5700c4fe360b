/** The options of `increff-kit explain`. What it does is loaded only when it is called. */
import type { Command } from "commander";
import type { Io } from "./io.js";

export interface ExplainFlags {
  readonly json: boolean;
}

export function explainCommand(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("explain")
    .description(
      "Say why a requirement, a fault or an error matters, show right and wrong, and how it is usually mended.",
    )
    .argument(
      "[id]",
      "a requirement, a fault (F9), an invariant (I4), an error's code or status, in any case; without it all are listed",
    )
    .option("--json", "as JSON", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit explain
  increff-kit explain EFS-IDEM-01
  increff-kit explain F9
  increff-kit explain BAD_DATA --json

Exit codes: 0 explained · 2 there is no such id`,
    )
    .action(async (id: string | undefined, flags: ExplainFlags) => {
      const { explainFromCli } = await import("./explain.js");
      end(explainFromCli(id, flags, io));
    });
}
