import { describe, expect, it } from "vitest";
import {
  completed,
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory, literalOrder } from "../literal-history.js";
import { rule } from "./efs-confluence.js";

type Body = Record<string, unknown>;

const second = { ...literalOrder, orderCode: "K-2" };
const story: readonly Body[] = [
  created(1, { A: 3 }),
  partlyCancelled(2, { A: [3, 1] }),
  completed(3, { A: [3, 1] }),
];
const right = shown("COMPLETED", { A: [3, 1, 0] });

/** K-1 is told the story as it happened, K-2 in the order of the numbers; then both are looked at. */
function told(order: readonly number[], end: unknown = right): LiteralHistory {
  const history = new LiteralHistory();
  for (const body of story) history.deliver(body);
  history.fault(
    "F13",
    { variant: "same-story", storyOf: "K-1" },
    { orderCode: "K-2", locationCode: "BLR" },
  );
  for (const index of order) {
    const body = story[index] ?? {};
    history.deliver({
      ...body,
      ...second,
      messageId: 11 + index,
    });
  }
  history.observe("order", right);
  if (end !== null)
    history.observe(
      "order",
      typeof end === "object" ? { ...end, orderCode: "K-2" } : end,
      { orderCode: "K-2" },
    );
  return history;
}

const judged = (history: LiteralHistory) =>
  rule.judge(history.life("K-2", "BLR"));

ruleCases(rule, {
  passes: [
    {
      when: "two orders end alike after the same events in two orders",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        history.deliver({ ...partlyCancelled(12, { A: [3, 1] }), ...second });
        history.deliver({ ...created(11, { A: 3 }), ...second });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
        history.observe(
          "order",
          { ...shown("OPEN", { A: [3, 1, 0] }), ...second },
          { orderCode: "K-2" },
        );
      },
      witnesses: [11],
    },
  ],
  fails: [
    {
      when: "one of them ends in another state",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        history.deliver({ ...partlyCancelled(12, { A: [3, 1] }), ...second });
        history.deliver({ ...created(11, { A: 3 }), ...second });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
        history.observe(
          "order",
          { ...shown("PACKED", { A: [3, 1, 0] }), ...second },
          { orderCode: "K-2" },
        );
      },
      findings: [
        {
          expected:
            "As after SUBORDER_CREATE, SUBORDER_PARTIAL_CANCEL: OPEN, A ordered 3, A cancelled 1, A packed 0.",
          actual:
            "After SUBORDER_PARTIAL_CANCEL, SUBORDER_CREATE: PACKED, A ordered 3, A cancelled 1, A packed 0.",
          evidence: [2, 4, 7, 9, 10, 11],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the second order",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        history.deliver({ ...created(11, { A: 3 }), ...second });
        history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
      },
      unjudged: ["one of the two orders was not observed at rest"],
    },
    {
      when: "the story was told once",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-21", () => {
  it("sees two tellings that end alike, and shows both with their end", () => {
    expect(judged(told([0, 2, 1]))).toMatchObject({
      witnesses: [
        {
          figures:
            "Told as SUBORDER_CREATE, SUBORDER_COMPLETE, SUBORDER_PARTIAL_CANCEL, and as SUBORDER_CREATE, SUBORDER_PARTIAL_CANCEL, SUBORDER_COMPLETE: both ended with COMPLETED, A ordered 3, A cancelled 1, A packed 0.",
        },
      ],
      findings: [],
      unjudged: [],
    });
  });

  it("accuses a vendor whose order is wrong after the one and right after the other", () => {
    const history = told([0, 2, 1], shown("OPEN", { A: [3, 1, 0] }));
    expect(countsOf(judged(history))).toEqual([1, 1, 0]);
  });

  it("accuses a vendor whose two ends are each possible, and differ", () => {
    const history = new LiteralHistory();
    const bodies = story.slice(0, 2);
    for (const body of bodies) history.deliver(body);
    history.fault(
      "F13",
      { variant: "same-story", storyOf: "K-1" },
      { orderCode: "K-2", locationCode: "BLR" },
    );
    for (const [index, body] of bodies.toReversed().entries())
      history.deliver({ ...body, ...second, messageId: 12 - index });
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    history.observe(
      "order",
      { ...shown("PACKED", { A: [3, 1, 0] }), orderCode: "K-2" },
      { orderCode: "K-2" },
    );
    const { findings } = judged(history);
    expect(findings).toMatchObject([
      {
        orderCode: "K-2",
        expected:
          "As after SUBORDER_CREATE, SUBORDER_PARTIAL_CANCEL: OPEN, A ordered 3, A cancelled 1, A packed 0.",
        actual:
          "After SUBORDER_PARTIAL_CANCEL, SUBORDER_CREATE: PACKED, A ordered 3, A cancelled 1, A packed 0.",
      },
    ]);
  });

  it("cannot tell when the vendor did not take the same of both", () => {
    expect(countsOf(judged(told([0, 2])))).toEqual([0, 0, 1]);
  });

  it("cannot tell when nobody looked at one of them", () => {
    expect(countsOf(judged(told([0, 2, 1], null)))).toEqual([0, 0, 1]);
  });

  it("cannot tell when the vendor worked on one of them by itself", () => {
    const history = told([0, 1, 2]);
    history.call("packOrder", { ...pack({ A: 1 }), ...second });
    history.observe(
      "order",
      { ...shown("COMPLETED", { A: [3, 1, 1] }), orderCode: "K-2" },
      { orderCode: "K-2" },
    );
    expect(countsOf(judged(history))).toEqual([0, 0, 1]);
  });

  it("leaves what is wrong in both to what explains it", () => {
    const history = told([0, 2, 1], shown("COMPLETED", { A: [9, 1, 0] }));
    history.observe("order", shown("COMPLETED", { A: [9, 1, 0] }));
    expect(countsOf(judged(history))).toEqual([0, 0, 1]);
  });
});
