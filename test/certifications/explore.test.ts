/** `increff-kit explore` against a live mutant, and what it wrote, run again. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Coverage } from "../../src/coverage/coverage.js";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "explore-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function configured(mutant: string): Promise<void> {
  const reference = await readFile(
    path.join(root, "test/vendors/reference-efs/increff-kit.yaml"),
    "utf8",
  );
  const program = path.join(root, ".build/vendors/mutants/main.js");
  await writeFile(
    path.join(folder, "increff-kit.yaml"),
    reference.replace(/command: .*/, `command: exec node ${program} ${mutant}`),
  );
}

it("finds a doubled creation, and what it writes fails the same way", async () => {
  await configured("efs-forgets-message-id");
  const found = await increffKit(
    ["explore", "--runs", "64", "--most", "1"],
    folder,
  );
  expect(found.stderr).not.toContain("fault of increff-kit");
  expect(found.stdout).toMatch(/^FOUND: EFS-IDEM-\d\d broken\.$/m);
  expect(found.stdout).toContain("failed 5 of 5 times");
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(/^coverage [\d.]+% /m);
  const coverage = JSON.parse(
    await readFile(
      path.join(folder, "scenarios/found/coverage-efs.json"),
      "utf8",
    ),
  ) as Coverage;
  expect(
    coverage.operations.find(
      ({ operation }) => operation === "outwardOrderEvent",
    )?.answers["2xx"],
  ).toBeGreaterThan(64);
  expect(coverage.transitions[0]?.taken).toBeGreaterThan(64);

  const files = await readdir(path.join(folder, "scenarios/found"));
  const slug = files.find((name) => name.endsWith(".yaml"))?.slice(0, -5) ?? "";
  const script = path.join(folder, "scenarios/found", `${slug}.sh`);
  await promisify(execFile)("/bin/sh", ["-n", script]);
  expect(await readFile(script, "utf8")).toContain("SUBORDER_CREATE");

  const again = await increffKit(
    [
      "certify",
      ...["--scenarios", "scenarios/found", "--scenario", slug],
      ...["--out", "again"],
    ],
    folder,
  );
  expect(again.code).toBe(1);
  const result = JSON.parse(
    await readFile(path.join(folder, "again/result.json"), "utf8"),
  ) as RunResult;
  const [requirement = ""] = /EFS-IDEM-\d\d/.exec(found.stdout) ?? [];
  expect(
    result.requirements.find(({ id }) => id === requirement)?.outcome,
  ).toBe("fail");
}, 300_000);
