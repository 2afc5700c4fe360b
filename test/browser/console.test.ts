import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/contract/package.js";
import type { RunResult } from "../../src/verdict/result.js";
import { seriousFindings } from "./axe.js";
import {
  consoleStage,
  type ConsoleStage,
  type OpenPage,
} from "./console-stage.js";

let stage: ConsoleStage;

beforeAll(async () => {
  stage = await consoleStage();
});
afterEach(() => stage.closePages());
afterAll(() => stage.close());

/** Fills the form for an order and sends it; the page is that of the order afterwards. */
async function createOrder(
  { page }: OpenPage,
  orderCode: string,
  quantity = 2,
) {
  await page.getByRole("button", { name: "New order" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Order code").fill(orderCode);
  await dialog.getByLabel("Channel SKU of line 1").fill("SKU-7");
  await dialog.getByLabel("Quantity of line 1").fill(String(quantity));
  await dialog.getByRole("button", { name: "Send the order" }).click();
  await page.getByRole("heading", { level: 1, name: orderCode }).waitFor();
}

const arrow = ({ page }: OpenPage, text: string) =>
  page.locator(".arrow-row", { hasText: text });

/** Every step of an order until the carrier has it. */
async function shipped(open: OpenPage): Promise<void> {
  await arrow(open, "notifyHandover").first().waitFor();
}

describe("an order by hand", () => {
  it("is sent as the marketplace would, told to the vendor, packed by it, and its invoice opens", async () => {
    const open = await stage.open();
    const { page, context } = open;
    await createOrder(open, "HAND-1");
    await arrow(open, "createOutwardOrder").waitFor();
    await arrow(open, "SUBORDER_CREATE").getByText("200 ·").waitFor();
    await arrow(open, "packOrder").waitFor();
    await shipped(open);
    const ends = await page.locator(".arrow .unseen").allTextContents();
    expect(ends).toContain("Marketplace to Increff OMS");
    expect(ends).toContain("Increff OMS to Vendor (EFS)");
    expect(ends).toContain("Vendor (EFS) to Increff OMS");
    const invoice = await page
      .getByRole("link", { name: "Invoice" })
      .getAttribute("href");
    const answer = await context.request.get(invoice ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    expect(open.problems).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("shows of an exchange the bodies, what the contract says, the requirements, and a curl line", async () => {
    const open = await stage.open("/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = open;
    await createOrder(open, "HAND-2");
    await shipped(open);
    await arrow(open, "packOrder").getByRole("button").first().click();
    const detail = page.locator(".detail");
    await detail.getByText("✓ as the contract says").first().waitFor();
    expect(await detail.getByText("EFS-PAY-01").count()).toBe(1);
    expect(await detail.textContent()).toContain('"quantityToPack": 2');
    await detail.getByRole("button", { name: "Copy as curl" }).click();
    await page.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^curl .*\/usp\/order\/pack/);
    expect(copied).not.toContain("secret");
    // The address leads back to the opened exchange.
    const again = await stage.open(`/${new URL(page.url()).hash}`);
    await again.page.locator(".detail").getByText("quantityToPack").waitFor();
  });

  it("redelivers a message, and duplicates it", async () => {
    const open = await stage.open();
    await createOrder(open, "HAND-3");
    await shipped(open);
    await arrow(open, "SUBORDER_CREATE").getByRole("button").first().click();
    const detail = open.page.locator(".detail");
    await detail.getByRole("button", { name: "Redeliver" }).click();
    await arrow(open, "attempt 2").waitFor();
    await detail.getByRole("button", { name: "Duplicate" }).click();
    await arrow(open, "attempt 4").waitFor();
    expect(await arrow(open, "SUBORDER_CREATE").count()).toBe(4);
  });

  it("is refused in the words of the OMS, and its JSON is checked while it is typed", async () => {
    const open = await stage.open();
    const { page } = open;
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "JSON" }).click();
    const body = dialog.getByLabel("Body of POST /orders/outward");
    const text = await body.inputValue();
    await body.fill(text.replace('"quantity": 1', '"quantity": "many"'));
    const lines = text.split("\n");
    const line = lines.findIndex((one) => one.includes('"quantity"')) + 1;
    await dialog.getByText(`Line ${line},`).waitFor();
    await body.fill(`${text}}`);
    await dialog.getByText(`Line ${lines.length},`).waitFor();
    await body.fill(text.replace('"quantity": 1', '"quantity": -1'));
    await dialog.getByText(`Line ${line},`).waitFor();
    await dialog.getByRole("button", { name: "Send the order" }).click();
    await dialog.getByText("Refused with 400").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("is cancelled in part by the customer, before the vendor has it", async () => {
    const open = await stage.open("/#/messages");
    const { page } = open;
    await page.getByRole("button", { name: "Hold all back" }).click();
    await createOrder(open, "HAND-4", 5);
    await arrow(open, "held").first().waitFor();
    await page.getByRole("button", { name: "Cancel …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("spinbutton").fill("2");
    await dialog.getByRole("button", { name: "Cancel these pieces" }).click();
    await arrow(open, "cancelOutwardOrder").waitFor();
    await arrow(open, "SUBORDER_PARTIAL_CANCEL").waitFor();
    // The cancellation leaves first, and the vendor still gets it right.
    await page.goto(`${stage.running.url}/#/messages?q=HAND-4`);
    await page.getByText("SUBORDER_PARTIAL_CANCEL").first().waitFor();
    for (const event of ["SUBORDER_PARTIAL_CANCEL", "SUBORDER_CREATE"])
      await page
        .locator(".row", { hasText: event })
        .getByRole("checkbox")
        .check();
    await page.getByRole("button", { name: "Deliver 2 in this order" }).click();
    await page
      .locator(".row", { hasText: "SUBORDER_CREATE" })
      .getByText("delivered")
      .waitFor();
    await page.getByRole("button", { name: "Let all leave" }).click();
    const events = stage.running.oms.history.entries.flatMap((entry) =>
      entry.kind === "exchange" &&
      entry.direction === "outbound" &&
      entry.requestBody.text.includes("HAND-4")
        ? (/"eventType":"(\w+)"/.exec(entry.requestBody.text)?.[1] ?? [])
        : [],
    );
    expect(events.slice(0, 2)).toEqual([
      "SUBORDER_PARTIAL_CANCEL",
      "SUBORDER_CREATE",
    ]);
  });

  it("meets a fault on the vendor's next call, which the vendor survives", async () => {
    const open = await stage.open();
    const { page } = open;
    await page.getByRole("link", { name: "Faults" }).click();
    await page.getByRole("button", { name: "Plan a fault …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("The next call").selectOption("packOrder");
    await dialog.getByLabel("About the order").fill("HAND-5");
    await dialog
      .getByLabel("What happens")
      .selectOption("answer-500-after-commit");
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await page.getByText("0 calls fitted, 0 struck").waitFor();
    await createOrder(open, "HAND-5");
    await page.locator(".pill", { hasText: "F12" }).waitFor();
    await arrow(open, "packOrder").getByText("500 ·").waitFor();
    await shipped(open);
  });

  it("comes back as a return", async () => {
    const open = await stage.open();
    const { page } = open;
    await createOrder(open, "HAND-6", 1);
    await shipped(open);
    await page.getByRole("button", { name: "Return …" }).click();
    await page.getByRole("button", { name: "Announce the return" }).click();
    await arrow(open, "RETURN_ORDER_CREATE").getByText("200 ·").waitFor();
    await arrow(open, "processReturn").waitFor();
    await page.getByRole("link", { name: "Returns" }).click();
    await page
      .locator(".row", { hasText: "HAND-6" })
      .getByText("processed")
      .waitFor();
  });
});

describe("what was done by hand", () => {
  it("becomes a scenario that runs", async () => {
    const open = await stage.open();
    const { page } = open;
    await createOrder(open, "SAVE-1", 3);
    await shipped(open);
    await arrow(open, "SUBORDER_CREATE").getByRole("button").first().click();
    await page.getByRole("button", { name: "Redeliver" }).click();
    await arrow(open, "attempt 2").waitFor();
    await page.getByRole("button", { name: "Save as scenario …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("pre.body").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Download" }).click(),
    ]);
    const folder = await mkdtemp(path.join(tmpdir(), "saved-"));
    const name = download.suggestedFilename();
    expect(name).toMatch(/^[\w-]+\.yaml$/);
    await download.saveAs(path.join(folder, name));
    const { code, result } = await certified(folder, name.replace(".yaml", ""));
    // One scenario alone is never conformant; but what it tries was seen, and holds.
    expect(code).toBe(3);
    expect(result.scenarios.map((one) => one.reason ?? one.result)).toEqual([
      "complete",
    ]);
    const judged = result.requirements.filter(({ witnessed }) => witnessed > 0);
    expect(judged.map(({ id }) => id)).toContain("EFS-IDEM-01");
    expect(judged.filter(({ findings }) => findings.length > 0)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

/** The command line, as a person would type it. */
async function certified(
  folder: string,
  scenario: string,
): Promise<{ readonly code: number; readonly result: RunResult }> {
  const out = path.join(folder, "out");
  const code = await promisify(execFile)(
    process.execPath,
    [
      packageFile("bin/increff-kit.js"),
      "certify",
      "--config",
      packageFile("test/vendors/reference-efs/increff-kit.yaml"),
      ...["--scenarios", folder, "--scenario", scenario],
      ...["--out", out, "--skip-doctor"],
    ],
    { cwd: folder },
  ).then(
    () => 0,
    (error: unknown) => (error as { readonly code: number }).code,
  );
  const text = await readFile(path.join(out, "result.json"), "utf8");
  return { code, result: JSON.parse(text) as RunResult };
}

const hostile = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202Etxt`;

describe("a hostile vendor", () => {
  it("is shown as text, wherever its strings come to light", async () => {
    const { running } = stage;
    await fetch(`${running.url}/usp/order/pack`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-hostile": "<script>window.hacked=1</script>",
        authUsername: "user",
        authPassword: "secret",
        authDomainName: "domain",
      },
      body: JSON.stringify({
        orderCode: hostile,
        locationCode: hostile,
        channelName: hostile,
        shipmentItems: [{ channelSkuCode: hostile, quantityToPack: 1 }],
      }),
    });
    const sequence =
      running.oms.history.entries.findLastIndex(
        (entry) =>
          entry.kind === "exchange" &&
          entry.requestBody.text.includes("onerror"),
      ) + 1;
    const open = await stage.open(`/#/traffic?x=${sequence}`);
    const { page } = open;
    await page.locator(".opened-entry pre.body").first().waitFor();
    expect(await page.locator(".opened-entry").textContent()).toContain(
      "<img src=x onerror=",
    );
    expect(await page.locator("main").textContent()).not.toContain("\u202E");
    await page.goto(`${running.url}/#/orders?q=${encodeURIComponent(hostile)}`);
    await page.getByText("Nothing fits").waitFor();
    await page.goto(
      `${running.url}/#/orders/x/y/${encodeURIComponent(hostile)}`,
    );
    await page.getByRole("alert").waitFor();
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(
      await page.evaluate(() => (globalThis as { hacked?: number }).hacked),
    ).toBeUndefined();
    expect(open.problems).toEqual([]);
  });

  it("gains nothing where a script slips in: the page's policy forbids it", async () => {
    const { page } = await stage.open();
    const blocked = await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.textContent = "window.hacked = 1";
      } catch {
        return "no text becomes a script";
      }
      document.body.append(script);
      return (globalThis as { hacked?: number }).hacked === undefined
        ? "nothing ran"
        : "it ran";
    });
    expect(blocked).not.toBe("it ran");
  });
});

describe("the keyboard", () => {
  it("finds, opens, and goes", async () => {
    const { page } = await stage.open();
    await page.locator(".line a.row").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("HAND-1");
    // Nothing else is left to step to.
    await expect.poll(() => page.locator(".line").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "HAND-1" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await page.getByRole("heading", { level: 1, name: "Traffic" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("d");
    expect(
      await page.evaluate(() => document.documentElement.dataset["theme"]),
    ).toBe("light");
  });
});

describe("axe finds nothing serious", () => {
  it.each([
    ["light", 1280],
    ["dark", 400],
  ] as const)("in %s colours, %i pixels wide", async (colorScheme, width) => {
    const open = await stage.open("/", {
      colorScheme,
      viewport: { width, height: 850 },
    });
    const { page } = open;
    const code = `AXE-${colorScheme}-${width}`;
    await createOrder(open, code);
    await shipped(open);
    await arrow(open, "packOrder").getByRole("button").first().click();
    await page.locator(".detail pre.body").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    for (const view of [
      "orders",
      "traffic",
      "messages",
      "stock",
      "shipments",
      "faults",
    ]) {
      await page.goto(`${stage.running.url}/#/${view}`);
      await page.locator(".line, .card, .empty").first().waitFor();
      expect(await seriousFindings(page), view).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      );
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press("n");
    await page.getByRole("dialog").waitFor();
    expect(await seriousFindings(page), "dialog").toEqual([]);
    expect(open.problems).toEqual([]);
  });
});

describe("a long history", () => {
  it("is drawn only where it is looked at, and every entry can be reached", async () => {
    const { page } = await stage.open("/#/traffic");
    const rows = page.locator(".line");
    await rows.first().waitFor();
    const { history } = stage.running.oms;
    const [sample] = history.entries;
    if (sample?.kind !== "exchange") throw new Error("There is no exchange.");
    for (let count = 0; count < 50_000; count += 1) {
      history.open();
      history.append(sample);
    }
    const total = history.entries.length;
    const first = page.locator(".line[aria-posinset='1']");
    await first.getByText(String(total), { exact: true }).waitFor();
    expect(await rows.count()).toBeLessThan(80);
    await page.locator(".scroller").evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await page
      .locator(`.line[aria-posinset='${total}']`)
      .getByText("1", { exact: true })
      .waitFor();
    expect(await rows.count()).toBeLessThan(80);
    stage.running.oms.reset();
    await page.getByText("Nothing went over the wire yet").waitFor();
  });
});
