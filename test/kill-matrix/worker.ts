/** A worker process of the kill matrix: certifies the mutants that it is sent, and answers with their rows. */
import { mutants } from "../vendors/mutants/catalogue.js";
import type { Errand } from "./crew.js";
import { failedRow, runMutant } from "./matrix.js";

process.on("message", (message) => {
  const { name, expectation, seed } = message as Errand;
  const mutant = mutants.find((one) => one.name === name);
  const row =
    mutant === undefined
      ? Promise.resolve(failedRow(name, "there is no mutant of that name"))
      : runMutant(mutant, expectation, seed);
  void row.then((done) => process.send?.(done));
});
