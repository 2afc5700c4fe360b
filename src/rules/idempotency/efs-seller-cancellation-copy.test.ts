import { describe, expect, it } from "vitest";
import { cancellation, created, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-seller-cancellation-copy.js";

const operation = "sellerCancellation";

function pushedTwice(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 3 }));
  history.deliver(cancellation({ A: 1 }), { operation });
  history.deliver(cancellation({ A: 1 }), { operation });
  return history;
}

describe("EFS-IDEM-17", () => {
  it("sees the quantity cancelled once", () => {
    const history = pushedTwice();
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that added it up", () => {
    const history = pushedTwice();
    history.observe("order", shown("OPEN", { A: [3, 2, 0] }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { expected: "A: cancelled 1.", actual: "A: cancelled 2." },
    ]);
  });

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

  it("cannot judge what was not observed", () => {
    expect(countsOf(rule.judge(pushedTwice().life()))).toEqual([0, 0, 1]);
  });
});
