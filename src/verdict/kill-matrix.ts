/** What `npm run kill-matrix` measured of this version of the kit: vendors with one defect each, and how many were caught. */
import { digestOf } from "../rules/register-digest.js";
import type { Register } from "../rules/register.js";

export interface KillMatrix {
  /** The requirement set with which it was measured. */
  readonly requirementSet: string;
  /** Vendors with a defect that a requirement is about. */
  readonly mutants: number;
  /** Those of them that violated exactly the requirements that the reviewed matrix names. */
  readonly caught: number;
  /** Vendors with a defect that no requirement is about; they count nowhere else. */
  readonly outOfScope: number;
}

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

/**
 * The figure of `kill-matrix.json`; undefined when it was not measured with this register.
 *
 * @param text the file's whole content
 */
export function killMatrixIn(
  text: string,
  register: Register,
): KillMatrix | undefined {
  const file = JSON.parse(text) as KillMatrixFile;
  if (file.requirementDigest !== digestOf(register)) return undefined;
  return {
    requirementSet: file.requirementSet,
    mutants: file.caught.length + file.missed.length,
    caught: file.caught.length,
    outOfScope: file.outOfScope.length,
  };
}
