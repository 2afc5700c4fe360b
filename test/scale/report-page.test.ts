/** The HTML report of ten thousand exchanges in a real browser: it is there at once, and scrolls without a jerk. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { htmlReport } from "../../src/report/html/html-report.js";
import { longRun } from "../../src/report/test/long-run.js";
import { launchBrowser } from "../browser/browser.js";

const exchanges = 10_000;
/** What a reader feels as a jerk, in milliseconds. */
const jerk = 50;
const frames = 120;
const pixelsPerFrame = 150;

let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "report-scale-"));
  const { result, history } = longRun(exchanges, 20);
  const file = path.join(folder, "index.html");
  await writeFile(file, htmlReport(result, history));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

it("has all of them on the page, and its first paint within a second", async () => {
  const rows = await page
    .locator("[id^=seq-].outbound, [id^=seq-].inbound")
    .count();
  expect(rows).toBeGreaterThanOrEqual(exchanges);
  const [paint, load] = await page.evaluate<[number, number]>(
    `[performance.getEntriesByName("first-contentful-paint")[0].startTime,
      performance.getEntriesByType("navigation")[0].loadEventEnd]`,
  );
  console.log(
    `first paint ${Math.round(paint)} ms, loaded ${Math.round(load)} ms`,
  );
  expect(paint).toBeLessThan(1_000);
});

it.each([
  ["as it opens", ""],
  [
    "with a timeline open",
    `document.querySelector("#scenario-day-9 details.course").open = true; location.hash = "#scenario-day-9";`,
  ],
  [
    "with every timeline open",
    `for (const each of document.querySelectorAll("details.course")) each.open = true; location.hash = "#scenario-day-30";`,
  ],
])("scrolls fluidly %s", async (name, prepare) => {
  const times = await page.evaluate<number[]>(`(async () => {
    ${prepare}
    const root = document.scrollingElement;
    await new Promise((done) => setTimeout(done, 500));
    const times = [];
    let last;
    return new Promise((done) => {
      const step = (now) => {
        if (last !== undefined) times.push(now - last);
        last = now;
        root.scrollTop += ${pixelsPerFrame};
        if (times.length < ${frames}) requestAnimationFrame(step);
        else done(times);
      };
      requestAnimationFrame(step);
    });
  })()`);
  const jerks = times.filter((time) => time > jerk).length;
  console.log(
    `${name}: ${jerks} of ${frames} frames over ${jerk} ms, longest ${Math.round(Math.max(...times))} ms`,
  );
  // Only a page that labours at every frame is at fault: a busy machine jerks now and then.
  expect(jerks).toBeLessThan(frames / 4);
});
