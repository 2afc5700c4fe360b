import { describe, expect, it } from "vitest";
import { parseScenario } from "./scenario.js";
import { InputError } from "./input-error.js";
import { messageRef, namesIn, verbOf } from "./step.js";

const known = new Set(["EFS-IDEM-01", "ERP-IDEM-01"]);
const parse = (text: string, file = "twice.yaml") =>
  parseScenario(file, text, known);

const good = `scenario: twice
profile: efs
title: Twice
about: The same again.
exercises: [EFS-IDEM-01]
orders:
  A: { lines: [{ sku: SKU-1, quantity: 2 }] }
steps:
  - create: A
  - { deliver: A.SUBORDER_CREATE, copies: 2 }
  - observe: A
`;

/** The problems of a text, as a person reads them. */
function problems(text: string, file?: string): string[] {
  try {
    parse(text, file);
  } catch (error) {
    if (error instanceof InputError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("a scenario file", () => {
  it("is read with the lines of its steps", () => {
    const scenario = parse(good);
    expect(scenario.slug).toBe("twice");
    expect(scenario.steps.map(({ line }) => line)).toEqual([9, 10, 11]);
    expect(scenario.orders.get("A")?.lines).toEqual([
      { sku: "SKU-1", quantity: 2 },
    ]);
  });

  it.each([
    [
      "a field that nobody knows",
      good.replace("copies: 2", "copis: 2"),
      /^twice\.yaml:10:\d+: .*copis/,
    ],
    [
      "a value out of range",
      good.replace("quantity: 2", "quantity: 0"),
      /^twice\.yaml:7:\d+: .*quantity: must be greater than or equal to 1/,
    ],
    [
      "a step without a verb",
      good.replace("- observe: A", "- look: A"),
      /^twice\.yaml:11:\d+: .*(begins with one of|look)/,
    ],
    [
      "an order that is not there",
      good.replace("observe: A", "observe: B"),
      /^twice\.yaml:11:\d+: there is no order or return named B/,
    ],
    [
      "a requirement that is not there",
      good.replace("EFS-IDEM-01", "EFS-IDEM-99"),
      /^twice\.yaml:5:\d+: EFS-IDEM-99 is not in the register/,
    ],
    [
      "a requirement of the other profile",
      good.replace("EFS-IDEM-01", "ERP-IDEM-01"),
      /not a requirement of the profile efs/,
    ],
    [
      "text that is not YAML",
      good.replace("{ sku", "{{ sku"),
      /^twice\.yaml:7:\d+: /,
    ],
    ["a missing field", good.replace("title: Twice\n", ""), /title/],
  ])("says where it has %s", (_, text, expected) => {
    expect(problems(text).join("\n")).toMatch(expected);
  });

  it("is named like its slug", () => {
    expect(problems(good, "other.yaml")).toEqual([
      "other.yaml:1:1: scenario: is twice, but the file is named other",
    ]);
  });

  it("cannot expand aliases without bound", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((key, index) => {
        const before = "abcdefgh"[index] ?? "a";
        return `${key}: &${key} [*${before},*${before},*${before},*${before},*${before},*${before},*${before},*${before},*${before}]`;
      }),
    ].join("\n");
    expect(problems(bomb).join()).toMatch(/not usable YAML|not a known field/);
  });
});

describe("steps", () => {
  it("are known by their first word, even where another word is a modifier", () => {
    expect(verbOf({ deliver: "A.X", together: true })).toBe("deliver");
    expect(verbOf({ drive: "process-return", return: "R" })).toBe("drive");
    expect(verbOf({ together: [] })).toBe("together");
    expect(verbOf({ look: "A" })).toBeUndefined();
  });

  it("say which orders they use", () => {
    expect(namesIn({ return: "R", of: "A", lines: [] })).toEqual({
      uses: ["A"],
      defines: ["R"],
    });
    expect(namesIn({ deliver: ["A.X", "B.Y#2"] })).toEqual({
      uses: ["A", "B"],
      defines: [],
    });
  });

  it("name messages by order, event and ordinal", () => {
    expect(messageRef("A.SUBORDER_PARTIAL_CANCEL#2")).toEqual({
      name: "A",
      eventType: "SUBORDER_PARTIAL_CANCEL",
      ordinal: 2,
    });
    expect(messageRef("A.SUBORDER_CREATE").ordinal).toBe(1);
  });
});
