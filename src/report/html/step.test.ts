import { expect, it } from "vitest";
import { stepView } from "./step.js";

it.each([
  ['{"create":["A","B"],"hold":true}', "create A, B · hold yes", true],
  [
    '{"drive":"pack","order":"A","lines":[{"sku":"S","quantity":2}]}',
    "drive pack · order A · lines S ×2",
    false,
  ],
  ['{"postSample":true}', "postSample", true],
  [
    '{"together":[{"deliver":"A.X"},{"watch":3}]}',
    "together deliver A.X, watch 3",
    false,
  ],
  ["deliver the create", "deliver the create", true],
  ["what a person did", "what a person did", false],
  ["{}", "{}", false],
  ['{"x":"\\u202e"}', "x \\u202e", false],
])("reads %s", (text, words, atOms) => {
  expect(stepView(text)).toEqual({ words, atOms });
});

it("does not follow a hostile step to its depth", () => {
  const deep = `${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`;
  expect(stepView(deep).words).toMatch(/^a a a .*…$/);
});
