/** Installs what the benchmark compares with, from its own lock file, where it is missing. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { peersFolder } from "./peers.js";

/** In the folder of the installation: the digest of the lock file that it came from. */
const mark = path.join(peersFolder, "node_modules", ".installed-from");

export function installPeers(say: (line: string) => void): void {
  const lock = readFileSync(path.join(peersFolder, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  say("Installing the peers (npm ci in test/bench/peers) …");
  execFileSync("npm", ["ci"], { cwd: peersFolder, stdio: "inherit" });
  writeFileSync(mark, digest);
}
