/** The command that npm links: there before the first build, and executable. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
let linked: string;
let copy: string;
beforeAll(async () => {
  const { bin } = JSON.parse(
    await readFile(path.join(root, "package.json"), "utf8"),
  ) as { bin: { "increff-kit": string } };
  linked = bin["increff-kit"];
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
  copy = path.join(folder, linked);
  mkdirSync(path.dirname(copy));
  copyFileSync(path.join(root, linked), copy);
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
});
afterAll(() => rm(folder, { recursive: true }));

/** Started as a link of npm starts it: by its first line. */
function call(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(copy, args, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

describe("the command that npm links", () => {
  it("can be executed by everybody", () => {
    expect(statSync(path.join(root, linked)).mode & 0o111).toBe(0o111);
  });

  it("says what to do when nothing is built, in one sentence", async () => {
    const { code, stdout, stderr } = await call("list");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]*npm run build first[^\n]*\n$/);
  });

  it("hands over to what was built", async () => {
    const built = path.join(folder, "dist", "bundled");
    mkdirSync(built, { recursive: true });
    writeFileSync(
      path.join(built, "main.js"),
      "console.log(process.argv.slice(2).join()); process.exitCode = 3;",
    );
    expect(await call("list", "--json")).toEqual({
      code: 3,
      stdout: "list,--json\n",
      stderr: "",
    });
  });
});
