/** Every requirement is violated by a mutant or says why by none, and the figure in the package is that of these mutants. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/rules/register-digest.js";
import { loadRegister } from "../../src/rules/register.js";
import {
  killMatrixPath,
  readKillMatrix,
} from "../../src/runner/kill-matrix.js";
import type { KillMatrixFile } from "../../src/verdict/kill-matrix.js";
import { mutants } from "../vendors/mutants/catalogue.js";
import { expectationsDigest, readExceptions } from "./figure.js";
import { readMatrix } from "./matrix.js";

const [matrix, exceptions, register] = await Promise.all([
  readMatrix(),
  readExceptions(),
  loadRegister(),
]);
const names = mutants.map(({ name }) => name);
const judged = register.requirements
  .filter(({ rule }) => rule !== undefined)
  .map(({ id }) => id);
const violated = new Set(Object.values(matrix).flatMap(({ must }) => must));

describe("the kill matrix", () => {
  it("has a row for each mutant, and no other", () => {
    expect(Object.keys(matrix).sort()).toEqual([...names].sort());
  });

  it("names only requirements that a rule judges, of the mutant's own profile", () => {
    for (const { name, profile } of mutants)
      for (const id of [
        ...(matrix[name]?.must ?? []),
        ...(matrix[name]?.may ?? []),
      ]) {
        expect(judged, `${name} names ${id}`).toContain(id);
        expect(id.toLowerCase().startsWith(profile), `${name}: ${id}`).toBe(
          true,
        );
      }
  });

  it.each(judged)(
    "%s is violated by a mutant, or it is said why by none",
    (id) => {
      const reason = exceptions.withoutMutant[id];
      if (violated.has(id))
        expect(
          reason,
          `${id} has a mutant now: take it out of withoutMutant in kill-matrix-exceptions.yaml`,
        ).toBeUndefined();
      else
        expect(
          reason,
          `${id} has no mutant: write a vendor that violates it, or the reason into kill-matrix-exceptions.yaml`,
        ).toMatch(/\w+ \w+/);
    },
  );

  it("excuses no requirement that does not exist or is not judged", () => {
    for (const id of Object.keys(exceptions.withoutMutant))
      expect(judged).toContain(id);
  });

  it("expects nothing of exactly those mutants that are out of scope, each with its reason", () => {
    const nothing = names.filter((name) => matrix[name]?.must.length === 0);
    expect(nothing.sort()).toEqual(Object.keys(exceptions.outOfScope).sort());
    for (const reason of Object.values(exceptions.outOfScope))
      expect(reason).toMatch(/\.$/);
  });
});

describe("the figure in the package", () => {
  const again =
    "run npm run kill-matrix with all mutants, which writes it anew";

  async function figure(): Promise<KillMatrixFile | undefined> {
    try {
      return JSON.parse(
        await readFile(killMatrixPath, "utf8"),
      ) as KillMatrixFile;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  it("is that of these mutants, expectations and requirements; without one, reports say that nothing was measured", async () => {
    const file = await figure();
    const shown = await readKillMatrix(register);
    if (file === undefined) {
      expect(shown).toBeUndefined();
      return;
    }
    const { caught, missed, outOfScope } = file;
    expect([...caught, ...missed, ...outOfScope].sort(), again).toEqual(
      [...names].sort(),
    );
    expect(file.expectations, again).toBe(await expectationsDigest());
    expect(file.requirementDigest, again).toBe(digestOf(register));
    expect(shown).toEqual({
      requirementSet: register.version,
      mutants: caught.length + missed.length,
      caught: caught.length,
      outOfScope: outOfScope.length,
    });
  });

  it("says nothing about another requirement set", async () => {
    const other = { ...register, version: "1999.01" };
    expect(await readKillMatrix(other)).toBeUndefined();
    expect(
      await readKillMatrix(register, `${killMatrixPath}.none`),
    ).toBeUndefined();
  });
});
