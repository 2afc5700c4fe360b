/**
 * `${NAME}` in any string of a file stands for an environment variable.
 *
 * Promise: a missing one is an error, because an empty credential would only show later, as somebody else's fault.
 */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Path = readonly (string | number)[];

const reference = /\$\{([A-Za-z_]\w*)\}/g;

/** The value with all variables filled in; `complain` hears of each that is not set. */
export function fill(
  value: unknown,
  env: Environment,
  complain: (at: Path, message: string) => void,
  at: Path = [],
): unknown {
  if (typeof value === "string")
    return value.replaceAll(reference, (whole, name: string) => {
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

/** The names of the variables that a text refers to. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(reference)].map(([, name = ""]) => name);
}
