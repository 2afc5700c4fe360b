/** Everything that is generated: file name → content. The same sources give the same bytes on every machine. */
import { collectContract, type Contract } from "./collect.js";
import { validatorGroups } from "./read-operation.js";
import { Sources } from "./sources.js";
import { documentTypes, fileTypes } from "./types.js";
import { compileValidators } from "./validators.js";

const header = (from: string): string =>
  `// Generated from ${from} by \`npm run generate\`. Do not edit: change the source and generate again.\n`;

export async function generateAll(
  openapiFolder: string,
): Promise<Map<string, string>> {
  const sources = new Sources(openapiFolder);
  const contract = collectContract(sources);
  const files = new Map<string, string>();
  for (const document of contract.documents) {
    files.set(
      `${document}.ts`,
      header(`openapi/${document}.yaml`) +
        (await documentTypes(sources, document)),
    );
  }
  files.set(
    "files.ts",
    header("openapi/files/*.schema.json") + (await fileTypes(sources)),
  );
  files.set(
    "operations.ts",
    header("openapi/*.yaml") + operationTable(contract),
  );
  files.set("patterns.ts", header("openapi") + patternTable(contract));
  for (const group of validatorGroups) {
    const source =
      group === "files" ? "openapi/files/*.schema.json" : "openapi/*.yaml";
    const code = compileValidators(
      contract.schemas[group],
      `${group}Validators`,
    );
    files.set(`validators-${group}.ts`, header(source) + code);
  }
  return files;
}

function operationTable(contract: Contract): string {
  const rows = contract.operations.map(
    (operation) =>
      `  ${JSON.stringify(operation.operationId)}: ${JSON.stringify(operation)},`,
  );
  return [
    'import type { Operation } from "../operation.js";',
    "",
    "export const operations = {",
    ...rows,
    "} as const satisfies Readonly<Record<string, Operation>>;",
    "",
    "export type OperationId = keyof typeof operations;",
    "",
  ].join("\n");
}

function patternTable(contract: Contract): string {
  const rows = [...contract.patternExamples].map(
    ([pattern, example]) =>
      `  [${JSON.stringify(pattern)}, ${JSON.stringify(example)}],`,
  );
  return [
    "/** A text that matches, for each pattern whose schema has an example. */",
    "export const patternExamples: ReadonlyMap<string, string> = new Map([",
    ...rows,
    "]);",
    "",
  ].join("\n");
}
