/** The small commands, as a person runs them. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { increffKit, root, startMock } from "./cli.js";
import { eventually } from "../simulator/eventually.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("increff-kit list", () => {
  it("shows each requirement with the scenarios that exercise it", async () => {
    const { code, stdout } = await increffKit(["list", "--profile", "erp"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ERP-IDEM-01 +MUST +\S/);
    expect(stdout).toContain("exercised by posting-repeated");
    expect(stdout).not.toContain("EFS-");
  });

  it("as JSON is the register", async () => {
    const { stdout } = await increffKit(["list", "--json"]);
    const { requirements } = JSON.parse(stdout) as {
      requirements: {
        id: string;
        rule?: string;
        unchecked?: string;
        scenarios: string[];
      }[];
    };
    expect(requirements.length).toBeGreaterThan(80);
    // Whatever a rule judges, a scenario exercises.
    const idle = requirements.filter(
      ({ rule, scenarios }) => rule !== undefined && scenarios.length === 0,
    );
    expect(idle).toEqual([]);
  });
});

describe("increff-kit", () => {
  it("ends quietly when nobody reads its output to the end", async () => {
    const child = spawn(
      process.execPath,
      [path.join(root, "bin/increff-kit.js"), "list"],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    child.stdout.destroy();
    let stderr = "";
    child.stderr
      .setEncoding("utf8")
      .on("data", (text: string) => (stderr += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("says which configuration a certification takes by itself", async () => {
    const { stdout } = await increffKit(["certify", "--help"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /--config <file> .* \(default: increff-kit\.yaml of this folder\)/,
    );
  });

  it.each([[[]], [["--help"]], [["certify", "--help"]], [["mock", "--help"]]])(
    "%j shows how it is used, with examples",
    async (args) => {
      const { code, stdout, stderr } = await increffKit(args);
      expect(code).toBe(args.length === 0 ? 2 : 0);
      expect(stdout + stderr).toMatch(/Usage: increff-kit[\s\S]*Examples:/);
    },
  );

  it("names a command that does not exist", async () => {
    const { code, stderr } = await increffKit(["certfy"]);
    expect(`${code} ${stderr}`).toMatch(/^2 .*certfy/);
  });
});

describe("increff-kit mock", () => {
  it("creates orders, writes its history, and stops when asked", async () => {
    const file = path.join(folder, "oms.ndjson");
    const mock = await startMock(["--orders", "3", "--history", file]);
    const answer = await fetch(`${mock.url}/_kit/orders`);
    const { orders } = (await answer.json()) as { orders: unknown[] };
    expect(orders).toHaveLength(3);
    await fetch(`${mock.url}/usp/order/pack`, { method: "POST", body: "{" });
    expect(await mock.stop()).toBe(0);
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    expect(lines.some((line) => line.includes("/usp/order/pack"))).toBe(true);
  });

  it("lets orders keep coming, and stops while they do", async () => {
    const mock = await startMock(["--orders", "2", "--every", "50ms"]);
    expect(mock.welcome).toContain("2 generated orders come every 0.05 s");
    await eventually(async () => {
      const answer = await fetch(`${mock.url}/_kit/orders`);
      const { total } = (await answer.json()) as { total: number };
      expect(total).toBeGreaterThanOrEqual(6);
    });
    expect(await mock.stop()).toBe(0);
  });

  it("takes over a changed file, in whichever way it was written, and keeps its orders", async () => {
    const file = path.join(folder, "watched.yaml");
    await writeFile(file, "oms: { strict: false }\n");
    const mock = await startMock([
      "--orders",
      "2",
      "--config",
      file,
      "--watch",
    ]);
    const said = (text: string): Promise<void> =>
      eventually(() => {
        expect(mock.output()).toContain(text);
      });
    await writeFile(file, "oms: { strict: true }\n");
    await said("watched.yaml was read again: oms.strict changed.");
    await writeFile(`${file}.new`, "oms:\n  strickt: true\n");
    await rename(`${file}.new`, file);
    await said("watched.yaml:2:3: oms.strickt: is not a known field");
    await writeFile(`${file}.new`, "oms: { basePaths: [], strict: true }\n");
    await rename(`${file}.new`, file);
    await said("watched.yaml was read again: oms.basePaths changed.");
    const answer = await fetch(`${mock.url}/_kit/orders`);
    expect(await answer.json()).toMatchObject({ orders: [{}, {}] });
    expect(await mock.stop()).toBe(0);
  });

  it.each([
    [["--orders", "2", "--every", "5"], 2, /--every.*a time like 500ms/],
    [["--orders", "2", "--every", "0s"], 2, /--every.*at least 1ms/],
    [["--every", "5s"], 2, /--every: say with --orders/],
    [["--watch"], 2, /^--watch: there is no increff-kit\.yaml here/],
    [["--set", "oms.prot=1"], 2, /^--set oms\.prot: .*did you mean oms\.port/],
    [["--rate-limit", "5"], 2, /like 100\/1s, or off/],
    [["--history", "no/such/folder"], 2, /cannot be opened for writing/],
    [["--host", "192.0.2.1"], 4, /is not an address of this computer.*--host/],
  ])("%j is refused in a sentence", async (args, code, expected) => {
    const ended = await increffKit(["mock", "--port", "0", ...args], folder);
    expect(ended.stderr).toMatch(expected);
    expect(ended.code).toBe(code);
  });

  it("prints its configuration and listens to nothing", async () => {
    const { code, stdout } = await increffKit(["mock", "--print-config"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^oms:\n {2}host: 127\.0\.0\.1 # default$/m);
    expect(stdout).not.toContain("Ctrl+C");
  });
});
