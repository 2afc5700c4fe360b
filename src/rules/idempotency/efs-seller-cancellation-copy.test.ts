import { describe, expect, it } from "vitest";
import { cancellation, created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-seller-cancellation-copy.js";

const operation = "sellerCancellation";

ruleCases(rule, {
  passes: [
    {
      when: "the cancellation that came twice cancels one piece",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(cancellation({ A: 1 }), { operation });
        history.deliver(cancellation({ A: 1 }), { operation });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "it cancels two",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(cancellation({ A: 1 }), { operation });
        history.deliver(cancellation({ A: 1 }), { operation });
        history.observe("order", shown("OPEN", { A: [3, 2, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 2.",
          evidence: [2, 4, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(cancellation({ A: 1 }), { operation });
        history.deliver(cancellation({ A: 1 }), { operation });
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-17", () => {
  it("accuses a vendor in which it got lost with the first answer", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(cancellation({ A: 1 }), {
      operation,
      ending: "answer-lost",
    });
    history.deliver(cancellation({ A: 1 }), { operation });
    history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("is not about an order event that is repeated", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(created(1, { A: 3 }));
    history.deliver(cancellation({ A: 1 }), { operation });
    history.observe("order", shown("OPEN", { A: [6, 1, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
