/** The literal cases of the rules, taken from the very tables that their tests run. */
import { register } from "node:module";
import type { RuleCases } from "../../src/rules/literal-cases.js";
import type { Rule } from "../../src/rules/rule.js";

export interface RuleTable {
  readonly rule: Rule;
  readonly cases: RuleCases;
}

/**
 * Not for use inside a test: it changes what `vitest` is in this process.
 *
 * @param rules as the register names them: `idempotency/efs-serial-copy`
 * @returns by the id of the requirement
 */
export async function ruleTables(
  rules: readonly string[],
): Promise<ReadonlyMap<string, RuleTable>> {
  register(new URL("./without-tests.ts", import.meta.url));
  const { declaredCases } = await import("../../src/rules/literal-cases.js");
  for (const rule of rules)
    await import(
      new URL(`../../src/rules/${rule}.test.ts`, import.meta.url).href
    );
  return new Map(declaredCases.map((table) => [table.rule.requirement, table]));
}
