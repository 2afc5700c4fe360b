import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "../../src/console/bundle.js";
import { RunView } from "../../src/console/run/run-view.js";
import { serveRuns } from "../../src/console/run/run-server.js";
import { packageFile } from "../../src/contract/package.js";
import { loadRegister } from "../../src/rules/register.js";
import { TaskBoard } from "../../src/runner/task-board.js";
import { LiteralRun } from "../../src/verdict/literal-run.js";
import { seriousFindings } from "./axe.js";
import { launchBrowser } from "./browser.js";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hostile = `<img src=x onerror="window.hacked=1">`;

describe("the page of a certification", () => {
  it("shows the tasks of a person, and takes the answer", async () => {
    const register = await loadRegister();
    const board = new TaskBoard();
    const view = new RunView({
      profile: "efs",
      planned: [{ scenario: "one", title: `The first ${hostile}` }],
      register,
      configPath: "increff-kit.yaml",
      now: () => performance.now(),
    });
    board.onChange((change) => {
      view.taskChanged(change);
    });
    const server = await serveRuns([{ name: "efs", view, board }], register, 0);
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByText("0 of 1 scenario done").waitFor();
    const task = {
      action: "pack",
      body: {},
      text: `pack order ${hostile}`,
    } as const;
    const [first, second] = [board.set(task), board.set(task)];
    const cards = page.locator(".tasks .card");
    await cards.nth(1).waitFor();
    await cards.nth(0).getByRole("textbox").fill("no printer today");
    await cards.nth(0).getByRole("button", { name: "Skip" }).click();
    expect(await first.answered).toEqual({
      answer: "skipped",
      reason: "no printer today",
    });
    first.end("skipped", "no printer today");
    second.end("called");
    await page.getByText("Nothing at the moment.").waitFor();
    await page.getByText("2 tasks dealt with").click();
    const ended = await page.locator("details .tasks").textContent();
    expect(ended).toContain("☑");
    expect(ended).toContain("skipped: no printer today");
    expect(ended).toContain("<img src=x");
    const run = new LiteralRun().begin("one", [], "A");
    run.deliver("A");
    for (const entry of run.entries) view.seen(entry);
    await page.locator(".scenario-row", { hasText: "runs" }).click();
    await page.locator(".arrow-row.outbound").getByRole("button").click();
    await page.locator(".detail pre.body").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.locator("main img").count()).toBe(0);
    const foreign = await fetch(`${server.url}/runs/efs/tasks/1`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: JSON.stringify({ answer: "skipped", reason: "x" }),
    });
    expect(foreign.status).toBe(403);
    for (const body of ["{}", "[", '{"answer":"done","reason":"x"}'])
      expect(
        (
          await fetch(`${server.url}/runs/efs/tasks/1`, {
            method: "POST",
            body,
          })
        ).status,
      ).toBe(400);
    await page.close();
    await server.close();
  });

  it("is opened by certify, shows what was found with its evidence, and knows the end", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "watched-"));
    const mutants = packageFile(".build/vendors/mutants/main.js");
    await writeFile(
      path.join(folder, "increff-kit.yaml"),
      `profile: efs
vendor:
  command: exec node ${mutants} efs-forgets-message-id
  env: { AUTO: "0", VENDOR_TOKEN: reference, DATABASE: "${path.join(folder, "vendor.sqlite")}" }
  readiness: http://127.0.0.1:{port}/health
  orderEvents: http://127.0.0.1:{port}/increff/orders
  returnEvents: http://127.0.0.1:{port}/increff/returns
  sellerCancellation: http://127.0.0.1:{port}/increff/seller-cancel
  headers: { authorization: Bearer reference }
observer: { url: "http://127.0.0.1:{port}/_observe" }
driver: { kind: http, url: "http://127.0.0.1:{port}/_drive" }
oms: { host: 127.0.0.1, port: 0 }
`,
    );
    const kit = spawn(
      process.execPath,
      [
        packageFile("bin/increff-kit.js"),
        ...["certify", "--console", "--skip-doctor"],
        ...["--scenario", "order-repeated", "--scenario", "straight-path"],
      ],
      { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
    );
    const ended = new Promise<number | null>((resolve) =>
      kit.on("exit", resolve),
    );
    const url = await new Promise<string>((resolve) => {
      let text = "";
      kit.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        const found = /See the run at (\S+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole("heading", { name: "NOT CONFORMANT" }).waitFor();
    await page.getByText("EFS-IDEM-01").first().waitFor();
    expect(await page.locator(".finding .side.actual").count()).toBeGreaterThan(
      0,
    );
    expect(await ended).toBe(1);
    // The kit has gone; what was seen stays.
    await page.getByText("the kit has ended").waitFor();
    expect(await page.locator(".finding").count()).toBeGreaterThan(0);
    await page.close();
    await rm(folder, { recursive: true });
  });
});
