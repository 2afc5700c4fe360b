import { expect, it } from "vitest";
import { allOperations } from "../contract/operations.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { allRules } from "../rules/registry.js";
import { isInSight, nothingSeen } from "../rules/rule.js";
import { RulesInSight } from "./rules-in-sight.js";

const operations = [
  null,
  "somethingElse",
  "constructor",
  ...allOperations.map(({ operationId }) => operationId),
];
const rules = allRules.filter((rule) => rule.about === "exchange");
const inSight = new RulesInSight(allRules);

it("leaves out only rules that say nothing, in the order of the registry", () => {
  const history = new LiteralHistory();
  let asked = 0;
  for (const operation of operations)
    for (const status of [200, 500])
      for (const exchange of [
        history.call(operation ?? "", { a: 1 }, { operation, status }),
        history.deliver({ a: 1 }, { operation, status }),
      ]) {
        const found = inSight.for(exchange);
        expect(found).toEqual(rules.filter((rule) => found.includes(rule)));
        for (const rule of rules)
          if (!found.includes(rule))
            expect(rule.judge(exchange)).toEqual(nothingSeen);
        asked += found.length;
      }
  // Some are left out, and some are not.
  expect(asked).toBeGreaterThan(operations.length);
  expect(asked).toBeLessThan(operations.length * 4 * rules.length);
});

it("asks a rule that does not say what it looks at about everything", () => {
  const [one] = rules;
  if (one === undefined) throw new Error("no rule is about exchanges");
  const { requirement, about, needs } = one;
  const history = new LiteralHistory();
  const sight = new RulesInSight([
    { requirement, about, needs, judge: () => nothingSeen },
  ]);
  for (const operation of operations)
    expect(sight.for(history.deliver({}, { operation }))).toHaveLength(1);
});

it("takes a rule without operations for one about all of its direction", () => {
  const exchange = { direction: "inbound", operation: "anything" } as const;
  expect(isInSight({ direction: "inbound" }, exchange)).toBe(true);
  expect(isInSight({ direction: "outbound" }, exchange)).toBe(false);
});
