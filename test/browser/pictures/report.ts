/** The pictures of the HTML report: a whole certification of a mutant vendor, as it opens, in both colour schemes and two widths. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { htmlReport } from "../../../src/report/html/html-report.js";
import { loadRegister } from "../../../src/rules/register.js";
import { certify } from "../../../src/runner/certify.js";
import { loadScenarios } from "../../../src/scenario/load.js";
import { configOf } from "../../kill-matrix/matrix.js";
import { mutants } from "../../vendors/mutants/catalogue.js";

/** Its two findings need nothing but their own words to be understood. */
const vendor = "efs-revives-cancelled-order";
const height = 900;
const widths = [
  ["report", 1280],
  ["report-narrow", 400],
] as const;

/**
 * Writes `report-light.png`, `report-dark.png` (1280 wide), `report-narrow-light.png` and `report-narrow-dark.png` (400 wide)
 * into `folder`, which exists. The vendors must be built (`npm run build`); the certification takes about fifteen seconds.
 *
 * @returns the paths of the pictures
 */
export async function reportPictures(
  browser: Browser,
  folder: string,
): Promise<string[]> {
  const scratch = await mkdtemp(path.join(tmpdir(), "report-pictures-"));
  try {
    const file = path.join(scratch, "index.html");
    await writeFile(file, await reportOfRun());
    const pictures: string[] = [];
    for (const [name, width] of widths)
      for (const colorScheme of ["light", "dark"] as const) {
        const viewport = { width, height };
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(pathToFileURL(file).href);
        const picture = path.join(folder, `${name}-${colorScheme}.png`);
        await page.screenshot({ path: picture });
        await page.close();
        pictures.push(picture);
      }
    return pictures;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function reportOfRun(): Promise<string> {
  const mutant = mutants.find(({ name }) => name === vendor);
  if (mutant === undefined)
    throw new Error(`test/vendors/mutants has no ${vendor} any more.`);
  const [register, config] = await Promise.all([
    loadRegister(),
    configOf(mutant, 0),
  ]);
  try {
    const { result, entries } = await certify({
      config,
      scenarios: await loadScenarios([], register),
      register,
      seed: 1,
      env: process.env,
    });
    return htmlReport(result, entries);
  } finally {
    await rm(config.config.vendor.env?.["DATABASE"] ?? "", { force: true });
  }
}
