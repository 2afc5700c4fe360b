import { expect, it } from "vitest";
import { understand } from "./task-words.js";

it.each([
  ["skip 3 no printer today", 3, "skipped", "no printer today"],
  ["  SKIP  #12   away ", 12, "skipped", "away"],
  ["refused 4 order is cancelled", 4, "refused", "order is cancelled"],
])("understands %j", (line, number, answer, reason) => {
  expect(understand(line)).toEqual({ number, answer: { answer, reason } });
});

it.each([
  ["", /^$/],
  ["skip 3", /^Say why.*skip 3/],
  ["done 3", /"done 3" is not understood. Type: skip NUMBER/],
  ["skip three days", /not understood/],
])("refuses %j in a sentence", (line, complaint) => {
  expect(understand(line)).toEqual({
    complaint: expect.stringMatching(complaint) as string,
  });
});
