/** What a run of all mutants leaves in the package, so that every report can say how well this version is proved. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { digestOf } from "../../src/rules/register-digest.js";
import { loadRegister } from "../../src/rules/register.js";
import { killMatrixPath } from "../../src/runner/kill-matrix.js";
import type { KillMatrixFile } from "../../src/verdict/kill-matrix.js";
import { mutants } from "../vendors/mutants/catalogue.js";
import { readMatrix, type Row } from "./matrix.js";

const vendors = path.resolve(import.meta.dirname, "../vendors");

export interface Exceptions {
  /** Requirements with a rule and no mutant, each with the reason. */
  readonly withoutMutant: Readonly<Record<string, string>>;
  /** Mutants whose defect no requirement is about, each with the reason. */
  readonly outOfScope: Readonly<Record<string, string>>;
}

export async function readExceptions(): Promise<Exceptions> {
  return parse(
    await readFile(path.join(vendors, "kill-matrix-exceptions.yaml"), "utf8"),
  ) as Exceptions;
}

/** SHA-256 of what a figure rests on: the reviewed expectations, and the names and defects of the mutants. */
export async function expectationsDigest(): Promise<string> {
  const basis = [await readMatrix(), await readExceptions(), mutants];
  return createHash("sha256").update(JSON.stringify(basis)).digest("hex");
}

/**
 * Writes the figure, when all mutants were run; a run of some says nothing about the others.
 *
 * @param rows of the first run of each
 * @param failed names of those that did not fit in the end
 */
export async function writeFigure(
  rows: readonly Row[],
  failed: readonly string[],
): Promise<void> {
  const names = mutants.map(({ name }) => name).sort();
  const run = new Set(rows.map(({ vendor }) => vendor));
  if (!names.every((name) => run.has(name))) {
    console.log("Not all mutants were run, so no figure is kept.");
    return;
  }
  const { outOfScope } = await readExceptions();
  const register = await loadRegister();
  const counted = names.filter((name) => outOfScope[name] === undefined);
  const figure: KillMatrixFile = {
    requirementSet: register.version,
    requirementDigest: digestOf(register),
    expectations: await expectationsDigest(),
    caught: counted.filter((name) => !failed.includes(name)),
    missed: counted.filter((name) => failed.includes(name)),
    outOfScope: Object.keys(outOfScope).sort(),
  };
  await writeFile(killMatrixPath, `${JSON.stringify(figure, null, 2)}\n`);
  console.log(
    `Kept in openapi/kill-matrix.json: ${figure.caught.length} of ${counted.length} caught, ${figure.outOfScope.length} out of scope.`,
  );
}
