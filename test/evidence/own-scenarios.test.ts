/** `verify` compares a bundle with the scenarios that `certify` reads; the two rooms know nothing of one another. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { textOf } from "../../src/evidence/files.js";
import { ownScenarios } from "../../src/evidence/scenarios.js";
import { loadRegister } from "../../src/rules/register.js";
import { loadScenarios } from "../../src/scenario/load.js";

it("knows the very files that a certification reads", async () => {
  const read = await loadScenarios([], await loadRegister());
  const ours = await ownScenarios();
  expect(ours.efs.size + ours.erp.size).toBe(read.length);
  for (const { profile, slug, file } of read)
    expect(textOf(ours[profile].get(slug) ?? Buffer.from(""))).toBe(
      await readFile(file, "utf8"),
    );
});
