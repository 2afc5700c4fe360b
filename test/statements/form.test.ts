import { describe, expect, it } from "vitest";
import { changed } from "./body.js";
import { checkFile, checkRow } from "./form.js";

const row = { says: "Something holds.", source: "A page", mark: "documented" };

describe("the form of a row", () => {
  it("takes one that expects an answer, or messages", () => {
    const answer = { status: 200, empty: true };
    expect(checkRow("r", { ...row, answer })).toMatchObject({ answer });
    expect(checkRow("r", { ...row, receives: [] })).toMatchObject(row);
  });

  it.each([
    ["expects nothing", row],
    ["expects no more than a status", { ...row, answer: { status: 200 } }],
    ["has an unknown key", { ...row, receives: [], answr: {} }],
    ["has an unknown mark", { ...row, mark: "rumoured", receives: [] }],
    ["has an unknown step", { ...row, receives: [], given: [{ packed: "A" }] }],
    [
      "names no reason of the catalogue",
      {
        ...row,
        answer: { status: 400, reason: "nonsense", description: "[a: b]" },
      },
    ],
  ])("refuses one that %s, and says where", (_name, form) => {
    expect(() => checkRow("pack.yaml row 3", form)).toThrow("pack.yaml row 3");
  });

  it("refuses a file without rows", () => {
    const file = { title: "Pack", about: "Packing.", rows: [] };
    expect(() => checkFile("pack.yaml", file)).toThrow("pack.yaml/rows");
  });
});

describe("a change of a body", () => {
  it("reaches every place, and leaves the original alone", () => {
    const body = { items: [{ code: "A", quantity: 1 }] };
    expect(
      changed(body, { "items[0].quantity": 2 }, ["items[0].code"]),
    ).toEqual({ items: [{ quantity: 2 }] });
    expect(body.items[0]).toEqual({ code: "A", quantity: 1 });
  });

  it("of a place that is not there is an error", () => {
    expect(() => changed({}, { "items[0].quantity": 2 })).toThrow("items[0]");
    expect(() => changed({}, {}, ["code"])).toThrow("code");
  });
});
