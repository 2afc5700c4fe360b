import { describe, expect, it } from "vitest";
import { InputError } from "../scenario/input-error.js";
import { parseBaseline, type Known } from "./read.js";

const known: Known = {
  requirements: [{ id: "EFS-IDEM-01" }, { id: "ERP-IDEM-01" }],
  scenarios: [
    { slug: "order-repeated", profile: "efs" },
    { slug: "posting-repeated", profile: "erp" },
    { slug: "straight-path", profile: "efs" },
    { slug: "straight-path", profile: "erp" },
  ],
};

const entry = (more = ""): string => `  - requirement: EFS-IDEM-01
    scenario: order-repeated
    owner: wms
    reason: release 12
    expires: 2027-02-28
${more}`;

function complaints(text: string): string[] {
  try {
    parseBaseline("known.yaml", text, known);
  } catch (error) {
    if (error instanceof InputError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("a baseline file", () => {
  it("is a list of known failures, each with its line", () => {
    expect(
      parseBaseline("known.yaml", `# mine\nfailures:\n${entry()}`, known),
    ).toEqual([
      {
        requirement: "EFS-IDEM-01",
        scenario: "order-repeated",
        owner: "wms",
        reason: "release 12",
        expires: "2027-02-28",
        line: 3,
      },
    ]);
    expect(parseBaseline("known.yaml", "failures: []", known)).toEqual([]);
  });

  it.each([
    ["failures:\n  - 1", /known\.yaml:2:5: failures\[0\]/],
    ["", /known\.yaml:1:1: /],
    [`failures:\n${entry("    ticket: 1\n")}`, /:7:5: .*ticket/],
    [
      `failures:\n${entry().replace("2027-02-28", "2027-02-29")}`,
      /:6:5: failures\[0\]\.expires: 2027-02-29 is not a day of the calendar/,
    ],
    [
      `failures:\n${entry().replace("2027-02-28", "28.2.2027")}`,
      /:6:5: failures\[0\]\.expires/,
    ],
    [
      `failures:\n${entry().replace("IDEM-01", "IDEM-99")}`,
      /:2:5: failures\[0\]\.requirement: there is no requirement EFS-IDEM-99.*remove the entry/,
    ],
    [
      `failures:\n${entry().replace("order-repeated", "order-repeatd")}`,
      /:3:5: failures\[0\]\.scenario: there is no scenario order-repeatd.*remove the entry/,
    ],
    [
      `failures:\n${entry().replace("order-repeated", "posting-repeated")}`,
      /:3:5: .*not one of the profile efs/,
    ],
    [
      `failures:\n${entry()}${entry()}`,
      /:7:5: failures\[1\]\.requirement: stands already in failures\[0\]/,
    ],
    [
      `failures:\n${entry().replace("release 12", "FILL-IN")}`,
      /:5:5: failures\[0\]\.reason: nobody has filled it in yet/,
    ],
    ["failures: [", /not YAML/],
  ])("%j is refused with its place", (text, message) => {
    expect(complaints(text).join("\n")).toMatch(message);
  });

  it("complains once about a day that nobody filled in", () => {
    const text = `failures:\n${entry().replace("2027-02-28", "FILL-IN")}`;
    expect(complaints(text)).toHaveLength(1);
  });

  it("may name a scenario that both profiles have", () => {
    const text = `failures:\n${entry().replace("order-repeated", "straight-path")}`;
    expect(complaints(text)).toEqual([]);
  });
});
