/** Which requirements a scenario of these happenings gives occasion to judge, once somebody looks at the end of it. */
import { profilesIn } from "../audit/traits.js";
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import type { Judgement, Rule } from "../rules/rule.js";
import type { OrderLife } from "../rules/life.js";
import { lifeOf, type OrderKey } from "./life-of-order.js";

/** How the rules about effects say that nothing was missing but a look. */
const onlyUnseen = /\b(?:was|were) not observed afterwards$/;

/**
 * @param told `seq` of the exchanges that the scenario has: what rests on others alone it does not bring about
 * @returns ids, in the order of the register
 */
export function exercisedBy(
  entries: readonly HistoryEntry[],
  keys: readonly OrderKey[],
  {
    register,
    profile,
    told,
  }: {
    readonly register: Register;
    readonly profile: Profile;
    readonly told: ReadonlySet<number>;
  },
): string[] {
  const ids = new Set<string>();
  for (const key of keys) {
    const life = lifeOf(entries, key, {})?.life;
    if (life === undefined || !profilesIn(life.entries).includes(profile))
      continue;
    for (const rule of allRules) {
      if (!ids.has(rule.requirement) && isBroughtAbout(rule, life, told))
        ids.add(rule.requirement);
    }
  }
  return register.requirements
    .filter((row) => row.profile === profile && ids.has(row.id))
    .map(({ id }) => id);
}

function isBroughtAbout(
  rule: Rule,
  life: OrderLife,
  told: ReadonlySet<number>,
): boolean {
  return judgementsOf(rule, life).some(
    ({ witnesses, findings, unjudged }) =>
      witnesses.some(({ seq }) => told.has(seq)) ||
      findings.some(({ evidence }) => evidence.some((seq) => told.has(seq))) ||
      unjudged.some(
        ({ seq, reason }) => told.has(seq) && onlyUnseen.test(reason),
      ),
  );
}

/** A rule that fails says nothing here. */
function judgementsOf(rule: Rule, life: OrderLife): Judgement[] {
  try {
    if (rule.about === "order") return [rule.judge(life)];
    return life.entries.flatMap((entry) =>
      entry.kind === "exchange" ? [rule.judge(entry)] : [],
    );
  } catch {
    return [];
  }
}
