import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../contract/package.js";
import { loadRegister, parseRegister, RegisterError } from "./register.js";

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

describe("the invariants of the catalogue", async () => {
  const { requirements } = await loadRegister();

  /** Those that a profile cannot break, with the reason. */
  const foreign: Readonly<Record<string, string>> = {
    "erp I11": "an ERP makes no calls",
    "erp I14": "an ERP does no warehouse work",
  };

  const holding = (profile: string, invariant: string): string[] =>
    requirements
      .filter(
        (one) =>
          one.profile === profile &&
          one.rule !== undefined &&
          one.source.split(/[;,]\s*/).includes(invariant),
      )
      .map(({ id }) => id);

  it("are each held by a requirement that is judged, in each profile that can break them", () => {
    const map = Object.fromEntries(
      ["efs", "erp"].flatMap((profile) =>
        Array.from({ length: 17 }, (_, index) => {
          const name = `${profile} I${index + 1}`;
          return [name, holding(profile, `I${index + 1}`)] as const;
        }),
      ),
    );
    const empty = Object.keys(map).filter((name) => map[name]?.length === 0);
    expect(empty.sort()).toEqual(Object.keys(foreign).sort());
    const table = Object.entries(map)
      .map(([name, ids]) => `${name}: ${ids.join(" ") || foreign[name]}`)
      .join("\n");
    expect(table).toMatchInlineSnapshot(`
      "efs I1: EFS-IDEM-01 EFS-IDEM-02 EFS-IDEM-05 EFS-IDEM-07 EFS-IDEM-09 EFS-IDEM-17 EFS-IDEM-23
      efs I2: EFS-ORD-01 EFS-ORD-18
      efs I3: EFS-IDEM-05 EFS-IDEM-06
      efs I4: EFS-IDEM-03 EFS-IDEM-10
      efs I5: EFS-IDEM-04
      efs I6: EFS-ORD-02 EFS-ORD-04 EFS-ORD-05
      efs I7: EFS-ORD-02 EFS-ORD-03 EFS-ORD-19 EFS-ORD-21
      efs I8: EFS-ORD-08 EFS-ORD-09
      efs I9: EFS-ORD-17
      efs I10: EFS-ORD-20 EFS-PAY-11
      efs I11: EFS-IDEM-12 EFS-IDEM-13 EFS-IDEM-14 EFS-IDEM-15 EFS-IDEM-16 EFS-IDEM-20
      efs I12: EFS-IDEM-06
      efs I13: EFS-IDEM-11
      efs I14: EFS-ORD-06 EFS-ORD-07 EFS-ORD-10 EFS-ORD-11 EFS-ORD-12 EFS-ORD-13 EFS-ORD-14 EFS-ORD-15 EFS-ORD-16 EFS-ORD-22
      efs I15: EFS-PAY-01
      efs I16: EFS-IDEM-10 EFS-ORD-18 EFS-PAY-14 EFS-PAY-15 EFS-PAY-16 EFS-PAY-17
      efs I17: EFS-PAY-12 EFS-PAY-13
      erp I1: ERP-IDEM-01 ERP-IDEM-02 ERP-IDEM-03 ERP-IDEM-06 ERP-IDEM-08 ERP-IDEM-13 ERP-IDEM-16
      erp I2: ERP-ORD-01 ERP-ORD-08
      erp I3: ERP-IDEM-06 ERP-IDEM-07
      erp I4: ERP-IDEM-04 ERP-IDEM-10
      erp I5: ERP-IDEM-05 ERP-IDEM-14
      erp I6: ERP-ORD-02 ERP-ORD-04 ERP-ORD-05
      erp I7: ERP-ORD-03 ERP-ORD-10
      erp I8: ERP-ORD-07
      erp I9: ERP-ORD-06
      erp I10: ERP-ORD-09 ERP-PAY-02
      erp I11: an ERP makes no calls
      erp I12: ERP-IDEM-07
      erp I13: ERP-IDEM-11
      erp I14: an ERP does no warehouse work
      erp I15: ERP-PAY-01
      erp I16: ERP-IDEM-10 ERP-ORD-08 ERP-PAY-05 ERP-PAY-06 ERP-PAY-07 ERP-PAY-10
      erp I17: ERP-PAY-03 ERP-PAY-04"
    `);
  });
});
