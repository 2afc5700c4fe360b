/** The HTML report as a reader meets it: opened from disk, in a real browser, in both colour schemes and two widths. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../src/history/entry.js";
import { htmlReport } from "../../src/report/html/html-report.js";
import {
  sampleHistory,
  sampleResult,
  sampleSeqs,
} from "../../src/report/test/sample.js";
import { longRun } from "../../src/report/test/long-run.js";
import type { RunResult } from "../../src/verdict/result.js";
import { seriousFindings } from "./axe.js";
import { launchBrowser } from "./browser.js";

const wide = { width: 1280, height: 900 };
const narrow = { width: 400, height: 900 };
/** An order code that would be a picture with a script, were it ever read as markup. */
const hostileCode = "<img src=x onerror=alert(1)>'";

let browser: Browser;
let folder: string;
const requests: string[] = [];
const dialogs: string[] = [];

/** What the sample says of one order, said of the hostile code. */
function renamed<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value).replaceAll("K42-1002", hostileCode),
  ) as Value;
}

async function write(
  name: string,
  result: RunResult,
  history: readonly HistoryEntry[],
): Promise<void> {
  await writeFile(path.join(folder, name), htmlReport(result, history));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "report-"));
  await write("sample.html", sampleResult, sampleHistory);
  await write("hostile.html", renamed(sampleResult), renamed(sampleHistory));
  const { result, history } = longRun(1_000);
  await write("long.html", result, history);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

interface Look {
  readonly viewport?: typeof wide;
  readonly colorScheme?: "light" | "dark";
}

async function open(name: string, look: Look = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: wide, ...look });
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(path.join(folder, name)).href);
  return page;
}

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (found === null) throw new Error(`Not on the page: ${String(locator)}`);
  return found;
}

const finding = (page: Page) => page.locator("#finding-EFS-ORD-03-1");

describe.each([
  ["wide", wide],
  ["narrow", narrow],
])("on a %s screen", (_, viewport) => {
  it("shows the verdict at once, then what to fix, then everything else", async () => {
    const page = await open("sample.html", { viewport });
    const verdict = await box(page.locator("h1"));
    expect(verdict.y + verdict.height).toBeLessThan(viewport.height);
    expect(await page.locator("h1").innerText()).toBe("Not conformant");
    const sections = ["#verdict", "#fix", "#requirements", "#scenarios"];
    const places: number[] = [];
    for (const section of sections)
      places.push((await box(page.locator(section))).y);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await page.close();
  });

  it("never scrolls sideways, whatever is opened", async () => {
    for (const name of ["sample.html", "hostile.html"]) {
      const page = await open(name, { viewport });
      await openAll(page);
      const width = await page.evaluate("document.body.scrollWidth");
      expect(width).toBeLessThanOrEqual(viewport.width);
      await page.close();
    }
  });
});

it.each([
  ["light", wide],
  ["dark", narrow],
] as const)(
  "has nothing serious that axe finds with everything opened, in %s colours",
  async (colorScheme, viewport) => {
    const page = await open("sample.html", { viewport, colorScheme });
    await openAll(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  },
);

async function openAll(page: Page): Promise<void> {
  await page.evaluate(
    `for (const each of document.querySelectorAll("details")) each.open = true`,
  );
}

describe("a finding", () => {
  it("has expected and actual side by side, one above the other where there is no room", async () => {
    for (const [viewport, beside] of [
      [wide, true],
      [narrow, false],
    ] as const) {
      const page = await open("sample.html", { viewport });
      const expected = await box(finding(page).locator(".expected"));
      const actual = await box(finding(page).locator(".actual"));
      expect(actual.y === expected.y).toBe(beside);
      expect(actual.x > expected.x).toBe(beside);
      await page.close();
    }
  });

  it("marks its evidence in the whole course of the order, by more than colour", async () => {
    const page = await open("sample.html");
    const rows = finding(page).locator(".sequence li");
    const proofs = finding(page).locator(".sequence li.proof");
    expect(await proofs.count()).toBe(3);
    expect(await rows.count()).toBeGreaterThan(6);
    expect(await proofs.nth(1).innerText()).toMatch(/Evidence 2 of 3/);
    for (const [index, seq] of [
      sampleSeqs.cancel,
      sampleSeqs.lateCreate,
      sampleSeqs.reopened,
    ].entries())
      expect(await proofs.nth(index).innerText()).toContain(`#${seq}`);
    const borders = await page.evaluate(
      `[...document.querySelectorAll("#finding-EFS-ORD-03-1 .sequence li")].map(
        (row) => [row.classList.contains("proof"), getComputedStyle(row).borderLeftWidth])`,
    );
    for (const [proof, width] of borders as [boolean, string][])
      expect(width).toBe(proof ? "6px" : "0px");
    await page.close();
  });

  it("opens each arrow by keyboard to headers, body, contract and requirements", async () => {
    const page = await open("sample.html");
    const row = finding(page).locator("li.proof").nth(1);
    const detail = row.locator(".detail");
    expect(await detail.isVisible()).toBe(false);
    await row.locator("summary").focus();
    await page.keyboard.press("Enter");
    const text = await detail.innerText();
    for (const part of [
      "content-type: application/json",
      '"eventType": "SUBORDER_CREATE"',
      "✓ keeps to the contract",
      "EFS-ORD-03 evidence 2 of 3 of finding 1",
      "EFS-IDEM-01 judged here, and kept",
    ])
      expect(text).toContain(part);
    await page.close();
  });
});

describe("links", () => {
  it("lead to exactly one place each, also with hostile names", async () => {
    for (const name of ["sample.html", "hostile.html", "long.html"]) {
      const page = await open(name);
      const wrong = await page.evaluate(`(() => {
        const ids = new Map();
        for (const { id } of document.querySelectorAll("[id]"))
          ids.set(id, (ids.get(id) ?? 0) + 1);
        return [...document.querySelectorAll("a")]
          .map((link) => link.getAttribute("href") ?? "none")
          .filter((href) => href[0] !== "#" || ids.get(href.slice(1)) !== 1);
      })()`);
      expect(wrong).toEqual([]);
      await page.close();
    }
  });

  it("go from finding to timeline, back, and to the requirement, opening what is closed", async () => {
    const page = await open("sample.html");
    const row = finding(page).locator("li.proof").nth(1);
    await row.locator("summary").click();
    await row.getByText(/among all that happened/).click();
    const entry = page.locator(`#seq-${sampleSeqs.lateCreate}`);
    await expectInView(page, entry);
    await entry.getByText("EFS-ORD-03, finding 1").click();
    await expectInView(page, finding(page));
    await row.getByRole("link", { name: "EFS-IDEM-01" }).click();
    const requirement = page.locator("#req-EFS-IDEM-01");
    await expectInView(page, requirement);
    await requirement.locator("summary").click();
    await requirement
      .getByRole("link", { name: `#${sampleSeqs.lateCreate}` })
      .click();
    await expectInView(page, entry);
    await page.close();
  });

  it("reach a row deep in a long timeline", async () => {
    const page = await open("long.html");
    const last = await page.evaluate<string>(
      `[...document.querySelectorAll("[id^=seq-]")].at(-3).id`,
    );
    await page.evaluate(`location.hash = "${last}"`);
    await expectInView(page, page.locator(`#${last}`));
    await page.close();
  });
});

async function expectInView(page: Page, locator: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const place = await locator.boundingBox();
      const height = page.viewportSize()?.height ?? 0;
      return place !== null && place.y >= 0 && place.y < height;
    })
    .toBe(true);
}

it("lays out no rows that nobody looks at", async () => {
  const page = await open("long.html");
  const course = page.locator("#scenario-day-2 details.course");
  await course.locator("summary").first().click();
  const rows = course.locator("li.row");
  expect(await rows.count()).toBeGreaterThan(300);
  const shown = () =>
    page.evaluate(
      `[...document.querySelectorAll("#scenario-day-2 li.row")].filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length`,
    );
  await expect.poll(shown).toBeGreaterThan(0);
  expect(await shown()).toBeLessThan(100);
  await page.close();
});

it("shows hostile text as text", async () => {
  const page = await open("hostile.html");
  await openAll(page);
  const text = await page.locator("body").innerText();
  expect(text).toContain(hostileCode);
  expect(text).toContain("<script>alert(1)</script>");
  for (const element of ["script", "img", "iframe", "link", "form"])
    expect(await page.locator(element).count()).toBe(0);
  expect(dialogs).toEqual([]);
  await page.close();
});

it("allows nothing but its own style, and asks nobody for anything", async () => {
  // Of all the pages that were opened above, too.
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  const page = await open("sample.html");
  const refused: string[] = [];
  page.on("requestfailed", (request) =>
    refused.push(request.failure()?.errorText ?? "without a reason"),
  );
  await page.evaluate(`{
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "http://127.0.0.1:9/leak";
    document.body.append(image);
  }`);
  await expect.poll(() => refused).toEqual(["csp"]);
  expect(await page.title()).toMatch(/^Not conformant/);
  await page.close();
});

it("prints the evidence laid open, and leaves the rest folded", async () => {
  const page = await open("sample.html");
  await page.emulateMedia({ media: "print" });
  const row = finding(page).locator("li.proof").first();
  expect(await row.getByText('"eventType"').isVisible()).toBe(true);
  expect(await page.locator("nav").isVisible()).toBe(false);
  const other = page.locator("#scenario-late-create .detail").first();
  expect(await other.isVisible()).toBe(false);
  expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe(
    "%PDF-",
  );
  await page.close();
});
