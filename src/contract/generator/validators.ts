/** Compiles schemas to TypeScript that needs no ajv at run time. */
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { Json } from "./sources.js";

const runtimeRequire =
  /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g;
const exported = /export const (\w+) = (validate\d+);/g;

/** What stands in for ajv's functions. */
const replacements: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/equal": "same",
  "ajv/dist/runtime/ucs2length": "characters",
};

/** How ajv adds one error to its list: ten times as long as the call that does the same. */
const addError =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:(".*?"),keyword:(".*?"),params:(\{.*?\})(?:,propertyName:(\w+))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs;

/** The same inside the condition of an `if`, where errors are only counted. */
const addNothing =
  /const (err\d+) = \{\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;

/** How ajv takes errors back: to a count that the bounded list may never have reached. */
const takeBack = /vErrors\.length = (_errs\d+);/g;

/**
 * A module that exports `record`: validators by the name of their schema.
 */
export function compileValidators(
  schemas: ReadonlyMap<string, Json>,
  record: string,
): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strictTypes: false,
    strictTuples: false,
    validateFormats: false,
    code: { source: true, esm: true },
  });
  const names = [...schemas.keys()];
  const exportNames: Record<string, string> = {};
  names.forEach((name, index) => {
    ajv.addSchema(schemas.get(name) as object, name);
    exportNames[`export${index}`] = name;
  });
  const functions = new Map<string, string>();
  const code = (names.length === 0 ? "" : standalone.default(ajv, exportNames))
    .replace('"use strict";', "")
    .replaceAll(exported, (_, name: string, validator: string) => {
      functions.set(name, validator);
      return "";
    })
    .replaceAll(runtimeRequire, (whole, name: string, module: string) => {
      const replacement = replacements[module];
      return replacement === undefined
        ? whole
        : `const ${name} = ${replacement};`;
    })
    .replaceAll(takeBack, "forget(vErrors,$1);")
    .replaceAll(addNothing, 'vErrors=report(vErrors,"","","",{});errors++;')
    .replaceAll(
      addError,
      (
        _,
        _name,
        place: string | undefined,
        schemaPath: string,
        keyword: string,
        params: string,
        propertyName: string | undefined,
      ) => {
        const named = propertyName === undefined ? "" : `,${propertyName}`;
        return `vErrors=report(vErrors,${place ?? "instancePath"},${schemaPath},${keyword},${params}${named});errors++;`;
      },
    );
  const unknown =
    /const err\d.{0,400}|vErrors\.length.{0,80}|require\(.{0,80}/.exec(code);
  if (unknown !== null)
    throw new Error(
      `ajv writes something that the generator does not know: ${unknown[0]}`,
    );
  return [
    "// @ts-nocheck",
    'import type { CompiledValidator } from "../compiled.js";',
    'import { characters, forget, report, same } from "../runtime.js";',
    "",
    code,
    "",
    `export const ${record}: {`,
    ...names.map(
      (name) => `  readonly ${JSON.stringify(name)}: CompiledValidator;`,
    ),
    "} = {",
    ...names.map(
      (name, index) =>
        `  ${JSON.stringify(name)}: ${functions.get(`export${index}`) ?? ""},`,
    ),
    "};",
    "",
  ].join("\n");
}
