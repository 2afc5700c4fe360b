import { describe, expect, it } from "vitest";
import { cancellation, created, expected } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-copy-acknowledged.js";

const conflict = {
  status: 409,
  answer: { hasError: true, errorMessage: "known" },
};

ruleCases(rule, {
  passes: [
    {
      when: "the copy is acknowledged like the first",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the copy is refused as a duplicate",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }), conflict);
      },
      findings: [
        {
          expected:
            "Delivery is at least once: what was acknowledged before is acknowledged again, with any 2xx.",
          actual:
            'The repetition was answered with 409 {"hasError":true,"errorMessage":"known"}.',
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "the copy makes the vendor fail, as a unique key does that nobody expects",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }), { status: 500 });
      },
      findings: [
        {
          expected:
            "Delivery is at least once: what was acknowledged before is acknowledged again, with any 2xx.",
          actual: "The repetition was answered with 500 with an empty body.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the copy was put off, and never came again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }), { status: 503 });
      },
      unjudged: [
        "the vendor put the repetition off, and it did not come often enough again to tell that from a no",
      ],
    },
    {
      when: "the answer to the copy did not arrive",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }), { ending: "timeout" });
      },
      unjudged: ["the vendor's answer to the repetition did not arrive"],
    },
    {
      when: "no copy came",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-03", () => {
  it("accuses a vendor that refuses the copy of an event, a return and a cancellation", () => {
    const history = new LiteralHistory();
    for (const [operation, body] of [
      ["outwardOrderEvent", created(1, { A: 2 })],
      ["returnOrderEvent", expected({ "R-1-1": "A" })],
      ["sellerCancellation", cancellation({ A: 1 })],
    ] as const) {
      history.deliver(body, { operation });
      history.deliver(body, { operation, ...conflict });
    }
    const { findings } = rule.judge(history.life());
    expect(findings.map(({ evidence }) => evidence)).toEqual([
      [2, 4],
      [6, 8],
      [10, 12],
    ]);
  });

  it("accuses a copy that is refused inside a 200", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }), { answer: conflict.answer });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a copy without an answer, or one that was put off", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }), { ending: "timeout" });
    history.deliver(created(1, { A: 2 }), { status: 503 });
    history.deliver(created(1, { A: 2 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 2]);
  });

  it("is not about copies that overlap, other contents, or what was refused before", () => {
    const history = new LiteralHistory();
    const early = history.open();
    history.deliver(created(1, { A: 2 }), conflict);
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }), { opened: early, ...conflict });
    history.deliver(created(1, { A: 3 }), conflict);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });

  it("lets a vendor refuse a smaller cancellation after a larger one", () => {
    const history = new LiteralHistory();
    const operation = "sellerCancellation";
    history.deliver(cancellation({ A: 1 }), { operation });
    history.deliver(cancellation({ A: 2 }), { operation });
    history.deliver(cancellation({ A: 1 }), { operation, ...conflict });
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
