/** Packages that only one folder's tools need: installed from the folder's own lock file, where they are missing. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @throws Error when npm cannot install them */
export function installPackages(
  folder: string,
  say: (line: string) => void,
): void {
  const lock = readFileSync(path.join(folder, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex");
  // In the folder of the installation: the digest of the lock file that it came from.
  const mark = path.join(folder, "node_modules", ".installed-from");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  say(
    `Installing what ${path.relative(process.cwd(), folder)} needs (npm ci) …`,
  );
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    // What the caller prints stays its own.
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(mark, digest);
}
