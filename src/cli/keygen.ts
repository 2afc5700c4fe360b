/** `increff-kit keygen` */
import path from "node:path";
import { writeKeys } from "../evidence/keys.js";
import type { KeygenFlags } from "./evidence-commands.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";

export async function keygenFromCli(
  { out }: KeygenFlags,
  io: Io,
): Promise<number> {
  const { privateKey, publicKey, keyid } = await writeKeys(
    path.resolve(io.cwd, out),
  );
  io.stdout.write(
    [
      `${privateKey}: sign with it (certify --sign-key), and show it to nobody.`,
      `${publicKey}: give it to those who verify (verify --public-key).`,
      `keyid ${keyid}`,
      "",
    ].join("\n"),
  );
  return exitCode.conformant;
}
