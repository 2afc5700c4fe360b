/** Reads a `result.json` that a run has left, as a person names it: the file, or the folder of the run. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { validateFile } from "../contract/validate-file.js";
import { InputError } from "../scenario/input-error.js";
import type { RunResult } from "../verdict/result.js";
import type { Io } from "./io.js";

/** @throws InputError */
export async function readResult(
  named: string,
  { cwd }: Pick<Io, "cwd">,
): Promise<RunResult> {
  const place = path.resolve(cwd, named);
  const folder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = folder ? path.join(place, "result.json") : place;
  const refuse = (message: string): InputError =>
    new InputError([{ file, line: 0, column: 0, message }]);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw refuse(
      `is no result of a run: ${(error as Error).message}. Name the result.json that certify has written, or its folder`,
    );
  }
  const checked = validateFile("result", value);
  if (!checked.ok) {
    const [first] = checked.violations;
    throw refuse(
      `is no result that this version of the kit can read: ${first === undefined ? "" : `${first.field || "the file"} ${first.message}`}`,
    );
  }
  return value as RunResult;
}
