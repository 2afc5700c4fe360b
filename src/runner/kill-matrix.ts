/**
 * The figure that `npm run kill-matrix` leaves in the package: which vendors with one defect this version of the kit catches.
 * It holds for one requirement set; with another it says nothing.
 */
import { readFile } from "node:fs/promises";
import { packageFile } from "../contract/package.js";
import type { Register } from "../rules/register.js";
import { killMatrixIn, type KillMatrix } from "../verdict/kill-matrix.js";

export const killMatrixPath = packageFile("openapi/kill-matrix.json");

/** Undefined when nothing was measured with this register. */
export async function readKillMatrix(
  register: Register,
  path = killMatrixPath,
): Promise<KillMatrix | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return killMatrixIn(text, register);
}
