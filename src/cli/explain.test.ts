import { describe, expect, it } from "vitest";
import { explanations } from "../explain/explanations.js";
import { run } from "./program.js";

async function explain(...args: readonly string[]) {
  let [stdout, stderr] = ["", ""];
  const code = await run(["explain", ...args], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: {},
    cwd: "/",
    onStop: () => undefined,
    openInput: () => expect.fail("nobody is asked"),
  });
  return { code, stdout, stderr };
}

describe("increff-kit explain", () => {
  it("says of a requirement why, whence, right and wrong, and what to do", async () => {
    const { code, stdout } = await explain("efs-idem-01");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^EFS-IDEM-01 · MUST · documented\n/);
    for (const label of [
      "Why it matters",
      "Source",
      "Must be seen",
      "Exercised by",
      "Passes when",
      "Fails when",
      "Usual fix",
      "See also",
    ])
      expect(stdout).toMatch(new RegExp(`^  ${label} +\\S`, "m"));
    expect(stdout).toContain("efs/order-repeated");
    expect(stdout).toMatch(/^ +expected: A: ordered 2\.$/m);
    for (const line of stdout.split("\n"))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  it("says why a requirement is not judged", async () => {
    const { stdout } = await explain("EFS-PAY-18");
    expect(stdout).toMatch(/^ {2}Not judged +\S/m);
    expect(stdout).not.toContain("Fails when");
  });

  it("shows a fault by a requirement that judges it", async () => {
    const { code, stdout } = await explain("f9");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Shown by +the examples of EFS-IDEM-05/);
    expect(stdout).toMatch(/Fails when/);
  });

  it("shows every message of a code", async () => {
    const { code, stdout } = await explain("bad_data");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^invalidBody · 400 · BAD_DATA$/m);
    expect(stdout).toMatch(/^notAllowedNow · 400 · BAD_DATA$/m);
    expect(stdout).toContain("Is refused");
  });

  it("lists every id when none is named", async () => {
    const { code, stdout } = await explain();
    expect(code).toBe(0);
    for (const { title, explanations: ids } of explanations().groups) {
      expect(stdout).toContain(`\n${title}\n`);
      for (const { id } of ids) expect(stdout).toContain(`\n  ${id} `);
    }
  });

  it("as JSON is what the file says", async () => {
    const one = await explain("--json", "EFS-IDEM-01");
    expect(JSON.parse(one.stdout)).toEqual([
      expect.objectContaining({ id: "EFS-IDEM-01" }),
    ]);
    const all = await explain("--json");
    expect(JSON.parse(all.stdout)).toEqual(explanations());
  });

  it("names what is near when nothing is called so", async () => {
    const { code, stdout, stderr } = await explain("EFS-IDM-01");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/EFS-IDM-01; did you mean EFS-IDEM-01/);
    expect((await explain("something quite different")).stderr).toMatch(
      /Nothing is called .*\. increff-kit explain lists every id\./,
    );
  });
});
