import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../contract/package.js";
import { digestOf } from "./register-digest.js";
import { loadRegister, type Register } from "./register.js";

const register = await loadRegister();

describe("the requirement set", () => {
  it("says under its version only what it says", () => {
    const digest = digestOf(register);
    expect(
      register.digest,
      `A requirement was added, removed or changed in openapi/requirements.yaml. If ${register.version} was published or used, give the set a new version (year.month, then .1, .2 …) and run this test again for its digest. Then write\n  digest: ${digest}\nbeside the version, and a line about the change into CHANGELOG.md.`,
    ).toBe(digest);
  });

  it("has a version of the form that its file describes, with a line in the changelog", () => {
    expect(register.version).toMatch(/^\d{4}\.(0[1-9]|1[0-2])(\.[1-9]\d*)?$/);
    expect(readFileSync(packageFile("CHANGELOG.md"), "utf8")).toContain(
      register.version,
    );
  });
});

describe("the digest of a set", () => {
  const [row] = register.requirements;
  if (row === undefined) throw new Error("no requirement");
  const one: Register = { version: "1", requirements: [row] };

  it.each([
    ["the version", { ...one, version: "2" }],
    ["an id", { ...one, requirements: [{ ...row, id: "EFS-IDEM-99" }] }],
    ["a level", { ...one, requirements: [{ ...row, level: "SHOULD" }] }],
    ["a text", { ...one, requirements: [{ ...row, text: "Another." }] }],
    ["an API", { ...one, requirements: [{ ...row, api: "manifest" }] }],
    ["the rows", { ...one, requirements: [row, row] }],
  ] as const)("changes with %s", (_, other) => {
    expect(digestOf(other)).not.toBe(digestOf(one));
  });

  it("does not depend on what the file says that it is", () => {
    expect(digestOf({ ...one, digest: "x" } as Register)).toBe(digestOf(one));
  });
});
