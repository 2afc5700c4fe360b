import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../contract/package.js";
import { parseRegister, RegisterError } from "./register.js";

const row = {
  id: "EFS-IDEM-01",
  level: "MUST",
  basis: "documented",
  source: "A page",
  text: "A statement.",
  rule: "idempotency/efs-one",
};

const written = (...rows: readonly object[]) =>
  `version: "1"\nrequirements:\n${rows.map((one) => `  - ${JSON.stringify(one)}\n`).join("")}`;

function problemsOf(content: string): readonly string[] {
  try {
    parseRegister(content, "register.yaml");
  } catch (error) {
    if (error instanceof RegisterError) return error.problems;
    throw error;
  }
  return [];
}

describe("reading a register", () => {
  it("takes family and profile from the id", () => {
    const { api, ...read } =
      parseRegister(written({ ...row, api: "manifest" }), "x")
        .requirements[0] ?? {};
    expect(read).toEqual({ ...row, profile: "efs", family: "idempotency" });
    expect(api).toBe("manifest");
    expect(
      parseRegister(
        written({ ...row, rule: undefined, unchecked: "no way" }),
        "x",
      ).requirements,
    ).toHaveLength(1);
  });

  it.each([
    [{ ...row, id: "EFS-IDEM-1" }, "EFS-IDEM-1: an id reads like EFS-IDEM-01"],
    [{ ...row, id: "WMS-IDEM-01" }, "an id reads like"],
    [
      { ...row, basis: "good practice" },
      "good practice is never more than a SHOULD",
    ],
    [{ ...row, level: "MAY" }, 'needs "level", one of MUST, SHOULD'],
    [{ ...row, basis: "felt" }, 'needs "basis"'],
    [{ ...row, source: " " }, 'needs a text "source"'],
    [{ ...row, text: 7 }, 'needs a text "text"'],
    [{ ...row, api: "packing" }, 'needs "api", one of listing'],
    [{ ...row, rule: undefined }, 'needs either "rule" or "unchecked"'],
    [{ ...row, unchecked: "both" }, 'needs either "rule" or "unchecked"'],
    [{ ...row, rule: undefined, unchecked: "" }, '"unchecked" says why'],
    [
      { ...row, rule: "ordering/efs-one" },
      "its rule is a file idempotency/efs-…",
    ],
    [{ ...row, rule: "idempotency/efs-one.ts" }, "without an extension"],
    [{ ...row, owner: "me" }, "has the unknown field owner"],
    ["row", "a row is a mapping"],
  ])("refuses %j", (wrong, problem) => {
    expect(
      problemsOf(
        written(
          { ...row, id: "EFS-IDEM-09", rule: "idempotency/efs-nine" },
          wrong as object,
        ),
      ),
    ).toEqual([
      expect.stringMatching(
        new RegExp(
          `^register\\.yaml:4: .*${problem.replaceAll(/[.*()…"]/g, ".")}`,
        ),
      ),
    ]);
  });

  it("refuses an id or a rule that stands twice, with the line of the second", () => {
    expect(problemsOf(written(row, row))).toEqual([
      "register.yaml:4: EFS-IDEM-01 stands in two rows",
      "register.yaml:4: idempotency/efs-one stands in two rows",
    ]);
  });

  it("refuses what is no register", () => {
    for (const content of [
      "",
      "[]",
      "version: 1",
      'version: "1"\nrequirements: {}',
      "a: [",
      "requirements: []",
    ])
      expect(problemsOf(content)).toHaveLength(1);
    expect(problemsOf("a: b\nc: [")[0]).toMatch(/^register\.yaml:\d: not YAML/);
  });

  it("knows the lines of the real one", () => {
    const content = readFileSync(
      packageFile("openapi/requirements.yaml"),
      "utf8",
    ).replace("level: MUST", "level: OUGHT");
    const line =
      content.slice(0, content.indexOf("level: OUGHT")).split("\n").length - 1;
    expect(problemsOf(content)[0]).toContain(
      `register.yaml:${line}: EFS-IDEM-01 needs "level"`,
    );
  });
});
