/** The helps that the build writes: those of the program, which nobody has to load for them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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

  it("are not taken for what they are not of", async () => {
    const { stdout } = await increffKit(["baseline", "update", "--help"]);
    expect(stdout).toContain("increff-kit baseline update");
    const other = await increffKit(["../help/certify", "--help"]);
    expect(other.stdout).toBe(written("increff-kit"));
  });
});
