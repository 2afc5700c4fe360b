import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
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
