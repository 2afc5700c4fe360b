import { describe, expect, it } from "vitest";
import {
  created,
  expected,
  shown,
  shownReturn,
} from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-shared-code.js";

const operation = "returnOrderEvent";
const registered = {
  ...shownReturn([["I1", "A"]]),
  returnOrderCode: "K-1",
};

function announced(returnOrderCode = "K-1"): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
  history.deliver(expected({ I1: "A" }, { returnOrderCode }), { operation });
  return history;
}

describe("EFS-IDEM-22", () => {
  it("sees a return that is registered beside the order of its code", () => {
    const history = announced();
    history.observe("return", registered, { returnOrderCode: "K-1" });
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that takes the return for a repetition", () => {
    const history = announced();
    history.observe("return", "unknown", { returnOrderCode: "K-1" });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a vendor that puts the return in the order's place", () => {
    const history = announced();
    history.observe("return", registered, { returnOrderCode: "K-1" });
    history.observe("order", shown("OPEN", { A: [0, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 1, 0]);
  });

  it("cannot tell when nobody looked", () => {
    expect(countsOf(rule.judge(announced().life()))).toEqual([0, 0, 1]);
  });

  it("is not about a return with a code of its own", () => {
    const history = announced("R-1");
    history.observe("return", "unknown", { returnOrderCode: "R-1" });
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
