/** A passing and a failing history of a rule, and what its findings call the usual fix. */
import type { Example, Fact } from "../../src/explain/explanation.js";
import { judge } from "../../src/rules/judge.js";
import type {
  FailingCase,
  PassingCase,
} from "../../src/rules/literal-cases.js";
import { LiteralBooks } from "../../src/rules/erp/literal-books.js";
import type { Finding, Rule } from "../../src/rules/rule.js";
import { historyLines, mannerOf, type Telling } from "./entry-lines.js";
import type { RuleTable } from "./rule-tables.js";

const mostFixes = 3;

export interface RuleExamples {
  readonly examples: readonly Example[];
  readonly fixes: readonly string[];
}

/** @throws Error when the rule does not say of a history what its table says */
export function ruleExamples({ rule, cases }: RuleTable): RuleExamples {
  const [passes, fails] = [cases.passes[0], cases.fails[0]];
  const [passing, failing] = [judged(rule, passes), judged(rule, fails)];
  const [finding] = failing.findings;
  if (passing.findings.length > 0 || finding === undefined)
    throw new Error(
      `${rule.requirement} does not judge its first cases as its table says`,
    );
  const manner = mannerOf(rule.requirement.slice(0, 3), [passing, failing]);
  const right = historyLines(passing, manner);
  const wrong = historyLines(failing, manner);
  const causes = new Set(
    cases.fails.flatMap((one) =>
      judged(rule, one).findings.map(({ likelyCause }) => likelyCause),
    ),
  );
  return {
    examples: [
      { verdict: "passes", when: passes.when, lines: right.flat(), facts: [] },
      {
        verdict: "fails",
        when: fails.when,
        lines: fromDifference(right, wrong),
        facts: factsOf(finding),
      },
    ],
    fixes: [...causes].slice(0, mostFixes),
  };
}

/** What both begin with is not shown twice. */
function fromDifference(
  before: readonly string[][],
  after: readonly string[][],
): string[] {
  const found = after.findIndex(
    (lines, index) => lines.join("\n") !== before[index]?.join("\n"),
  );
  const first = found < 0 ? after.length : found;
  const rest = after.slice(first).flat();
  const last = after[first - 1]?.[0]?.split(" ")[0];
  if (last === undefined) return rest;
  return [
    `… as above up to ${last}, ${rest.length === 0 ? "and nothing more" : "then"}`,
    ...rest,
  ];
}

function factsOf({ summary, expected, actual, evidence }: Finding): Fact[] {
  return [
    { label: "found", value: summary },
    { label: "expected", value: expected },
    { label: "actual", value: actual },
    { label: "evidence", value: evidence.map((seq) => `#${seq}`).join(", ") },
  ];
}

function judged(
  rule: Rule,
  { told }: PassingCase | FailingCase,
): Telling & { readonly findings: readonly Finding[] } {
  const history = new LiteralBooks();
  told(history);
  const verdict = judge(history.entries, [rule]).get(rule.requirement);
  if (verdict?.harnessError !== undefined)
    throw new Error(verdict.harnessError);
  const { findings = [], witnesses = [] } = verdict ?? {};
  const deciding = [
    ...findings.flatMap(({ evidence }) => evidence),
    ...witnesses.map(({ seq }) => seq),
  ];
  return { entries: history.entries, deciding, findings };
}
