/** The README is run: its commands must be real, its curl lines must answer what it prints below them. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/certification.js";
import { increffKit, root, startMock, type Mock } from "./cli.js";

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
  ([, language = "", text = ""]) => ({ language, text: text.trim() }),
);
const scripts = JSON.parse(
  readFileSync(path.join(root, "package.json"), "utf8"),
) as { scripts: Record<string, string> };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(async () => {
  await mock.stop();
});

describe("the README", () => {
  const curls = blocks.flatMap((block, index) =>
    block.language === "sh" && block.text.startsWith("curl")
      ? [{ command: block.text, next: blocks[index + 1] }]
      : [],
  );

  const answered = curls.filter(({ next }) => next?.language === "json");

  it("shows calls with their answers, and calls that succeed", () => {
    expect(answered).toHaveLength(2);
    expect(curls).toHaveLength(4);
  });

  it.each(curls.filter((curl) => !answered.includes(curl)))(
    "shows calls that are accepted: $command",
    async ({ command }) => {
      const failing = command
        .replaceAll("http://127.0.0.1:4010", mock.url)
        .replaceAll("curl -sS", "curl -sSf");
      await promisify(execFile)("/bin/sh", ["-ec", failing]);
    },
  );

  it.each(answered)(
    "shows the answer that comes: $next.text",
    async ({ command, next }) => {
      const { stdout } = await promisify(execFile)("/bin/sh", [
        "-c",
        command.replaceAll("http://127.0.0.1:4010", mock.url),
      ]);
      expect(next?.language).toBe("json");
      expect(JSON.parse(stdout)).toEqual(JSON.parse(next?.text ?? ""));
    },
  );

  it("names npm scripts that exist", () => {
    const named = [...readme.matchAll(/npm (?:run )?([\w-]+)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !["ci", "install", "pack"].includes(name));
    expect(named.filter((name) => !(name in scripts.scripts))).toEqual([]);
  });

  it("names commands and options that exist", async () => {
    const commands = blocks
      .filter(
        ({ language, text }) =>
          language === "sh" && text.startsWith("npx increff-kit"),
      )
      .map(({ text }) => text.split(/\s+/).slice(2));
    expect(commands.length).toBeGreaterThanOrEqual(2);
    for (const [command = "", ...rest] of commands) {
      // A command may have commands of its own.
      const own = rest.filter(
        (word, index) => index === 0 && /^[a-z]+$/.test(word),
      );
      const { code, stdout } = await increffKit([command, ...own, "--help"]);
      expect(code).toBe(0);
      for (const option of rest.filter((word) => word.startsWith("--")))
        expect(stdout).toContain(option);
    }
  });

  const configurations = blocks
    .filter(({ language }) => language === "yaml")
    .map(({ text }) => text);

  it("shows a configuration of the mock that runs as it says", async () => {
    const [text = ""] = configurations;
    const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
    await writeFile(path.join(folder, "increff-kit.yaml"), text);
    const configured = await startMock([], {
      cwd: folder,
      env: { WMS_PASSWORD: "secret-of-wms" },
    });
    const answer = await fetch(`${configured.url}/usp/inventories/absolute`, {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        authUsername: "WMS",
        authPassword: "secret-of-wms",
        authDomainName: "demo",
      },
      body: JSON.stringify({
        locationCode: "BLR-1",
        products: [{ channelSkuCode: "TEE-M", quantity: 4 }],
      }),
    });
    expect(await answer.json()).toEqual({
      failureProducts: [],
      successProducts: ["TEE-M"],
    });
    expect(configured.welcome).not.toContain("secret-of-wms");
    await configured.stop();
    await rm(folder, { recursive: true });
  });

  it("names a variable that is one", async () => {
    const [, variable = ""] = /`(INCREFF_KIT_OMS_RATE\w+)`/.exec(readme) ?? [];
    const { stdout } = await increffKit(["mock", "--print-config"], root, {
      [variable]: "100",
    });
    expect(stdout).toContain(`requests: 100 # ${variable}\n`);
  });

  it("shows a configuration of a certification that is accepted", () => {
    const [, text = ""] = configurations;
    expect(
      parseConfig("increff-kit.yaml", text, { VENDOR_TOKEN: "x" }).config
        .profile,
    ).toBe("efs");
  });

  it("says what the exit codes are", async () => {
    const { stdout } = await increffKit(["certify", "--help"]);
    for (const [, code = ""] of readme.matchAll(/^\| (\d+) \|/gm))
      expect(stdout).toContain(`${code} `);
  });
});

describe("the lines that the mock prints", () => {
  it("work when they are pasted", async () => {
    const lines = mock.welcome
      .split("\n")
      .filter((line) => line.startsWith("  curl"));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      const { stdout } = await promisify(execFile)("/bin/sh", [
        "-c",
        `${line.trim()} -w '\\n%{http_code}'`,
      ]);
      expect(`${line}: ${stdout}`).toMatch(/\n200$/);
    }
  });
});
