/**
 * The figure that `npm run kill-matrix` leaves in the package: which vendors with one defect this version of the kit catches.
 * It holds for one requirement set; with another it says nothing.
 */
import { readFile } from "node:fs/promises";
import { packageFile } from "../contract/package.js";
import { digestOf } from "../rules/register-digest.js";
import type { Register } from "../rules/register.js";
import type { KillMatrix } from "../verdict/kill-matrix.js";

/** The file, as it is written by a run of all mutants. */
export interface KillMatrixFile {
  readonly requirementSet: string;
  /** `digestOf` the register with which it was measured. */
  readonly requirementDigest: string;
  /** SHA-256 of the reviewed expectations and of the mutants' names and defects. */
  readonly expectations: string;
  /** Names, sorted: vendors that violated exactly what the matrix names, and those that did not. */
  readonly caught: readonly string[];
  readonly missed: readonly string[];
  /** Vendors with a defect that no requirement is about. */
  readonly outOfScope: readonly string[];
}

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
  const file = JSON.parse(text) as KillMatrixFile;
  if (file.requirementDigest !== digestOf(register)) return undefined;
  return {
    requirementSet: file.requirementSet,
    mutants: file.caught.length + file.missed.length,
    caught: file.caught.length,
    outOfScope: file.outOfScope.length,
  };
}
