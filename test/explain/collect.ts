/** Puts together what the register, the rules, their tables, the scenarios, the faults, the catalogue and the written texts know. */
import type {
  Explanation,
  Explanations,
  Fact,
  Group,
} from "../../src/explain/explanation.js";
import { loadRegister, type Register } from "../../src/rules/register.js";
import type { Requirement } from "../../src/rules/requirement.js";
import { loadScenarios } from "../../src/scenario/load.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { faultRows, type FaultRow } from "../support/faults-table.js";
import { errorExplanations } from "./error-explanations.js";
import { ruleExamples } from "./rule-examples.js";
import { ruleTables, type RuleTable } from "./rule-tables.js";
import { demandSame, readTexts, type Texts } from "./texts.js";

const families = {
  idempotency: "idempotency",
  ordering: "event ordering",
  payload: "payload",
} as const;

/** @throws Error when something has no text, or a text is about nothing */
export async function collect(): Promise<Explanations> {
  const register = await loadRegister();
  const texts = readTexts();
  const scenarios = await loadScenarios([], register);
  const tables = await ruleTables(
    register.requirements.flatMap(({ rule }) => rule ?? []),
  );
  const ids = register.requirements.map(({ id }) => id);
  demandSame("requirements", ids, Object.keys(texts.requirements));
  const faults = faultRows();
  return {
    requirementSet: register.version,
    groups: [
      ...requirementGroups(register, (requirement) =>
        requirementExplanation(
          requirement,
          texts.requirements[requirement.id] ?? "",
          scenarios,
          tables.get(requirement.id),
        ),
      ),
      {
        page: "faults",
        title: "Faults that the kit brings about",
        explanations: faultExplanations(faults, texts.faults, register),
      },
      {
        page: "invariants",
        title: "Invariants",
        explanations: invariantExplanations(texts.invariants, register),
      },
      {
        page: "errors",
        title: "Errors of the OMS",
        explanations: errorExplanations(texts.errors),
      },
    ],
  };
}

function requirementGroups(
  { requirements }: Register,
  explain: (requirement: Requirement) => Explanation,
): Group[] {
  const groups = new Map<string, Group & { explanations: Explanation[] }>();
  for (const requirement of requirements) {
    const { profile, family } = requirement;
    const page = `${profile}-${family}`;
    const group = groups.get(page) ?? {
      page,
      title: `${profile.toUpperCase()} · ${families[family]}`,
      explanations: [],
    };
    group.explanations.push(explain(requirement));
    groups.set(page, group);
  }
  return [...groups.values()];
}

function requirementExplanation(
  { id, level, basis, source, text, api, unchecked, profile }: Requirement,
  why: string,
  scenarios: readonly Scenario[],
  table: RuleTable | undefined,
): Explanation {
  const exercising = scenarios
    .filter((one) => one.profile === profile && one.exercises.includes(id))
    .map(({ slug }) => `${profile}/${slug}`);
  const { examples, fixes } =
    table === undefined ? { examples: [], fixes: [] } : ruleExamples(table);
  return {
    id,
    names: [],
    text,
    tags: [level, basis],
    why,
    facts: [
      { label: "Source", value: source },
      ...(api === undefined
        ? []
        : [
            {
              label: "Applies to",
              value: `vendors that declare the optional API ${api}`,
            },
          ]),
      ...(table === undefined
        ? []
        : [{ label: "Must be seen", value: table.rule.needs }]),
      ...(unchecked === undefined
        ? []
        : [{ label: "Not judged", value: unchecked }]),
      ...scenariosFact(exercising),
    ],
    examples,
    fixes,
    related: { label: "See also", ids: namedIn(source) },
  };
}

/** The faults and invariants that a source names. */
function namedIn(source: string): string[] {
  return source.match(/\b[FI]\d+\b/g) ?? [];
}

function scenariosFact(names: readonly string[]): Fact[] {
  return names.length === 0
    ? []
    : [{ label: "Exercised by", value: names.join(", ") }];
}

function faultExplanations(
  rows: readonly FaultRow[],
  texts: Texts["faults"],
  { requirements }: Register,
): Explanation[] {
  const ids = rows.map(({ fault }) => fault);
  demandSame("faults", ids, Object.keys(texts));
  return rows.map(({ fault, happens, form, direction, scenarios }) => {
    const { why = "", shownBy = [] } = texts[fault] ?? {};
    const judging = [
      ...new Set([
        ...shownBy,
        ...requirements
          .filter(({ source, rule }) =>
            rule === undefined ? false : namedIn(source).includes(fault),
          )
          .map(({ id }) => id),
      ]),
    ];
    const [first] = judging;
    if (first === undefined)
      throw new Error(
        `openapi/explanations/texts.yaml, ${fault}: no source names it, so "shownBy" must`,
      );
    return {
      id: fault,
      names: [],
      text: sentence(happens),
      tags: [
        direction === "both" ? "to the vendor and from the vendor" : direction,
      ],
      why,
      facts: [
        { label: "In a scenario", value: plain(form) },
        ...scenariosFact(scenarios),
      ],
      examples: [],
      examplesOf: first,
      fixes: [],
      related: { label: "Judged by", ids: judging },
    };
  });
}

function invariantExplanations(
  texts: Texts["invariants"],
  { requirements }: Register,
): Explanation[] {
  const named = requirements.flatMap(({ source }) => namedIn(source));
  demandSame(
    "invariants",
    [...new Set(named.filter((id) => id.startsWith("I")))],
    Object.keys(texts),
  );
  return Object.entries(texts).map(([id, text]) => ({
    id,
    names: [],
    text,
    tags: [],
    facts: [],
    examples: [],
    fixes: [],
    related: {
      label: "Named by",
      ids: requirements
        .filter(({ source }) => namedIn(source).includes(id))
        .map((requirement) => requirement.id),
    },
  }));
}

function sentence(text: string): string {
  const said = plain(text);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
