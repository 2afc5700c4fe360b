import { expect, it } from "vitest";
import type { Telling } from "../rules/rule.js";
import { sideBySide, sideBySideLines } from "./side-by-side.js";

const first: Telling = {
  orderCode: "K-1",
  messages: ["SUBORDER_CREATE", "SUBORDER_CANCEL"],
  ending: ["CANCELLED", "SKU-1 cancelled 2"],
};
const second: Telling = {
  orderCode: "K-\u202e2",
  messages: ["SUBORDER_CANCEL", "SUBORDER_CREATE", "SUBORDER_CANCEL, again"],
  ending: ["CREATED", "SKU-1 cancelled 2"],
};

it("marks where the ends differ, and nothing else", () => {
  const { messages, ending } = sideBySide([first, second]);
  expect(ending.map(({ differs }) => differs)).toEqual([true, false]);
  expect(messages.some(({ differs }) => differs)).toBe(false);
  expect(messages.at(-1)?.cells).toEqual(["", "3. SUBORDER_CANCEL, again"]);
});

it("sets two columns, and makes what is invisible visible", () => {
  const lines = sideBySideLines([first, second]);
  expect(lines).toEqual([
    String.raw`order K-1          │ order K-\u202e2`,
    "1. SUBORDER_CREATE │ 1. SUBORDER_CANCEL",
    "2. SUBORDER_CANCEL │ 2. SUBORDER_CREATE",
    "                   │ 3. SUBORDER_CANCEL, again",
    "ended with         │ ended with",
    "CANCELLED          ≠ CREATED",
    "SKU-1 cancelled 2  │ SKU-1 cancelled 2",
  ]);
});
