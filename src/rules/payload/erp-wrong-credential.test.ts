import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf } from "../literal-history.js";
import { rule } from "./erp-wrong-credential.js";

function judged(status: number, variant = "wrong-credential") {
  const books = new LiteralBooks();
  books.create();
  const fault = books.fault("F22", { variant });
  books.post(posting("COMPLETE", 2, [shipment("S", { A: 1 })]), {
    fault,
    status,
  });
  return rule.judge(books.life());
}

ruleCases(rule, {
  passes: [
    {
      when: "the message with the wrong credential is refused",
      told: (history) => {
        history.create();
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.post(posting("COMPLETE", 2, [shipment("S", { A: 1 })]), {
          fault,
          status: 401,
        });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "it is taken",
      told: (history) => {
        history.create();
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.post(posting("COMPLETE", 2, [shipment("S", { A: 1 })]), {
          fault,
          status: 200,
        });
      },
      findings: [
        {
          expected:
            "A refusal, best a 401, and nothing done: whoever knows the address must not be able to place orders or book sales.",
          actual: "It was answered with 200 with an empty body.",
          evidence: [5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was put off",
      told: (history) => {
        history.create();
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.post(posting("COMPLETE", 2, [shipment("S", { A: 1 })]), {
          fault,
          status: 503,
        });
      },
      unjudged: [
        "the vendor put the message off, which says nothing of its credential",
      ],
    },
    {
      when: "every message came with the right one",
      told: (history) => {
        history.create();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-13", () => {
  it.each([
    [401, [1, 0, 0]],
    [200, [1, 1, 0]],
    [500, [0, 0, 1]],
  ] as const)("judges the answer %i", (status, counts) => {
    expect(countsOf(judged(status))).toEqual(counts);
  });

  it("names the posting and the answer", () => {
    expect(judged(200).findings).toMatchObject([
      {
        summary: expect.stringContaining("OUTWARD_ORDER_COMPLETE") as string,
        actual: "It was answered with 200 with an empty body.",
      },
    ]);
  });

  it("says nothing of another fault", () => {
    expect(countsOf(judged(200, "malformed"))).toEqual([0, 0, 0]);
  });
});
