/**
 * Redoc, which draws the contracts, as one script without anything from outside.
 *
 * Promise: the built package carries the script itself, so that nobody has to install it; from the sources it is the
 * development dependency. Either way the same bytes are served.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { packageFile } from "../../../contract/package.js";

/** Where the build puts the script. */
const builtFile = packageFile("dist/docs/redoc.js");

/** The only address that the script would load something from: its maker's logo. It hides an image that does not load. */
const logo = '"https://cdn.redoc.ly/redoc/logo-mini.svg"';

export async function readRedoc(): Promise<string> {
  try {
    return await readFile(builtFile, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return offline(await readFile(redocSource(), "utf8"));
}

/** @throws Error when neither the build nor the development dependency provides it */
export function redocSource(): string {
  try {
    return createRequire(import.meta.url).resolve(
      "redoc/bundles/redoc.standalone.js",
    );
  } catch (cause) {
    throw new Error(
      `the script that draws the contracts is missing: neither ${path.basename(builtFile)} of the build nor the package redoc is there. In a clone run npm ci && npm run build.`,
      { cause },
    );
  }
}

/**
 * The script without its logo and without the map that only its makers have.
 *
 * @throws Error when the logo is not where it is expected: another version has to be looked at before it is shipped
 */
export function offline(script: string): string {
  const parts = script.split(logo);
  if (parts.length !== 2)
    throw new Error(
      `redoc.standalone.js names its logo ${parts.length - 1} times instead of once. Look at what this version loads, and change offline() in redoc.ts.`,
    );
  return parts
    .join('"data:,"')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
}
