import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-wrong-credential.js";

type Options = Parameters<LiteralHistory["deliver"]>[1];

function strangers(options: Options): LiteralHistory {
  const history = new LiteralHistory();
  const fault = history.fault("F22", { variant: "wrong-credential" });
  history.deliver(created(1, { A: 2 }), { fault, ...options });
  return history;
}

const judged = (options: Options) => rule.judge(strangers(options).life());

ruleCases(rule, {
  passes: [
    {
      when: "the message with the wrong credential is refused",
      told: (history) => {
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.deliver(created(1, { A: 2 }), { fault, status: 401 });
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "it is taken",
      told: (history) => {
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.deliver(created(1, { A: 2 }), { fault, status: 200 });
      },
      findings: [
        {
          expected:
            "A refusal, best a 401, and nothing done: whoever knows the address must not be able to place orders or book sales.",
          actual: "It was answered with 200 with an empty body.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was put off",
      told: (history) => {
        const fault = history.fault("F22", {
          variant: "wrong-credential",
        });
        history.deliver(created(1, { A: 2 }), { fault, status: 503 });
      },
      unjudged: [
        "the vendor put the message off, which says nothing of its credential",
      ],
    },
    {
      when: "every message came with the right one",
      told: (history) => {
        history.deliver(created(1, { A: 2 }), { status: 401 });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-21", () => {
  it.each([
    [{ status: 401 }],
    [{ status: 403 }],
    [{ status: 404 }],
    [{ status: 302 }],
    [{ status: 200, answer: { hasError: true, errorMessage: "who?" } }],
  ])("sees a stranger refused (%j)", (options) => {
    expect(countsOf(judged(options))).toEqual([1, 0, 0]);
  });

  it.each([[{ status: 200 }], [{ status: 204 }]])(
    "accuses a vendor that takes the message (%j)",
    (options) => {
      const { findings } = judged(options);
      expect(findings).toMatchObject([
        {
          evidence: [3],
          orderCode: "K-1",
          summary: expect.stringContaining("SUBORDER_CREATE") as string,
        },
      ]);
    },
  );

  it.each([
    [{ status: 503 }],
    [{ status: 429 }],
    [{ ending: "timeout" } as const],
    [{ ending: "unreachable" } as const],
  ])("cannot judge an answer that says nothing of it (%j)", (options) => {
    expect(countsOf(judged(options))).toEqual([0, 0, 1]);
  });

  it("says nothing of messages with the right credential, refused or taken", () => {
    const history = new LiteralHistory();
    const fault = history.fault("F22", { variant: "malformed" });
    history.deliver(created(1, {}), { fault, status: 200 });
    history.deliver(created(1, { A: 2 }), { status: 401 });
    history.deliver(created(1, { A: 2 }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
