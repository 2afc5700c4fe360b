import { describe, expect, it } from "vitest";
import { created, expected, partlyCancelled } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-unknown-fields.js";

const plain = created(1, { A: 1 });
const extended = { ...plain, xRevision: 7 };

function sent(...statuses: number[]): LiteralHistory {
  const history = new LiteralHistory();
  for (const status of statuses) {
    const fault = history.fault("F6", { variant: "unknown-fields" });
    history.deliver(extended, { fault, status });
  }
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "the message with an unknown field is accepted",
      told: (history) => {
        const fault = history.fault("F6", { variant: "unknown-fields" });
        history.deliver(extended, { fault });
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "it is refused",
      told: (history) => {
        const fault = history.fault("F6", { variant: "unknown-fields" });
        history.deliver(extended, { fault, status: 400 });
      },
      findings: [
        {
          expected:
            "A message with fields that the receiver does not know is legal and is answered with 2xx.",
          actual: "It was answered with 400 with an empty body.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the plain message is refused too",
      told: (history) => {
        const fault = history.fault("F6", { variant: "unknown-fields" });
        history.deliver(extended, { fault, status: 400 });
        history.deliver(plain, { status: 400 });
      },
      unjudged: ["the vendor refused the message in its usual form too"],
    },
    {
      when: "no message had an unknown field",
      told: (history) => {
        history.deliver(plain);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-14", () => {
  it("sees the message accepted, at the second try too", () => {
    expect(counts(sent(200))).toEqual([1, 0, 0]);
    expect(counts(sent(500, 200))).toEqual([1, 0, 0]);
  });

  it("accuses a refusal, once for all tries", () => {
    expect(rule.judge(sent(400, 400).life()).findings).toMatchObject([
      { evidence: [3, 6] },
    ]);
    const accepted = sent(400);
    accepted.deliver(plain);
    expect(counts(accepted)).toEqual([1, 1, 0]);
  });

  it("does not accuse a vendor that refuses the plain message as well", () => {
    const history = sent(400);
    history.deliver(plain, { status: 400 });
    expect(counts(history)).toEqual([0, 0, 1]);
  });

  it("cannot judge a vendor that puts off, does not answer, or cannot know the order", () => {
    expect(counts(sent(503))).toEqual([0, 0, 1]);
    const silent = new LiteralHistory();
    const fault = silent.fault("F6", { variant: "unknown-fields" });
    silent.deliver(extended, { fault, ending: "timeout" });
    expect(counts(silent)).toEqual([0, 0, 1]);
    const unknown = new LiteralHistory();
    const late = unknown.fault("F6", { variant: "unknown-fields" });
    unknown.deliver(partlyCancelled(2, { A: [2, 1] }), {
      fault: late,
      status: 404,
    });
    unknown.deliver(expected({ I: "A" }), {
      fault: late,
      status: 404,
      operation: "returnOrderEvent",
    });
    expect(counts(unknown)).toEqual([0, 0, 2]);
  });

  it("says nothing of other variants", () => {
    const history = new LiteralHistory();
    const fault = history.fault("F6", { variant: "null-fields" });
    history.deliver(extended, { fault, status: 400 });
    expect(counts(history)).toEqual([0, 0, 0]);
  });
});
