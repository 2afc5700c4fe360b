/** Paths and queries of requests, right and hostile. */
import type { ParameterContract } from "../referee/contract-requests.js";
import type { ContractBodies } from "./contract-bodies.js";
import type { Dice } from "./dice.js";
import { hostilePieces } from "./hostile-values.js";
import type { Fitting } from "./recipes.js";
import type { Route } from "./routes.js";
import { names, type World } from "./world.js";

/** The path of a route, its parameters filled in. */
export function pathOf(
  { path }: Route,
  { parameters = {} }: Fitting,
  dice: Dice,
  world: World,
): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(
      parameters[name] ?? String(names[name]?.(dice, world) ?? name),
    ),
  );
}

/** The path with something in it that no route expects. */
export function hostilePath(
  route: Route,
  fitting: Fitting,
  dice: Dice,
  world: World,
): string {
  const piece = dice.pick(hostilePieces);
  const { path } = route;
  if (path.includes("{") && dice.chance(0.6))
    return path.replaceAll(/\{\w+\}/g, piece);
  const plain = pathOf(route, fitting, dice, world);
  switch (dice.below(7)) {
    case 0:
      return `${plain}/${piece}`;
    case 1:
      return `/${piece}${plain}`;
    case 2:
      return plain.replaceAll("/", "//");
    case 3:
      return plain.toUpperCase();
    case 4:
      return `${plain}/`;
    case 5:
      return `/assure-magic2${plain}`;
    default:
      return `/${dice.pick(["documents", "openapi", "docs", "console", "sessions", "_kit", ""])}/${piece}`;
  }
}

/** The query with its question mark; empty where there is none. */
export function queryOf(
  { name }: Route,
  { query = {} }: Fitting,
  dice: Dice,
  { queries }: ContractBodies,
  world: World,
  hostile: boolean,
): string {
  const known = queries.get(name) ?? [];
  const given = new Map(
    Object.entries(query).map(([key, text]) => [key, encodeURIComponent(text)]),
  );
  for (const parameter of known)
    if (dice.chance(0.25))
      given.set(
        parameter.name,
        encodeURIComponent(valueOf(parameter, dice, world)),
      );
  const parts = [...given].map(([key, text]) => `${key}=${text}`);
  if (hostile) {
    const key = dice.pick([
      ...given.keys(),
      ...known.map(({ name }) => name),
      "__proto__",
      "a[b][c]",
    ]);
    parts.push(`${key}=${dice.pick(hostilePieces)}`);
    if (dice.chance(0.2))
      parts.push(dice.pick(["&&&", "=", "%", "a".repeat(3000), "?", "#x"]));
    if (dice.chance(0.1))
      parts.push(...Array.from({ length: 1200 }, (_, index) => `p${index}=1`));
  }
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function valueOf(
  { name, schema, example }: ParameterContract,
  dice: Dice,
  world: World,
): string {
  const choices = schema.enum ?? [];
  if (choices.length > 0) return String(dice.pick(choices));
  const known = names[name]?.(dice, world);
  if (known !== undefined) return String(known);
  if (schema.type === "integer")
    return String((schema.minimum ?? 0) + dice.below(50));
  return typeof example === "string" ? example : "x";
}
