import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { packageFile } from "../contract/package.js";
import { loadRegister } from "./register.js";
import { allRules } from "./registry.js";
import type { Rule } from "./rule.js";

const { requirements, version } = await loadRegister();

describe("the register", () => {
  it("has a version and rows for both profiles and all families", () => {
    expect(version).not.toBe("");
    const kinds = new Set(
      requirements.map(({ profile, family }) => `${profile} ${family}`),
    );
    expect(kinds.size).toBe(6);
  });

  it("names for each row the rule that judges it, and the registry holds that rule", async () => {
    for (const { id, rule: path } of requirements) {
      if (path === undefined) continue;
      const { rule } = (await import(
        pathToFileURL(packageFile(`src/rules/${path}.ts`)).href
      )) as { rule: Rule };
      expect(rule.requirement).toBe(id);
      expect(allRules, `${path} is not in the registry`).toContain(rule);
      expect(rule.needs).toMatch(/\.$/);
    }
  });

  it("has a row for each rule of the registry, and no other rule lies about", () => {
    const judged = requirements.filter(({ rule }) => rule !== undefined);
    expect(allRules.map(({ requirement }) => requirement).sort()).toEqual(
      judged.map(({ id }) => id).sort(),
    );
    const files = ["idempotency", "ordering", "payload"].flatMap((family) =>
      readdirSync(packageFile(`src/rules/${family}`))
        .filter((file) => /^(efs|erp)-.*(?<!\.test)\.ts$/.test(file))
        .map((file) => `${family}/${file.replace(/\.ts$/, "")}`),
    );
    expect(files.sort()).toEqual(judged.map(({ rule }) => rule).sort());
  });
});
