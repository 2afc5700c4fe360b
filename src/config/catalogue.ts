/**
 * Which settings there are, read from the schema of increff-kit.yaml, so that a name that is new there is known everywhere.
 *
 * Loaded only when somebody names a setting in words: a mock without configuration never reads the schema.
 */
import { readFileSync } from "node:fs";
import { packageFile } from "../contract/package.js";
import { pointerTokens } from "../contract/pointer.js";
import type { SettingName } from "./values.js";
import { variableOf } from "./variable.js";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A setting, or a group of them, that a variable or `--set` may name. */
export interface Known {
  /** Path in the file: `oms.rateLimit.requests` for a setting, `oms.rateLimit` for a group. */
  readonly name: string;
  /** `INCREFF_KIT_OMS_RATE_LIMIT_REQUESTS` */
  readonly variable: string;
  readonly schema: Schema;
  readonly group: boolean;
}

/** Of the vendor, the mock knows where it is called and with which headers; how it is started is for a certification. */
const vendorSettings = new Set([
  "vendor.orderEvents",
  "vendor.returnEvents",
  "vendor.sellerCancellation",
  "vendor.salesPosting",
  "vendor.headers",
]);

const root = JSON.parse(
  readFileSync(packageFile("openapi/files/config.schema.json"), "utf8"),
) as Schema;

/** The schema itself in place of a reference to it. */
function followed(schema: Schema): Schema {
  const name = schema.$ref?.slice("#/$defs/".length);
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined ? schema : followed(target);
}

function below(name: string, schema: Schema): Known[] {
  const { properties } = followed(schema);
  const known: Known = {
    name,
    variable: variableOf(name),
    schema: followed(schema),
    group: properties !== undefined,
  };
  return [
    known,
    ...Object.entries(properties ?? {}).flatMap(([key, child]) =>
      below(`${name}.${key}`, child),
    ),
  ];
}

/** Everything that can be named, groups before what is in them, in the order of the schema. */
export const known: readonly Known[] = Object.entries(root.properties ?? {})
  .flatMap(([name, schema]) => below(name, schema))
  .filter(({ name }) => name.startsWith("oms") || vendorSettings.has(name));

export const settingNames: readonly SettingName[] = known
  .filter(({ group }) => !group)
  // A test holds these names against the type.
  .map(({ name }) => name as SettingName);

/** The keys that the schema has beside the one that this JSON Pointer names; empty where any key is right. */
export function keysAround(pointer: string): readonly string[] {
  let schema = root;
  for (const token of pointerTokens(pointer).slice(0, -1)) {
    const { properties, items } = followed(schema);
    const next = properties?.[token] ?? items;
    if (next === undefined) return [];
    schema = next;
  }
  return Object.keys(followed(schema).properties ?? {});
}
