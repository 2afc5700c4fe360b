/** Reads `increff-kit.yaml`: environment variables filled in, checked, with file, line and column of all that is wrong. */
import { InputError, type FileProblem } from "../scenario/input-error.js";
import { YamlSource } from "../scenario/source.js";
import { checkConfig, type Config } from "./check.js";
import { fill, variablesIn, type Environment } from "./fill.js";

/** A file as it was read. */
export interface TextFile {
  /** The name under which it is reported. */
  readonly file: string;
  readonly text: string;
}

export interface ConfigFile {
  readonly source: YamlSource;
  readonly config: Config;
  /** The same before the environment was filled in. */
  readonly written: unknown;
  /** Environment variables that the file refers to. */
  readonly variables: readonly string[];
}

/** @throws InputError naming file, line and column of everything that is wrong */
export function readConfig(
  { file, text }: TextFile,
  env: Environment,
): ConfigFile {
  const source = new YamlSource(file, text);
  const written = source.value ?? {};
  const problems: FileProblem[] = [];
  const filled = fill(written, env, (at, message) => {
    problems.push(source.problem(at, message));
  });
  const checked = checkConfig(filled);
  if (checked.ok && problems.length === 0)
    return {
      source,
      config: checked.config,
      written,
      variables: variablesIn(text),
    };
  if (!checked.ok)
    for (const { path, message } of checked.problems)
      problems.push(source.problem(path, message));
  throw new InputError(problems);
}
