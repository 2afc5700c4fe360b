/** Optional APIs: what is declared must be shown, what is not declared is not asked for, and what is used all the same is noted. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "optional-apis-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A driver that hands everything on to the reference vendor's, but will not make a picklist. */
const driver = `
const action = process.argv[2];
if (action.includes("picklist")) process.exit(9);
let body = "";
for await (const part of process.stdin) body += part;
const url = \`http://127.0.0.1:\${process.env.PORT}/_drive/actions/\${action}\`;
const headers = { "content-type": "application/json" };
const { status } = await fetch(url, { method: "POST", headers, body });
process.exit(status === 409 ? 9 : status === 404 ? 4 : status > 299 ? 1 : 0);
`;

/** The reference WMS, with these optional APIs declared. */
async function certified(
  name: string,
  optionalApis: string,
  how: (text: string) => string,
  ...scenarios: readonly string[]
): Promise<{ code: number | null; result: RunResult; shown: string }> {
  const text = await readFile(
    path.join(root, "test/vendors/reference-efs/increff-kit.yaml"),
    "utf8",
  );
  const file = path.join(folder, `${name}.yaml`);
  await writeFile(
    file,
    how(text)
      .replace("../../../.build", path.join(root, ".build"))
      .replace(/optionalApis:.*/, `optionalApis: ${optionalApis}`),
  );
  const out = path.join(folder, name);
  const { code, stdout, stderr } = await increffKit([
    "certify",
    "--config",
    file,
    "--out",
    out,
    ...scenarios.flatMap((slug) => ["--scenario", slug]),
  ]);
  const result = JSON.parse(
    await readFile(path.join(out, "result.json"), "utf8"),
  ) as RunResult;
  return { code, result, shown: `${stdout}${stderr}` };
}

describe("an optional API", () => {
  it("that is declared and never used is inconclusive, though the vendor made no picklist too early either", async () => {
    const script = path.join(folder, "driver.mjs");
    await writeFile(script, driver);
    const { code, result, shown } = await certified(
      "refusing",
      "[listing, picklist, manifest, handover]",
      (text) =>
        text.replace(
          /driver:.*/,
          `driver: { kind: command, command: "node ${script}" }`,
        ),
      "picklists",
      "straight-path",
    );
    expect(`${code} ${shown}`).toMatch(/^3 /);
    expect(result.verdict).toBe("inconclusive");
    expect(result.counts.fail).toBe(0);
    const picklists = result.requirements.filter(
      ({ api }) => api === "picklist",
    );
    expect(picklists.length).toBeGreaterThan(0);
    for (const { outcome, reason } of picklists)
      expect(`${outcome}: ${reason ?? ""}`).toMatch(
        /^inconclusive: .*(picklist|cut short)/,
      );
    expect(result.notes).toEqual([]);
  }, 60_000);

  it("that is not declared is not asked for, and noted when it is used", async () => {
    const { result, shown } = await certified(
      "undeclared",
      "[handover]",
      // Left to itself the warehouse picks, packs and manifests.
      (text) =>
        text.replace(/driver:.*\n/, "").replace('AUTO: "0"', 'AUTO: "1"'),
      "straight-path",
    );
    for (const api of ["listing", "picklist", "manifest"])
      for (const row of result.requirements.filter((one) => one.api === api))
        expect(row).toMatchObject({
          outcome: "not-applicable",
          reason: `The vendor does not declare the optional API ${api}.`,
          unexercised: [],
        });
    expect(result.driver).toBe("automatic");
    expect(result.notes.join("\n")).toMatch(
      /No driver: .*[^]*used the optional API manifest .* Add manifest to vendor\.optionalApis/,
    );
    expect(shown).toContain("no driver");
  }, 60_000);
});
