/** Vendors that show only what they answer and call: what can be judged is judged, the rest is said to be unseen. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "black-box-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The reference vendor of the profile, without its observer. */
async function blindConfig(profile: "efs" | "erp"): Promise<string> {
  const text = await readFile(
    path.join(root, `test/vendors/reference-${profile}/increff-kit.yaml`),
    "utf8",
  );
  const file = path.join(folder, `${profile}.yaml`);
  await writeFile(
    file,
    text
      .replace(/^observer:.*\n/m, "")
      .replace("../../../.build", path.join(root, ".build")),
  );
  return file;
}

describe("without an observer", () => {
  it.each([
    // A driven EFS shows nearly everything in its calls; an ERP shows only its answers.
    ["efs", "EFS-ORD-06"],
    ["erp", "ERP-PAY-02"],
  ] as const)(
    "an %s is judged by what can be seen, and called a black box everywhere",
    async (profile, visible) => {
      const out = path.join(folder, profile);
      const { code, stdout, stderr } = await increffKit([
        "certify",
        "--config",
        await blindConfig(profile),
        "--out",
        out,
      ]);
      expect(`${code} ${stdout}${stderr}`).toMatch(/^3 /);
      const result = JSON.parse(
        await readFile(path.join(out, "result.json"), "utf8"),
      ) as RunResult;
      expect(result).toMatchObject({
        verdict: "inconclusive",
        blackBox: true,
        counts: { fail: 0, "harness-error": 0 },
      });
      expect(
        result.requirements.find(({ id }) => id === visible),
      ).toMatchObject({ outcome: "pass" });
      const unseen = result.requirements.filter(
        ({ outcome }) => outcome === "inconclusive",
      );
      expect(unseen.length).toBeGreaterThan(0);
      for (const { reason } of unseen) expect(reason).toMatch(/\w/);
      expect(unseen.map(({ reason }) => reason).join("\n")).toContain(
        "the vendor offers no observer",
      );
      // The checks before the run say it first.
      expect(stderr).toMatch(/warning evidence[^]*black box/);
      expect(stdout).toContain("black box");
      expect(await readFile(path.join(out, "index.html"), "utf8")).toContain(
        "black box",
      );
    },
    60_000,
  );
});
