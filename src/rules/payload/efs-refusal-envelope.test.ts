import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-refusal-envelope.js";

function judged(status: number, answer?: unknown) {
  return rule.judge(
    new LiteralHistory().deliver(created(1, { A: 1 }), { status, answer }),
  );
}

const envelope = {
  hasError: true,
  errorMessage: "orderItems: may not be null",
};

ruleCases(rule, {
  passes: [
    {
      when: "the refusal has the documented body",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          status: 400,
          answer: envelope,
        });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the refusal is a page of the web framework",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          status: 500,
          answer: "<h1>Whoops</h1>",
        });
      },
      findings: [
        {
          expected:
            'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
          actual:
            "The answer was 500 <h1>Whoops</h1>; it lacks a JSON object as its body.",
          evidence: [2],
        },
      ],
    },
    {
      when: "the refusal is a redirect",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { status: 302 });
      },
      findings: [
        {
          expected:
            'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
          actual:
            "The answer was 302 with an empty body; it lacks a status of 4xx or 5xx.",
          evidence: [2],
        },
      ],
    },
    {
      when: "the refusal says nothing",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          status: 400,
          answer: { hasError: true, errorMessage: " " },
        });
      },
      findings: [
        {
          expected:
            'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
          actual:
            'The answer was 400 {"hasError":true,"errorMessage":" "}; it lacks a text as "errorMessage".',
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nothing was refused",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-12", () => {
  it.each([400, 409, 500])(
    "sees a refusal with the envelope (%i)",
    (status) => {
      expect(countsOf(judged(status, { ...envelope, trace: 1 }))).toEqual([
        1, 0, 0,
      ]);
    },
  );

  it.each([
    [undefined, "a JSON object as its body"],
    ["<html>", "a JSON object as its body"],
    [{ ...envelope, hasError: "true" }, '"hasError": true'],
    [{ hasError: true, errorMessage: " " }, 'a text as "errorMessage"'],
  ])("accuses %j", (answer, missing) => {
    expect(judged(400, answer).findings[0]?.actual).toContain(missing);
  });

  it.each([401, 403, 407])(
    "cannot judge one that was turned away without it (%i)",
    (status) => {
      expect(countsOf(judged(status, "<html>"))).toEqual([0, 0, 1]);
      expect(countsOf(judged(status, envelope))).toEqual([1, 0, 0]);
    },
  );

  it("accuses a redirect", () => {
    expect(judged(302, envelope).findings[0]?.actual).toContain(
      "a status of 4xx or 5xx",
    );
  });

  it("says nothing of what was not refused, or not answered", () => {
    expect(countsOf(judged(204))).toEqual([0, 0, 0]);
    expect(
      countsOf(
        rule.judge(new LiteralHistory().deliver({}, { ending: "timeout" })),
      ),
    ).toEqual([0, 0, 0]);
  });
});
