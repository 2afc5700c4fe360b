/** The public surface of the package. It changes on purpose, or not at all. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.js";
import { RunningMock } from "../../src/library/running-mock.js";
import { root } from "../end-to-end/cli.js";

const file = path.join(root, "src/index.ts");
const source = ts.createSourceFile(
  file,
  readFileSync(file, "utf8"),
  ts.ScriptTarget.Latest,
);

/** The names of `export { … } from` and `export type { … } from`. */
function names(types: boolean): string[] {
  return source.statements
    .flatMap((statement) =>
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.isTypeOnly === types
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [],
    )
    .sort();
}

describe("the README", () => {
  it("shows names that there are", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const [, shown = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    const [, imported = ""] = /import \{ (.*?) \}/.exec(shown) ?? [];
    expect(Object.keys(library)).toEqual(
      expect.arrayContaining(imported.split(", ")),
    );
    const methods = [...shown.matchAll(/\boms\.(\w+)\(/g)].map(
      ([, name = ""]) => name,
    );
    expect(methods.length).toBeGreaterThan(4);
    for (const name of methods)
      expect(RunningMock.prototype).toHaveProperty(name);
  });
});

describe("the public surface", () => {
  it("is a list of exports and nothing else", () => {
    const others = source.statements.filter(
      (statement) =>
        !ts.isExportDeclaration(statement) ||
        statement.exportClause === undefined ||
        statement.moduleSpecifier === undefined,
    );
    expect(others).toEqual([]);
  });

  it("has these functions and errors", () => {
    expect(names(false)).toEqual([
      "InputError",
      "NotSeenError",
      "RefusedError",
      "RuleError",
      "StartError",
      "UnreachableError",
      "certify",
      "startOms",
    ]);
    expect(Object.keys(library).sort()).toEqual(names(false));
  });

  it("has these types", () => {
    expect(names(true)).toEqual([
      "AccountHeaders",
      "Call",
      "CertifyOptions",
      "Config",
      "ControlBody",
      "ControlCall",
      "ControlOperation",
      "ControlResult",
      "Deadline",
      "DeliverOptions",
      "DeliveryResult",
      "ExchangeEntry",
      "Fault",
      "FaultPlan",
      "FileProblem",
      "Finding",
      "HeldByVendor",
      "HistoryEntry",
      "JudgedRequirement",
      "KitMessage",
      "KitOrder",
      "KitShipment",
      "Level",
      "MessageChoice",
      "MockOms",
      "ObservedOrder",
      "ObservedReturn",
      "ObservedSale",
      "OmsForm",
      "Outcome",
      "PartnerOperation",
      "PlacedFinding",
      "Profile",
      "RequirementResult",
      "RuleFinding",
      "RuleJudgement",
      "RunResult",
      "ScenarioResult",
      "StartOmsOptions",
      "VendorAddresses",
      "Verdict",
    ]);
  });
});
