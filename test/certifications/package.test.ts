/** The package, packed and installed in another project: everything that it offers works from there, with what it declares. */
import { existsSync } from "node:fs";
import {
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reports } from "../../src/report/files.js";
import type { RunResult } from "../../src/verdict/result.js";
import { root } from "../end-to-end/cli.js";
import { declarationsOf } from "../support/declarations.js";
import {
  kitName,
  link,
  packKit,
  projectWith,
  runIn,
} from "../support/installed-kit.js";

const tool = (name: string): string =>
  path.join(root, "node_modules", ".bin", name);
const vendor = path.join(root, ".build/vendors/reference-efs/main.js");

let folder: string;
let tarball: string;
let project: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
  tarball = await packKit(folder);
  project = await projectWith(tarball);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(project, { recursive: true });
});

describe("the tarball", () => {
  it("has nothing that publint complains of", async () => {
    const { code, output } = await runIn(folder, tool("publint"), [
      "--strict",
      tarball,
    ]);
    expect(`${code} ${output}`).toMatch(/^0 [\s\S]*All good/);
  });

  it("has types that fit what is loaded, in every way of resolving it", async () => {
    const { code, output } = await runIn(folder, tool("attw"), [
      ...["--profile", "esm-only", "--no-emoji", tarball],
    ]);
    expect(`${code} ${output}`).toMatch(
      /^0 [\s\S]*node16 \(from ESM\)[^\n]* OK \(ESM\)/,
    );
  });

  it("stands by itself: its types need no other package, and hide little", () => {
    const kit = path.join(project, "node_modules", kitName);
    const { problems, outside, unexported } = declarationsOf(
      kit,
      "dist/index.d.ts",
      "dist/library",
    );
    expect(problems).toEqual([]);
    expect(outside).toEqual([]);
    // Made of the contract: ControlBody<"createReturn">, StartOmsOptions["oms"].
    expect(unexported).toEqual(["ConfigOms", "ControlResponse", "operations"]);
  });
});

describe("an installed kit", () => {
  it("has only what it declares", async () => {
    const above: string[] = [];
    for (let at = path.dirname(project); at !== "/"; at = path.dirname(at))
      above.push(path.join(at, "node_modules"));
    expect(above.filter((one) => existsSync(one))).toEqual([]);
    if (process.env["PACKAGE_TEST_INSTALL"] === "npm") return;
    expect(await readdir(path.join(project, "node_modules"))).toEqual([
      ".bin",
      kitName,
    ]);
  });

  it("says which flags init needs where nobody can be asked", async () => {
    const kit = path.join(project, "node_modules", ".bin", "increff-kit");
    const { code, output } = await runIn(project, kit, ["init"]);
    expect(`${code} ${output}`).toMatch(
      /^2 init: there is no terminal .*--profile efs/,
    );
    expect(existsSync(path.join(project, "increff-kit.yaml"))).toBe(false);
  });

  it("begins with init, and certifies with what that has written", async () => {
    const kit = path.join(project, "node_modules", ".bin", "increff-kit");
    const started = await runIn(project, kit, [
      ...["init", "--profile", "efs", "--command"],
      `AUTO=0 OMS_TIMEOUT_MS=2000 node '${vendor}'`,
    ]);
    expect(started).toMatchObject({ code: 0 });
    // The reference vendor has the hooks that the file shows as comments.
    const file = path.join(project, "increff-kit.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text.replaceAll(/^( *)# (optionalApis|observer|driver): /gm, "$1$2: "),
    );
    const { code, output } = await runIn(project, kit, [
      ...["certify", "--scenarios", "conformance"],
      ...["--out", "build/conformance"],
    ]);
    expect(`${code} ${output}`).toMatch(/^0 /);
    const result = JSON.parse(
      await readFile(
        path.join(project, "build/conformance/result.json"),
        "utf8",
      ),
    ) as RunResult;
    expect(result.verdict).toBe("conformant");
    expect(
      result.scenarios.find(({ scenario }) => scenario === "our-first-order"),
    ).toMatchObject({ result: "complete", violated: [] });
  }, 120_000);

  it("certifies from a program, which gets the result", async () => {
    await writeFile(
      path.join(project, "certify.js"),
      `import { certify } from "${kitName}";
const { verdict, scenarios } = await certify({
  config: "increff-kit.yaml",
  only: ["straight-path"],
  out: "build/library",
});
console.log(JSON.stringify([verdict, scenarios.map((one) => one.result)]));
`,
    );
    const { code, output } = await runIn(project, process.execPath, [
      "certify.js",
    ]);
    expect(`${code} ${output}`).toBe('0 ["inconclusive",["complete"]]\n');
    expect((await readdir(path.join(project, "build/library"))).sort()).toEqual(
      ["history.ndjson", ...Object.keys(reports)].sort(),
    );
  }, 60_000);
});

describe("the example of a vendor's own tests", () => {
  it("passes with the installed kit", async () => {
    const example = await projectWith(tarball);
    await cp(path.join(root, "examples/vendor-tests"), example, {
      recursive: true,
    });
    const { devDependencies } = JSON.parse(
      await readFile(path.join(example, "package.json"), "utf8"),
    ) as { devDependencies: Record<string, string> };
    for (const name of Object.keys(devDependencies))
      if (name !== kitName) await link(name, example);
    const { code, output } = await runIn(example, process.execPath, [
      "node_modules/vitest/vitest.mjs",
      "run",
    ]);
    expect(`${code} ${output}`).toMatch(/^0 [\s\S]*Tests +4 passed/);
    await rm(example, { recursive: true });
  }, 60_000);
});
