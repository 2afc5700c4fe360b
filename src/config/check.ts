/** What is wrong with a configuration, wherever it came from: against its schema, and what a schema cannot say. */
import { validateHeaderName, validateHeaderValue } from "node:http";
import type { components } from "../contract/generated/files.js";
import { valueAt } from "../contract/pointer.js";
import { validateFile } from "../contract/validate-file.js";
import { pathOfPointer } from "../scenario/source.js";
import { keysAround } from "./catalogue.js";
import type { Path } from "./fill.js";
import { advice } from "./nearest.js";

export type Config = components["schemas"]["Config"];

export interface ConfigProblem {
  readonly path: Path;
  /** Begins with the field. */
  readonly message: string;
}

export type Checked =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** @param value as read; an empty file is an empty configuration */
export function checkConfig(value: unknown): Checked {
  const checked = validateFile("config", value);
  if (!checked.ok)
    return {
      ok: false,
      problems: checked.violations.map(({ pointer, field, message }) => ({
        path: pathOfPointer(pointer),
        message: `${field || "the file"}: ${message}${meant(pointer, value)}`,
      })),
    };
  const config = value as Config;
  const problems = contradictions(config);
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** For a key that is not known, the ones that are. */
function meant(pointer: string, value: unknown): string {
  const keys = keysAround(pointer);
  const key = pathOfPointer(pointer).at(-1) ?? "";
  const unknown =
    keys.length > 0 &&
    !keys.includes(key) &&
    valueAt(value, pointer) !== undefined;
  if (!unknown) return "";
  return advice(key, keys) || `; known here: ${keys.join(", ")}`;
}

function contradictions({ vendor, oms }: Config): ConfigProblem[] {
  const { tenants = [], products = [] } = oms ?? {};
  const both: ConfigProblem[] =
    oms?.products !== undefined && typeof oms.productsFile === "string"
      ? [
          {
            path: ["oms", "productsFile"],
            message:
              "oms.productsFile: is a second list of products beside oms.products; keep one of them",
          },
        ]
      : [];
  return [
    ...endpointProblems(vendor ?? {}, ["vendor"]),
    ...tenants.flatMap(({ endpoints = {} }, index) =>
      endpointProblems(endpoints, ["oms", "tenants", index, "endpoints"]),
    ),
    ...repetitions(tenants, "authUsername", ["oms", "tenants"]),
    ...productProblems(products, ["oms", "products"]),
    ...both,
  ];
}

export function productProblems(
  products: readonly components["schemas"]["ConfigProduct"][],
  path: Path,
): ConfigProblem[] {
  return [
    ...repetitions(products, "barcode", path),
    ...repetitions(products, "channelSkuCode", path),
  ];
}

function repetitions<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: Path,
): ConfigProblem[] {
  const first = new Map<string, number>();
  return list.flatMap((item, index) => {
    const earlier = first.get(item[key]);
    if (earlier === undefined) {
      first.set(item[key], index);
      return [];
    }
    const list = path.join(".");
    return {
      path: [...path, index, key],
      message: `${list}[${index}].${key}: ${item[key]} is that of ${list}[${earlier}] too; each may be there once`,
    };
  });
}

const addresses = [
  "orderEvents",
  "returnEvents",
  "sellerCancellation",
  "salesPosting",
] as const;

function endpointProblems(
  endpoints: components["schemas"]["ConfigEndpoints"],
  path: Path,
): ConfigProblem[] {
  const name = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
  const problems = addresses.flatMap((key): ConfigProblem[] => {
    const address = endpoints[key]?.replaceAll("{port}", "1");
    return address === undefined || URL.canParse(address)
      ? []
      : [
          {
            path: [...path, key],
            message: `${name}.${key}: is no address that can be called; write it like http://127.0.0.1:8080/increff/orders`,
          },
        ];
  });
  for (const [header, value] of Object.entries(endpoints.headers ?? {})) {
    try {
      validateHeaderName(header);
      validateHeaderValue(header, value);
    } catch {
      problems.push({
        path: [...path, "headers", header],
        message: `${name}.headers: ${JSON.stringify(header.slice(0, 80))} or its value holds characters that no header may hold`,
      });
    }
  }
  return problems;
}
