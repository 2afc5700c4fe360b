import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory, literalOrder } from "../literal-history.js";
import { rule } from "./efs-backlog.js";

const second = { ...literalOrder, orderCode: "K-2" };

/** Two orders that had waited; K-1 is answered after `durationMs`. */
function released(durationMs = 5, status = 200): LiteralHistory {
  const history = new LiteralHistory();
  const note = { backlog: "outage", messages: 2 };
  history.fault("F19", note);
  history.fault("F19", note, { orderCode: "K-2", locationCode: "BLR" });
  history.deliver(created(1, { A: 2 }), { durationMs, status });
  history.deliver({ ...created(2, { A: 1 }), ...second });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the order that had waited is there",
      told: (history) => {
        history.fault("F19", { backlog: "outage", messages: 1 });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the order that had waited was acknowledged and is not there",
      told: (history) => {
        history.fault("F19", { backlog: "outage", messages: 1 });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", "unknown");
      },
      findings: [
        {
          expected: "the order with A ×2.",
          actual: "the order is not known.",
          evidence: [3, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order",
      told: (history) => {
        history.fault("F19", { backlog: "outage", messages: 1 });
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the order had not waited",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.observe("order", "unknown");
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-20", () => {
  it("sees a backlog that is worked off, and says how large it was and how long it took", () => {
    const history = released(3_400);
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(rule.judge(history.life())).toMatchObject({
      witnesses: [
        {
          figures:
            "2 messages that had waited were released at once; the last was acknowledged within 4 s.",
        },
      ],
      findings: [],
      unjudged: [],
    });
  });

  it("cannot tell when the order was refused, or nobody looked", () => {
    const refused = released(5, 503);
    refused.observe("order", "unknown");
    expect(countsOf(rule.judge(refused.life()))).toEqual([0, 0, 1]);
    expect(countsOf(rule.judge(released().life()))).toEqual([0, 0, 1]);
  });

  it("leaves a copy that came besides to the rule about copies", () => {
    const history = released();
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
