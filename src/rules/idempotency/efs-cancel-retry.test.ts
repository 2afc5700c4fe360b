import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancel-retry.js";

function tried(
  options: Parameters<LiteralHistory["call"]>[2] = { ending: "answer-lost" },
): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 5 }));
  history.call("cancelOrderItems", cancellation({ A: 1 }), options);
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

describe("EFS-IDEM-13", () => {
  it("sees the same cancellation again", () => {
    const history = tried();
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it.each([2, 0])("accuses another quantity (%i)", (quantity) => {
    const history = tried({ status: 500 });
    history.call("cancelOrderItems", cancellation({ A: quantity }));
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("takes a larger quantity when more was cancelled in between", () => {
    const driven = tried();
    const opened = driven.open();
    driven.call("cancelOrderItems", cancellation({ A: 2 }));
    driven.drive("cancel", cancellation({ A: 2 }), "called", { opened });
    expect(counts(driven)).toEqual([1, 0, 0]);
    const told = tried();
    told.deliver(partlyCancelled(2, { A: [5, 2] }));
    told.call("cancelOrderItems", cancellation({ A: 3 }));
    expect(counts(told)).toEqual([1, 0, 0]);
  });

  it("accuses a cancellation that is lost, unless the vendor was told of it", () => {
    const history = tried();
    history.drive("cancel", cancellation({ A: 1 }), "refused");
    expect(counts(history)).toEqual([1, 1, 0]);
    const told = tried();
    told.deliver(partlyCancelled(2, { A: [5, 1] }));
    told.drive("cancel", cancellation({ A: 1 }), "refused");
    expect(counts(told)).toEqual([0, 0, 1]);
  });

  it("accuses a book that counts the repetition too", () => {
    const history = tried();
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
    expect(counts(history)).toEqual([2, 1, 0]);
  });

  it("cannot judge a cancellation that the kit did not ask for again; one of another SKU is another", () => {
    const history = tried();
    history.call("cancelOrderItems", cancellation({ B: 1 }));
    expect(counts(history)).toEqual([0, 0, 1]);
  });
});
