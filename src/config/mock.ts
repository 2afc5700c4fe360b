/**
 * What `increff-kit mock` runs with: flag before environment variable before file before default, for every setting.
 *
 * Promise: the answer depends on nothing but its input. What reads YAML or the schema is loaded only when there is a
 * file, a variable or a `--set` to be read, so that a mock without them starts at once.
 */
import path from "node:path";
import { InputError, type Place } from "../scenario/input-error.js";
import type { OmsSettings } from "../simulator/settings.js";
import type { TextFile } from "./config-file.js";
import type { Environment } from "./fill.js";
import { givenByFlags, type MockFlags } from "./flags.js";
import {
  productOf,
  tenantOf,
  type ProductForm,
  type TenantForm,
} from "./masters.js";
import { mockSettings } from "./mock-settings.js";
import { byDefault, sourceText, type Source } from "./source.js";
import {
  defaultValues,
  type Given,
  type MockValues,
  type SettingName,
} from "./values.js";
import { variablePrefix } from "./variable.js";

export interface MockInput {
  /** The configuration file, where there is one. */
  readonly file?: TextFile;
  /** What a program states, in the form of a file; it beats the file and the variables. */
  readonly stated?: TextFile;
  readonly env: Environment;
  readonly flags: MockFlags;
  /** What a relative path of a flag or a variable starts at. */
  readonly cwd: string;
  /** Reads a further file that the configuration names. */
  readonly read: (file: string) => Promise<string>;
}

export interface MockConfig {
  readonly settings: OmsSettings;
  readonly host: string;
  readonly port: number;
  /** Generated orders; `everyMs` 0 makes them once. */
  readonly orders: {
    readonly count: number;
    readonly everyMs: number;
    readonly seed: number;
  };
  /** Absolute path, or null. */
  readonly data: string | null;
  /** Absolute path, or null. */
  readonly history: string | null;
  readonly token: string | null;
  /** Every setting in force. */
  readonly values: MockValues;
  /** The settings that somebody gave. */
  readonly given: ReadonlyMap<SettingName, Given>;
  /** Where the value of each setting came from. */
  readonly sources: Readonly<Record<SettingName, Source>>;
  /** What a person ought to know although nothing is wrong, each a sentence. */
  readonly notes: readonly string[];
  /** Absolute paths of the files that this came from. */
  readonly files: readonly string[];
}

/** @throws InputError naming file, line and column, variable or flag of everything that is wrong */
export async function resolveMock(input: MockInput): Promise<MockConfig> {
  const { cwd } = input;
  const given = new Map<SettingName, Given>();
  for (const layer of await layersOf(input)) {
    // Two names of one thing: whoever speaks later decides which of them holds.
    for (const [one, other] of rivals)
      if (layer.some(({ name }) => name === one)) given.delete(other);
    for (const one of layer) given.set(one.name, one);
  }
  const values: Record<string, unknown> = { ...defaultValues() };
  for (const { name, value, source } of given.values())
    values[name] = pathSettings.has(name)
      ? absolute(value, source, cwd)
      : value;
  refuseUnused(given);
  await fillInMasters(values, given, input);
  const complete = values as unknown as MockValues;
  const productsFile = complete["oms.productsFile"];
  const { settings, notes } = mockSettings(complete, given.has("oms.tenants"));
  return {
    settings,
    host: complete["oms.host"],
    port: complete["oms.port"],
    orders: {
      count: complete["oms.orders.count"],
      everyMs: complete["oms.orders.everyMs"],
      seed: complete["oms.orders.seed"],
    },
    data: complete["oms.data"],
    history: complete["oms.history"],
    token: complete["oms.control.token"],
    values: complete,
    given,
    sources: Object.fromEntries(
      Object.keys(values).map((name) => [
        name,
        given.get(name as SettingName)?.source ?? byDefault,
      ]),
    ) as Record<SettingName, Source>,
    notes,
    files: [
      ...(input.file === undefined ? [] : [path.resolve(cwd, input.file.file)]),
      ...(productsFile === null ? [] : [productsFile]),
    ],
  };
}

const rivals = [
  ["oms.products", "oms.productsFile"],
  ["oms.productsFile", "oms.products"],
] as const satisfies readonly (readonly [SettingName, SettingName])[];

const pathSettings: ReadonlySet<SettingName> = new Set([
  "oms.productsFile",
  "oms.data",
  "oms.history",
]);

/** The weakest first. */
async function layersOf({
  file,
  stated,
  env,
  flags,
}: MockInput): Promise<readonly (readonly Given[])[]> {
  const layers: (readonly Given[])[] = [];
  let allowed: readonly string[] = [];
  if (file !== undefined) {
    const { givenByFile } = await import("./file-layer.js");
    const layer = givenByFile(file, env);
    allowed = layer.variables;
    layers.push(layer.given);
  }
  const inWords =
    flags.set.length > 0 ||
    Object.keys(env).some((name) => name.startsWith(variablePrefix));
  if (inWords) {
    const { givenByEnvironment, givenBySet } = await import("./assignment.js");
    layers.push(givenByEnvironment(env, allowed), givenBySet(flags.set));
  }
  if (stated !== undefined) {
    const { givenByFile } = await import("./file-layer.js");
    layers.push(givenByFile(stated, env).given);
  }
  return [...layers, givenByFlags(flags)];
}

function absolute(value: unknown, source: Source, cwd: string): unknown {
  if (typeof value !== "string") return value;
  const start = source.kind === "file" ? path.dirname(source.file) : ".";
  return path.resolve(cwd, start, value);
}

/** Accounts and products complete, from a file of their own where one is named. */
async function fillInMasters(
  values: Record<string, unknown>,
  given: ReadonlyMap<SettingName, Given>,
  { env, read }: MockInput,
): Promise<void> {
  const tenants = given.get("oms.tenants");
  if (tenants !== undefined)
    values["oms.tenants"] = (tenants.value as readonly TenantForm[]).map(
      tenantOf,
    );
  const products = given.get("oms.products");
  if (products !== undefined)
    values["oms.products"] = (products.value as readonly ProductForm[]).map(
      productOf,
    );
  const file = values["oms.productsFile"];
  if (typeof file !== "string") return;
  const { readProducts } = await import("./products-file.js");
  let text: string;
  try {
    text = await read(file);
  } catch (error) {
    const source = given.get("oms.productsFile")?.source ?? byDefault;
    throw new InputError([
      {
        ...placeOf(source),
        message: `oms.productsFile: ${file} cannot be read: ${(error as Error).message}`,
      },
    ]);
  }
  values["oms.products"] = readProducts({ file, text }, env);
}

/** Addresses of the demo's accounts, said for this run, when there are other accounts: nobody would be called there. */
function refuseUnused(given: ReadonlyMap<SettingName, Given>): void {
  const tenants = given.get("oms.tenants");
  if (tenants === undefined) return;
  const problems = [...given.values()]
    .filter(
      ({ name, source }) =>
        name.startsWith("vendor.") && source.kind !== "file",
    )
    .map(({ name, source }) => ({
      ...placeOf(source),
      message: `${name}: is for the demo's accounts, and oms.tenants (${sourceText(tenants.source)}) brings others; write it under the endpoints of one of them`,
    }));
  if (problems.length > 0) throw new InputError(problems);
}

function placeOf(source: Source): Place {
  return source.kind === "file"
    ? { file: source.file, line: source.line, column: 1 }
    : {
        file: sourceText(source).replace(/^flag /, ""),
        line: 0,
        column: 0,
      };
}
