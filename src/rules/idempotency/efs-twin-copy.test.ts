import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-twin-copy.js";

function twin(options: { status?: number } = {}): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  const fault = history.fault("F6", { variant: "twin" });
  history.deliver(created(1, { A: 2 }, { xNote: null, xOrigin: "kit" }), {
    fault,
    ...options,
  });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the twin is acknowledged and changes nothing",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }, { xNote: null }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the twin orders the pieces again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }, { xNote: null }));
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 4.",
          evidence: [2, 4, 5],
        },
      ],
    },
    {
      when: "the twin is refused",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }, { xNote: null }), { status: 409 });
      },
      findings: [
        {
          expected:
            "A repetition with the same meaning is acknowledged again, with any 2xx.",
          actual: "It was answered with 409 with an empty body.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the twin was put off and never came again, and nobody looked",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }, { xNote: null }), { status: 429 });
      },
      unjudged: [
        "the vendor's order was not observed afterwards",
        "the vendor put the repetition off, and it did not come often enough again to tell that from a no",
      ],
    },
    {
      when: "the twin was put off and taken later, and nobody looked at the order",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }, { xNote: null }), { status: 503 });
        history.deliver(created(1, { A: 2 }, { xNote: null }));
      },
      unjudged: [
        "the vendor's order was not observed afterwards",
        "the vendor did not answer the twin, or only for now",
      ],
    },
    {
      when: "the copy had the same bytes",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-10", () => {
  it("knows a twin by its content, without the kit's note", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(
      `  ${JSON.stringify({ parentOrderCode: null, ...created(1, { A: 2 }) })}`,
    );
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a twin that was put off, and needs an observation", () => {
    const history = twin({ status: 503 });
    history.deliver(created(1, { A: 2 }, { xNote: null, xOrigin: "kit" }));
    expect(rule.judge(history.life()).findings).toEqual([]);
    expect(countsOf(rule.judge(twin().life()))).toEqual([0, 0, 1]);
  });

  it("is not about a copy of the same bytes", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }), { status: 409 });
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
