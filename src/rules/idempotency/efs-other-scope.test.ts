import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-other-scope.js";

const other = { locationCode: "DEL" };

function two(): LiteralHistory {
  const history = new LiteralHistory();
  history.fault("F7");
  history.fault("F7", {}, other);
  history.deliver(created(1, { A: 2 }));
  history.deliver(created(2, { A: 5 }, other));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the order stands at both locations with its own pieces",
      told: (history) => {
        history.fault("F7");
        history.fault("F7", {}, other);
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(2, { A: 5 }, other));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
        history.observe(
          "order",
          { ...shown("OPEN", { A: [5, 0, 0] }), ...other },
          other,
        );
      },
      witnesses: [7, 8],
    },
  ],
  fails: [
    {
      when: "the order at the other location is taken for a repetition",
      told: (history) => {
        history.fault("F7");
        history.fault("F7", {}, other);
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(2, { A: 5 }, other));
        history.observe("order", "unknown", other);
      },
      findings: [
        {
          expected: "the order with A ×5.",
          actual: "the order is not known.",
          evidence: [6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the orderCode came for one location only",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.observe("order", "unknown");
      },
      unjudged: [],
    },
    {
      when: "nobody looked at either order",
      told: (history) => {
        history.fault("F7");
        history.fault("F7", {}, other);
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(2, { A: 5 }, other));
      },
      unjudged: [
        "the vendor's order was not observed afterwards",
        "the vendor's order was not observed afterwards",
      ],
    },
  ],
});

describe("EFS-IDEM-08", () => {
  it("accuses a vendor that wrote the second over the first", () => {
    const history = two();
    history.observe("order", shown("OPEN", { A: [5, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge an observer that answers about the other order", () => {
    const history = two();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }), other);
    expect(rule.judge(history.life("K-1", "DEL")).unjudged).toMatchObject([
      { reason: "the observer answered about another order" },
    ]);
  });
});
