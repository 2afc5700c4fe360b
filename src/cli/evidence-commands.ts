/** The options of `keygen` and `verify`; what they do is loaded when they are called. */
import type { Command } from "commander";
import type { Io } from "./io.js";
import { collect } from "./option-values.js";

export interface KeygenFlags {
  readonly out: string;
}

export interface VerifyFlags {
  readonly publicKey: readonly string[];
  readonly certified: boolean;
  readonly json: boolean;
}

export function evidenceCommands(
  program: Command,
  io: Io,
  end: (code: number) => void,
): void {
  program
    .command("verify")
    .description(
      "Verify a bundle: nothing changed, signed by a known key, and the same verdict when its history is judged again.",
    )
    .argument("<bundle>", "the folder of a certification, or its ZIP file")
    .option(
      "--public-key <file>",
      "a key that you trust; may be given more than once",
      collect,
      [],
    )
    .option("--certified", "demand also that the run is certified", false)
    .option("--json", "as JSON", false)
    .addHelpText(
      "after",
      `
Examples:
  increff-kit verify reports/runs/latest --public-key lab.public.pem
  increff-kit verify latest.zip --public-key lab.public.pem --certified

Exit codes: 0 verified · 1 refused: changed, signed by another, or not what its history gives
            2 wrong usage · 3 nothing wrong found, but no key was given, nobody signed it, or this kit
            has not the requirements for it · 70 a fault of the kit`,
    )
    .action(async (bundle: string, options: VerifyFlags) => {
      const { verifyFromCli } = await import("./verify.js");
      end(await verifyFromCli(bundle, options, io));
    });
  program
    .command("keygen")
    .description(
      "Make a pair of Ed25519 keys: one to sign bundles with, one to verify them.",
    )
    .requiredOption(
      "-o, --out <name>",
      "writes NAME.private.pem, readable by you alone, and NAME.public.pem; never overwrites",
    )
    .addHelpText(
      "after",
      `
Examples:
  increff-kit keygen --out lab
  increff-kit certify --config increff-kit.yaml --sign-key lab.private.pem --bundle

Exit codes: 0 both were written · 2 wrong usage, or a file is there already · 70 a fault of the kit`,
    )
    .action(async (options: KeygenFlags) => {
      const { keygenFromCli } = await import("./keygen.js");
      end(await keygenFromCli(options, io));
    });
}
