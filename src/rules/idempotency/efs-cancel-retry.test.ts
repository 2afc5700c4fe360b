import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
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

ruleCases(rule, {
  passes: [
    {
      when: "the cancellation is called again with the same quantity",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 500,
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "it is called again with what would be the sum",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 500,
        });
        history.call("cancelOrderItems", cancellation({ A: 2 }));
      },
      findings: [
        {
          expected: "The same call again: A ×1.",
          actual: "It called for A ×2.",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "it is not called again, although the kit asks for it",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          ending: "answer-lost",
        });
        history.drive("cancel", cancellation({ A: 1 }), "refused");
      },
      findings: [
        {
          expected: "The same call again: A ×1.",
          actual:
            "The call was answered with 200 (answer-lost) with an empty body; asked for it once more, the vendor made no call (refused).",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "the vendor's own book counts the repetition too",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 500,
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }));
        history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 2.",
          evidence: [2, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was not called again, and nobody asked for it",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 500,
        });
      },
      unjudged: [
        "the call was not repeated, and the kit did not ask for it again",
      ],
    },
    {
      when: "each cancellation was answered at once",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-13", () => {
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
