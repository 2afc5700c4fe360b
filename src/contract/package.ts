/** Files and facts of the package itself, found from this module, in the sources as in the built package. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Absolute path of a file that the package ships, for example `openapi/efs.yaml`. */
export function packageFile(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

let version: string | undefined;

export function kitVersion(): string {
  version ??= (
    JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as {
      version: string;
    }
  ).version;
  return version;
}
