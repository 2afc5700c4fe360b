/** The settings of the mock that its configuration file gives, each with its line. */
import { readConfig, type TextFile } from "./config-file.js";
import type { Environment } from "./fill.js";
import { givenIn } from "./layer.js";
import type { Given } from "./values.js";

export interface FileLayer {
  readonly given: readonly Given[];
  /** Environment variables that the file refers to. */
  readonly variables: readonly string[];
}

/** @throws InputError naming file, line and column of everything that is wrong */
export function givenByFile(file: TextFile, env: Environment): FileLayer {
  const { source, config, written, variables } = readConfig(file, env);
  const given = givenIn(
    config,
    (path) => ({
      kind: "file",
      file: file.file,
      line: source.placeOf(path).line,
    }),
    written,
  );
  return { given, variables };
}
