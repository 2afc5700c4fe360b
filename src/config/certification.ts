/**
 * The vendor's configuration, `increff-kit.yaml`: read, checked against its schema, environment variables filled in.
 *
 * `${NAME}` in any string stands for an environment variable; a missing one is an error, because an empty credential
 * would only show later, as the vendor's fault.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { validateFile } from "../contract/validate-file.js";
import type { components } from "../contract/generated/files.js";
import {
  InputError,
  pathOfPointer,
  YamlSource,
  type FileProblem,
} from "../scenario/source.js";

export type Config = components["schemas"]["Config"];

export interface LoadedConfig {
  readonly file: string;
  /** Folder of the file: the vendor's command runs here. */
  readonly folder: string;
  readonly config: Config;
  readonly waits: Waits;
}

/** All in milliseconds; see the schema for what each is for. */
export interface Waits {
  readonly ready: number;
  readonly answer: number;
  readonly call: number;
  readonly forbidden: number;
  readonly visible: number;
  readonly outage: number;
  readonly manual: number;
}

export const defaultWaits: Waits = {
  ready: 30_000,
  answer: 45_000,
  call: 10_000,
  forbidden: 1_500,
  visible: 5_000,
  outage: 2_000,
  manual: 600_000,
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws InputError naming file, line and column of everything that is wrong */
export async function loadConfig(
  file: string,
  env: Environment,
): Promise<LoadedConfig> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const problem = `the configuration cannot be read: ${(error as Error).message}. Name it with --config FILE.`;
    throw new InputError([{ file, line: 1, column: 1, message: problem }]);
  }
  return parseConfig(file, text, env);
}

export function parseConfig(
  file: string,
  text: string,
  env: Environment,
): LoadedConfig {
  const source = new YamlSource(file, text);
  const problems: FileProblem[] = [];
  const filled = fill(source.value, env, (at, message) => {
    problems.push(source.problem(at, message));
  });
  const checked = validateFile("config", filled);
  if (!checked.ok)
    for (const violation of checked.violations)
      problems.push(
        source.problem(
          pathOfPointer(violation.pointer),
          `${violation.field || "the file"}: ${violation.message}`,
        ),
      );
  if (problems.length > 0) throw new InputError(problems);
  const config = filled as Config;
  problems.push(...contradictions(source, config));
  if (problems.length > 0) throw new InputError(problems);
  return {
    file,
    folder: path.dirname(path.resolve(file)),
    config,
    waits: { ...defaultWaits, ...config.waits },
  };
}

/** What a schema cannot say. */
function contradictions(source: YamlSource, config: Config): FileProblem[] {
  const problems: FileProblem[] = [];
  const { vendor, driver } = config;
  const needed =
    config.profile === "efs"
      ? (["orderEvents", "returnEvents"] as const)
      : (["salesPosting"] as const);
  for (const key of needed)
    if (vendor[key] === undefined)
      problems.push(
        source.problem(
          ["vendor"],
          `vendor.${key}: may not be missing for the profile ${config.profile}; it is the URL that Increff calls`,
        ),
      );
  if (driver?.kind === "http" && driver.url === undefined)
    problems.push(
      source.problem(
        ["driver"],
        "driver.url: may not be missing for the kind http",
      ),
    );
  if (driver?.kind === "command" && driver.command === undefined)
    problems.push(
      source.problem(
        ["driver"],
        "driver.command: may not be missing for the kind command",
      ),
    );
  if (vendor.command === undefined && JSON.stringify(config).includes("{port}"))
    problems.push(
      source.problem(
        ["vendor"],
        "{port} stands for the port that the kit gives to a vendor it starts; without vendor.command write the real port",
      ),
    );
  if (vendor.command !== undefined && vendor.readiness === undefined)
    problems.push(
      source.problem(
        ["vendor", "command"],
        "vendor.readiness: may not be missing beside vendor.command; it is the URL that answers 2xx when the vendor is ready",
      ),
    );
  return problems;
}

function fill(
  value: unknown,
  env: Environment,
  complain: (at: (string | number)[], message: string) => void,
  at: (string | number)[] = [],
): unknown {
  if (typeof value === "string")
    return value.replaceAll(/\$\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
      const found = env[name];
      if (found !== undefined) return found;
      complain(at, `the environment variable ${name} is not set`);
      return whole;
    });
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      fill(item, env, complain, [...at, index]),
    );
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        fill(item, env, complain, [...at, key]),
      ]),
    );
  return value;
}
