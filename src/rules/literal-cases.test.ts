import { describe, expect, it } from "vitest";
import { created, shown } from "./efs/literal-bodies.js";
import { rule } from "./idempotency/efs-serial-copy.js";
import {
  checkFailing,
  checkPassing,
  checkTooLittle,
  type FailingCase,
  type PassingCase,
  type TooLittleCase,
} from "./literal-cases.js";
import type { LiteralHistory } from "./literal-history.js";

/** A creation that comes twice; then the order as it is looked at, if it is. */
const twice =
  (ordered?: number) =>
  (history: LiteralHistory): void => {
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    if (ordered !== undefined)
      history.observe("order", shown("OPEN", { A: [ordered, 0, 0] }));
  };

const passing: PassingCase = { when: "", told: twice(2), witnesses: [5] };
const failing: FailingCase = {
  when: "",
  told: twice(4),
  findings: [
    { expected: "A: ordered 2.", actual: "A: ordered 4.", evidence: [2, 4, 5] },
  ],
};
const tooLittle: TooLittleCase = {
  when: "",
  told: twice(),
  unjudged: ["the vendor's order was not observed afterwards"],
};

describe("a case of a rule's table", () => {
  it("holds when it is of its kind", () => {
    checkPassing(rule, passing);
    checkFailing(rule, failing);
    checkTooLittle(rule, tooLittle);
  });

  it("does not hold when it is of another kind", () => {
    for (const { told } of [failing, tooLittle])
      expect(() => {
        checkPassing(rule, { ...passing, told });
      }).toThrow();
    for (const { told } of [passing, tooLittle])
      expect(() => {
        checkFailing(rule, { ...failing, told });
      }).toThrow();
    for (const { told } of [passing, failing])
      expect(() => {
        checkTooLittle(rule, { ...tooLittle, told });
      }).toThrow();
  });

  it("does not hold when it says anything else", () => {
    expect(() => {
      checkPassing(rule, { ...passing, witnesses: [4] });
    }).toThrow();
    for (const wrong of [
      { expected: "A: ordered 3." },
      { actual: "A: ordered 5." },
      { evidence: [2, 5] },
    ])
      expect(() => {
        checkFailing(rule, {
          ...failing,
          findings: [{ ...failing.findings[0], ...wrong }],
        });
      }).toThrow();
    expect(() => {
      checkTooLittle(rule, { ...tooLittle, unjudged: [] });
    }).toThrow();
  });

  it("does not hold when the rule itself fails, or nothing happens", () => {
    const broken = {
      ...rule,
      judge: () => {
        throw new Error("broken");
      },
    };
    expect(() => {
      checkTooLittle(broken, { ...tooLittle, unjudged: [] });
    }).toThrow(/broken/);
    expect(() => {
      checkTooLittle(rule, { when: "", told: () => undefined, unjudged: [] });
    }).toThrow();
  });
});
