import { describe, expect, it } from "vitest";
import { recordBody } from "../../history/body.js";
import { type Answer, assessExchange } from "./assess.js";

function answered(status: number, body?: unknown): Answer {
  const text =
    body === undefined
      ? ""
      : typeof body === "string"
        ? body
        : JSON.stringify(body);
  return { ending: "answered", status, responseBody: recordBody(text) };
}

describe("a recorded answer", () => {
  it.each([
    ["an empty 200", answered(200)],
    ["another 2xx", answered(202, "thanks")],
    ["hasError: false", answered(200, { hasError: false })],
    ["hasError as text", answered(200, { hasError: "true" })],
    ["a list", answered(200, [{ hasError: true }])],
    ["null", answered(200, "null")],
    ["broken JSON", answered(200, '{"hasError":true')],
    [
      "a body that the history did not keep whole",
      answered(200, { hasError: true, errorMessage: "x".repeat(300_000) }),
    ],
  ])("acknowledges with %s", (_name, answer) => {
    expect(assessExchange(answer)).toEqual({ acknowledged: true });
  });

  it.each([
    [
      "hasError: true",
      answered(200, { hasError: true, errorMessage: "no stock" }),
      "Error from channel : no stock",
    ],
    [
      "hasError: true after white space, without a reason",
      answered(200, ' \n{"hasError":true}'),
      "Error from channel : hasError is true, without an errorMessage",
    ],
    ["500", answered(500), "Error from channel : HTTP status 500"],
    [
      "400 with a reason",
      answered(400, { hasError: true, errorMessage: "bad" }),
      "Error from channel : bad",
    ],
    ["a redirect", answered(302), "answered 302: redirects are not followed"],
  ])("refuses with %s", (_name, answer, problem) => {
    expect(assessExchange(answer)).toEqual({ acknowledged: false, problem });
  });

  it.each(["timeout", "unreachable", "answer-lost"] as const)(
    "that ended as %s is none, whatever came of it",
    (ending) => {
      const entry = { ...answered(200), ending, problem: "why" };
      expect(assessExchange(entry)).toEqual({
        acknowledged: false,
        problem: "why",
      });
      expect(assessExchange({ ...answered(200), ending })).toEqual({
        acknowledged: false,
        problem: "there was no answer",
      });
    },
  );
});
