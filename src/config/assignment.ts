/** A setting given by name and text: an environment variable, or `--set NAME=VALUE`. */
import { parseDocument } from "yaml";
import { InputError } from "../scenario/input-error.js";
import { advice } from "./nearest.js";
import { known, type Known, type Schema } from "./catalogue.js";
import { checkConfig, type Config } from "./check.js";
import type { Environment } from "./fill.js";
import { givenIn } from "./layer.js";
import type { Source } from "./source.js";
import type { Given } from "./values.js";
import { variablePrefix } from "./variable.js";

const showsAll = "`increff-kit mock --print-config` shows every setting";

/**
 * Groups come before what is in them, so the more exact variable decides.
 *
 * @param allowed variables that something else refers to, which therefore need not be settings
 * @throws InputError naming every variable that is unknown or has a bad value
 */
export function givenByEnvironment(
  env: Environment,
  allowed: readonly string[],
): Given[] {
  const variables = known.map(({ variable }) => variable);
  const unknown = Object.keys(env).filter(
    (variable) =>
      variable.startsWith(variablePrefix) &&
      env[variable] !== undefined &&
      !variables.includes(variable) &&
      !allowed.includes(variable),
  );
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((variable) =>
        whole(
          variable,
          `is not a setting of the mock${advice(variable, variables) || `; ${showsAll}`}`,
        ),
      ),
    );
  return known.flatMap((one) => {
    const text = env[one.variable];
    if (text === undefined) return [];
    const { variable } = one;
    return assigned(one, text, variable, { kind: "environment", variable });
  });
}

/**
 * The later one decides.
 *
 * @param lines each `oms.rateLimit.requests=100`
 * @throws InputError
 */
export function givenBySet(lines: readonly string[]): Given[] {
  return lines.flatMap((line) => {
    const equals = line.indexOf("=");
    const name = (equals < 0 ? line : line.slice(0, equals)).trim();
    const one = known.find((candidate) => candidate.name === name);
    if (one === undefined) {
      const names = known.map((candidate) => candidate.name);
      throw new InputError([
        whole(
          `--set ${name}`,
          `is not a setting of the mock${advice(name, names) || `; ${showsAll}`}`,
        ),
      ]);
    }
    if (equals < 0)
      throw new InputError([
        whole(`--set ${name}`, `has no value; write --set ${name}=VALUE`),
      ]);
    const text = line.slice(equals + 1);
    return assigned(one, text, `--set ${name}`, {
      kind: "flag",
      flag: "--set",
    });
  });
}

function assigned(
  { name, schema }: Known,
  text: string,
  place: string,
  source: Source,
): Given[] {
  const value = valueOf(text, schema, place);
  const tree = name
    .split(".")
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  const checked = checkConfig(tree);
  if (!checked.ok)
    throw new InputError(
      checked.problems.map(({ message }) => whole(place, message)),
    );
  return givenIn(tree as Config, () => source);
}

/** What is a text anyway is taken as it is, so that a password of digits stays one; all else is read as YAML. */
function valueOf(text: string, schema: Schema, place: string): unknown {
  const types = [schema.type ?? []].flat();
  const choices = schema.enum ?? [];
  if (types.includes("string"))
    return types.includes("null") && text === "null" ? null : text;
  if (choices.length > 0 && choices.includes(text)) return text;
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document.toJS({ maxAliasCount: 100 });
  throw new InputError([
    whole(place, `the value is not YAML: ${error.message}`),
  ]);
}

function whole(
  file: string,
  message: string,
): ConstructorParameters<typeof InputError>[0][number] {
  return { file, line: 0, column: 0, message };
}
