/**
 * A real browser for the tests: the Chromium that an npm package ships, or the one that `CHROMIUM_PATH` names.
 * Where none starts, the caller fails with the reason; nothing is skipped.
 */
import chromiumPackage from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** @throws when no Chromium starts, with what was tried and what to do */
export async function launchBrowser(): Promise<Browser> {
  const executablePath =
    process.env["CHROMIUM_PATH"] ?? (await chromiumPackage.executablePath());
  try {
    return await chromium.launch({
      executablePath,
      // Containers and CI run as root, where Chromium's own sandbox cannot start. It sees nothing but our loopback pages.
      args: ["--no-sandbox"],
      headless: true,
    });
  } catch (error) {
    throw new Error(
      `No browser: ${executablePath} does not start. CHROMIUM_PATH may name another Chromium (Debian: apt install chromium).`,
      { cause: error },
    );
  }
}
