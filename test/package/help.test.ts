/** The helps that the build writes: those of the program, which nobody has to load for them. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { systemIo } from "../../src/cli/io.js";
import { helpTexts, run } from "../../src/cli/program.js";
import { packageFile } from "../../src/contract/package.js";
import { increffKit } from "../end-to-end/cli.js";

const folder = packageFile("dist/help");
const written = (name: string): string =>
  readFileSync(path.join(folder, `${name}.txt`), "utf8");

/** What the program itself shows. */
async function said(args: readonly string[]): Promise<string> {
  let text = "";
  const stdout = { write: (more: string) => (text += more) };
  expect(await run(args, { ...systemIo(process), stdout })).toBe(0);
  return text;
}

const names = [...helpTexts(systemIo(process)).keys()];
const commands = names.filter((name) => name !== "increff-kit");

describe("the written helps", () => {
  it("are one for the program and one for each command", () => {
    expect(commands).toContain("certify");
    expect(readdirSync(folder).sort()).toEqual(
      names.map((name) => `${name}.txt`).sort(),
    );
  });

  it.each(commands)("say of %s what the program says", async (name) => {
    expect(written(name)).toBe(await said([name, "--help"]));
  });

  it("say of the program what it says", async () => {
    expect(written("increff-kit")).toBe(await said(["--help"]));
  });

  it.each([
    [["--help"], "increff-kit"],
    [["-h"], "increff-kit"],
    [["certify", "-h"], "certify"],
  ])("are what %j prints", async (args, name) => {
    const { code, stdout, stderr } = await increffKit(args);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: written(name),
      stderr: "",
    });
  });

  it("need nothing of the program", async () => {
    const alone = await mkdtemp(path.join(tmpdir(), "increff-kit-help-"));
    try {
      const script = path.join(alone, "bin", "increff-kit.mjs");
      await cp(packageFile("bin/increff-kit.js"), script);
      await cp(folder, path.join(alone, "dist", "help"), { recursive: true });
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, [script, "mock", "-h"]);
      expect(stdout).toBe(written("mock"));
      await expect(run(process.execPath, [script, "mock"])).rejects.toThrow(
        "is not built yet",
      );
    } finally {
      await rm(alone, { recursive: true, force: true });
    }
  });

  it("are not taken for what they are not of", async () => {
    const { stdout } = await increffKit(["baseline", "update", "--help"]);
    expect(stdout).toContain("increff-kit baseline update");
    const other = await increffKit(["../help/certify", "--help"]);
    expect(other.stdout).toBe(written("increff-kit"));
  });
});
