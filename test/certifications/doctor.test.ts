/** `increff-kit doctor`, and the same checks in front of a certification, as a person meets them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Check } from "../../src/history/check.js";
import { readHistoryFile } from "../../src/history/file.js";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

const reference = (profile: "efs" | "erp"): string =>
  path.join(root, `test/vendors/reference-${profile}/increff-kit.yaml`);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "doctor-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function configured(text: string): Promise<string> {
  const file = path.join(folder, "increff-kit.yaml");
  await writeFile(file, text);
  return file;
}

/** A vendor that wants credentials, which nobody has given the kit. */
async function closedVendor(): Promise<{ text: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    text: `profile: erp\nvendor: { salesPosting: "http://127.0.0.1:${port}/sales" }\n`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe("increff-kit doctor", () => {
  it("finds the reference vendors well", async () => {
    const { code, stdout } = await increffKit([
      "doctor",
      "--config",
      reference("efs"),
      "--config",
      reference("erp"),
    ]);
    expect(stdout).toMatch(/A certification can be run\.\n$/);
    expect(stdout).not.toMatch(/^(warning|FAILED|not possible)/m);
    expect(code).toBe(0);
  });

  it("is JSON for machines", async () => {
    const { code, stdout } = await increffKit([
      "doctor",
      "--json",
      "--config",
      reference("erp"),
    ]);
    const told = JSON.parse(stdout) as {
      exitCode: number;
      configurations: { config: string; checks: Check[] }[];
    };
    expect(code).toBe(0);
    expect(told.exitCode).toBe(0);
    expect(
      told.configurations[0]?.checks.map(({ result }) => result),
    ).not.toContain("failed");
  });

  it.each([
    [
      "a configuration that is wrong",
      "profile: efs\n",
      2,
      /correct the config/,
    ],
    [
      "a vendor that is not there",
      "profile: erp\nvendor: { salesPosting: http://127.0.0.1:1/sales }\n",
      4,
      /FAILED vendor\.salesPosting\n {2}tried {3}GET http:\/\/127\.0\.0\.1:1\/sales\n {2}came {4}connection refused[^]*do {6}Start it/,
    ],
  ])("%s", async (_, text, code, expected) => {
    const ended = await increffKit([
      "doctor",
      "--config",
      await configured(text),
    ]);
    expect(ended.stdout).toMatch(expected);
    expect(ended.code).toBe(code);
  });

  it("says that a run would show nothing when credentials are refused", async () => {
    const { text, close } = await closedVendor();
    const { code, stdout } = await increffKit([
      "doctor",
      "--config",
      await configured(text),
    ]);
    close();
    expect(stdout).toMatch(/FAILED headers[^]*vendor\.headers/);
    expect(code).toBe(3);
  });
});

describe("the checks in front of a certification", () => {
  it("stop a run that would show nothing before its first scenario, and say why in its result", async () => {
    const { text, close } = await closedVendor();
    const out = path.join(folder, "stopped");
    const certify = ["certify", "--config", await configured(text)];
    const { code, stderr } = await increffKit([...certify, "--out", out]);
    expect(stderr).toMatch(/FAILED headers[^]*every\s+message of the run/);
    expect(code).toBe(3);
    const result = JSON.parse(
      await readFile(path.join(out, "result.json"), "utf8"),
    ) as RunResult;
    expect(result).toMatchObject({
      verdict: "inconclusive",
      reason: expect.stringMatching(
        /^The run was stopped before its first scenario: headers: /,
      ) as string,
      scenarios: [],
      exchanges: 0,
    });
    // Who insists gets the run, and its verdict about a vendor that refuses everything.
    const insisted = await increffKit([
      ...certify,
      "--out",
      path.join(folder, "insisted"),
      "--skip-doctor",
      "--scenario",
      "straight-path",
    ]);
    close();
    expect(insisted.stdout).not.toContain("stopped before");
  });

  it("are on record, cost little, and are silent when all is well", async () => {
    const out = path.join(folder, "silent");
    const { stderr } = await increffKit([
      "certify",
      "--config",
      reference("erp"),
      "--out",
      out,
      "--scenario",
      "straight-path",
    ]);
    expect(stderr).not.toContain("warning");
    let ready = 0;
    for await (const entry of readHistoryFile(
      path.join(out, "history.ndjson"),
    )) {
      if (entry.kind === "vendor" && entry.event === "ready") ready = entry.at;
      if (entry.kind !== "mark" || entry.mark.type !== "checks") continue;
      expect(entry.mark.checks.filter(({ result }) => result !== "ok")).toEqual(
        [],
      );
      // About 100 ms by itself; a busy machine takes longer.
      expect(entry.at - ready).toBeLessThan(2_000);
      return;
    }
    expect.fail("the history has no checks");
  });
});
