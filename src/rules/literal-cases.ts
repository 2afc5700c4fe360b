/**
 * The table with which the tests of every rule begin: literal histories on which it passes, on which it fails, and on which it
 * has witnessed too little to say either. `test/architecture/rule-cases.test.ts` demands one such table of each rule.
 *
 * A history goes through the same `judge` as a real one, so a case also shows that the rule is given the right part of it.
 */
import { describe, expect, it } from "vitest";
import { LiteralBooks } from "./erp/literal-books.js";
import { judge, type Judged } from "./judge.js";
import type { Finding, Rule } from "./rule.js";

interface LiteralCase {
  /** What happens, in words that complete "passes when …". */
  readonly when: string;
  /** Writes the history; a `LiteralBooks` is a `LiteralHistory` with postings and sales. */
  readonly told: (history: LiteralBooks) => void;
}

/** Judged, and nothing found. */
export interface PassingCase extends LiteralCase {
  /** `seq` of the entries on which the judgement rests. */
  readonly witnesses: Some<number>;
}

/** What a finding says; the summary and the likely cause are looked at for each. */
type Said = Pick<Finding, "expected" | "actual" | "evidence">;

/** A violation was found. */
export interface FailingCase extends LiteralCase {
  readonly findings: Some<Said>;
}

/** Nothing was judged, which is no pass. */
export interface TooLittleCase extends LiteralCase {
  /** The reasons that the rule gives; none when the requirement was not in play at all. */
  readonly unjudged: readonly string[];
}

type Some<Item> = readonly [Item, ...Item[]];

/** No list is empty: the type demands one case of each kind. */
export interface RuleCases {
  readonly passes: Some<PassingCase>;
  readonly fails: Some<FailingCase>;
  readonly tooLittle: Some<TooLittleCase>;
}

/** Every table that was declared in this process: explanations take their examples from there. */
export const declaredCases: {
  readonly rule: Rule;
  readonly cases: RuleCases;
}[] = [];

/** Declares a test for each case. */
export function ruleCases(rule: Rule, cases: RuleCases): void {
  declaredCases.push({ rule, cases });
  describe(`${rule.requirement} on literal histories`, () => {
    for (const one of cases.passes)
      it(`passes when ${one.when}`, () => {
        checkPassing(rule, one);
      });
    for (const one of cases.fails)
      it(`fails when ${one.when}`, () => {
        checkFailing(rule, one);
      });
    for (const one of cases.tooLittle)
      it(`has witnessed too little when ${one.when}`, () => {
        checkTooLittle(rule, one);
      });
  });
}

/** @throws when the rule does not judge the history, or finds anything. */
export function checkPassing(rule: Rule, one: PassingCase): void {
  const { witnesses, findings, unjudged } = judged(rule, one).verdict;
  expect({
    witnesses: witnesses.map(({ seq }) => seq),
    findings,
    unjudged,
  }).toEqual({ witnesses: one.witnesses, findings: [], unjudged: [] });
}

/** @throws when the rule does not find exactly this, or does not say all that a finding says. */
export function checkFailing(rule: Rule, one: FailingCase): void {
  const { verdict, places } = judged(rule, one);
  const { witnesses, findings } = verdict;
  expect(
    findings.map(({ expected, actual, evidence }) => ({
      expected,
      actual,
      evidence,
    })),
  ).toEqual(one.findings);
  expect(witnesses.length).toBeGreaterThanOrEqual(findings.length);
  for (const { summary, likelyCause, evidence } of findings) {
    expect([summary, likelyCause]).toEqual([
      expect.stringMatching(/\.$/),
      expect.stringMatching(/\.$/),
    ]);
    expect(places).toEqual(expect.arrayContaining([...evidence]));
  }
}

/** @throws when the rule judges the history after all, or gives other reasons why it does not. */
export function checkTooLittle(rule: Rule, one: TooLittleCase): void {
  const { witnesses, findings, unjudged } = judged(rule, one).verdict;
  expect({
    witnesses,
    findings,
    unjudged: unjudged.map(({ reason }) => reason),
  }).toEqual({ witnesses: [], findings: [], unjudged: one.unjudged });
}

function judged(
  rule: Rule,
  { told }: LiteralCase,
): { readonly verdict: Judged; readonly places: readonly number[] } {
  const history = new LiteralBooks();
  told(history);
  expect(history.entries).not.toEqual([]);
  const verdict = judge(history.entries, [rule]).get(rule.requirement);
  if (verdict === undefined)
    throw new Error(`nothing came of ${rule.requirement}`);
  if (verdict.harnessError !== undefined) throw new Error(verdict.harnessError);
  return { verdict, places: history.entries.map(({ seq }) => seq) };
}
