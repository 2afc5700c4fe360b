/**
 * Each rule has literal histories on which it passes, on which it fails, and on which it has witnessed too little.
 *
 * `ruleCases` runs them; this reads the tests as they are written, so that no table can be left out, emptied or passed over.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loadRegister } from "../../src/rules/register.js";

const folder = path.resolve(import.meta.dirname, "../../src/rules");

/** The lists of the table, what each is for, and the key under which a case says what comes of it. */
const kinds = [
  ["passes", "pass", "witnesses"],
  ["fails", "fail", "findings"],
  ["tooLittle", "too little witnessed", "unjudged"],
] as const;

/** What is wrong with the test of a rule, in words that name the requirement and the kind of case. */
function gapsIn(requirement: string, rule: string, source: string): string[] {
  const file = ts.createSourceFile(
    `${rule}.test.ts`,
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const gap = (what: string): string => `${requirement}: ${what}`;
  const gaps: string[] = [];
  const imported = importsOf(file);
  if (imported.get("rule") !== `./${path.posix.basename(rule)}.js`)
    gaps.push(gap(`its test does not import the rule of ${rule}`));
  if (imported.get("ruleCases") !== "../literal-cases.js")
    gaps.push(gap("its test does not import ruleCases"));
  if (/\.(skip|only|todo|skipIf|runIf|fails)\b|\bvi\.(do)?mock\b/.test(source))
    gaps.push(gap("its test passes over tests or puts something else in"));
  const tables = tablesIn(file);
  const [table] = tables;
  if (table === undefined || tables.length > 1)
    return [...gaps, gap(`its test has ${tables.length} tables of cases`)];
  for (const [list, kind, outcome] of kinds) {
    const cases = listOf(table, list);
    if (cases === undefined || cases.length === 0)
      gaps.push(gap(`no case of ${kind}`));
    else if (!cases.every((one) => isWhole(one, outcome)))
      gaps.push(gap(`a case of ${kind} is not written out`));
  }
  return gaps;
}

/** By name, under which module; a name that is imported as another does not count. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  const imported = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const named = statement.importClause?.namedBindings;
    if (
      named === undefined ||
      !ts.isNamedImports(named) ||
      !ts.isStringLiteral(statement.moduleSpecifier)
    )
      continue;
    for (const { name, propertyName } of named.elements)
      if (propertyName === undefined)
        imported.set(name.text, statement.moduleSpecifier.text);
  }
  return imported;
}

/** `ruleCases(rule, { … })` as a statement of the file itself; anywhere else it may never run. */
function tablesIn(file: ts.SourceFile): ts.ObjectLiteralExpression[] {
  return file.statements.flatMap((statement) => {
    if (
      !ts.isExpressionStatement(statement) ||
      !ts.isCallExpression(statement.expression)
    )
      return [];
    const { expression, arguments: given } = statement.expression;
    const [rule, table] = given;
    return expression.getText() === "ruleCases" &&
      rule?.getText() === "rule" &&
      table !== undefined &&
      ts.isObjectLiteralExpression(table)
      ? [table]
      : [];
  });
}

function valueOf(
  object: ts.ObjectLiteralExpression,
  key: string,
): ts.Expression | undefined {
  const found = object.properties.find(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === key,
  );
  return found !== undefined && ts.isPropertyAssignment(found)
    ? found.initializer
    : undefined;
}

function listOf(
  object: ts.ObjectLiteralExpression,
  key: string,
): readonly ts.Expression[] | undefined {
  const value = valueOf(object, key);
  return value !== undefined && ts.isArrayLiteralExpression(value)
    ? value.elements
    : undefined;
}

/** It tells a history, and says what comes of it; a finding with all that it shows. */
function isWhole(one: ts.Expression, outcome: string): boolean {
  if (!ts.isObjectLiteralExpression(one)) return false;
  const told = valueOf(one, "told");
  const results = listOf(one, outcome);
  if (
    told === undefined ||
    !ts.isArrowFunction(told) ||
    !ts.isBlock(told.body) ||
    told.body.statements.length === 0 ||
    results === undefined
  )
    return false;
  if (outcome === "unjudged") return true;
  if (outcome === "witnesses") return results.length > 0;
  return (
    results.length > 0 &&
    results.every(
      (finding) =>
        ts.isObjectLiteralExpression(finding) &&
        isText(valueOf(finding, "expected")) &&
        isText(valueOf(finding, "actual")) &&
        (listOf(finding, "evidence")?.length ?? 0) > 0,
    )
  );
}

function isText(value: ts.Expression | undefined): boolean {
  return (
    value !== undefined &&
    ts.isStringLiteralLike(value) &&
    value.text.trim() !== ""
  );
}

describe("the tests of the rules", () => {
  it("show for each requirement a pass, a fail and too little witnessed", async () => {
    const { requirements } = await loadRegister();
    const gaps = requirements.flatMap(({ id, rule }) => {
      if (rule === undefined) return [];
      const file = path.join(folder, `${rule}.test.ts`);
      return existsSync(file)
        ? gapsIn(id, rule, readFileSync(file, "utf8"))
        : [`${id}: there is no src/rules/${rule}.test.ts`];
    });
    expect(gaps).toEqual([]);
  });

  it("have their tables beside their rules and nowhere else", async () => {
    const { requirements } = await loadRegister();
    const holding = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .filter((file) =>
        /^ruleCases\(/m.test(readFileSync(path.join(folder, file), "utf8")),
      )
      .map((file) => file.replaceAll(path.sep, "/").replace(/\.test\.ts$/, ""));
    expect(holding.sort()).toEqual(
      requirements.flatMap(({ rule }) => rule ?? []).sort(),
    );
  });
});

describe("a test of a rule that lacks something", () => {
  const passes =
    "passes: [{ when: 'x', told: (h) => { h.a(); }, witnesses: [1] }]";
  const fails =
    "fails: [{ when: 'x', told: (h) => { h.a(); }, findings: [{ expected: 'a', actual: 'b', evidence: [1] }] }]";
  const tooLittle =
    "tooLittle: [{ when: 'x', told: (h) => { h.a(); }, unjudged: [] }]";
  const imports =
    'import { ruleCases } from "../literal-cases.js";\nimport { rule } from "./efs-one.js";\n';
  const table = (...lists: readonly string[]): string =>
    `ruleCases(rule, { ${lists.join(", ")} });\n`;
  const gaps = (source: string): string[] =>
    gapsIn("EFS-IDEM-99", "idempotency/efs-one", source).map((gap) =>
      gap.replace("EFS-IDEM-99: ", ""),
    );

  it("is none when all three are written out", () => {
    expect(gaps(imports + table(passes, fails, tooLittle))).toEqual([]);
  });

  it.each([
    ["no pass", table(fails, tooLittle), "no case of pass"],
    ["no fail", table(passes, "fails: []", tooLittle), "no case of fail"],
    [
      "nothing of too little",
      table(passes, fails),
      "no case of too little witnessed",
    ],
    [
      "a list from elsewhere",
      table(passes, fails, "tooLittle: none"),
      "no case of too little witnessed",
    ],
    [
      "a finding without what it expected",
      table(passes, fails.replace("expected: 'a', ", ""), tooLittle),
      "a case of fail is not written out",
    ],
    [
      "a history without an entry",
      table(passes.replace("h.a();", ""), fails, tooLittle),
      "a case of pass is not written out",
    ],
    ["no table", "", "its test has 0 tables of cases"],
    [
      "a table that may never run",
      `if (false) { ${table(passes, fails, tooLittle)} }`,
      "its test has 0 tables of cases",
    ],
    [
      "two tables",
      table(passes, fails, tooLittle).repeat(2),
      "its test has 2 tables of cases",
    ],
    [
      "a test that is passed over",
      `${table(passes, fails, tooLittle)}it.skip("x", () => {});`,
      "its test passes over tests or puts something else in",
    ],
  ])("is named: %s", (_what, source, gap) => {
    expect(gaps(imports + source)).toEqual([gap]);
  });

  it("is named: another rule, another table", () => {
    expect(
      gaps(
        `import { rule } from "./efs-two.js";\nconst ruleCases = () => {};\n${table(passes, fails, tooLittle)}`,
      ),
    ).toEqual([
      "its test does not import the rule of idempotency/efs-one",
      "its test does not import ruleCases",
    ]);
  });
});
