/**
 * A step of the build: writes the help of the program and of each command into `dist/help`, where `bin/increff-kit.js` reads it.
 * Making it takes longer than everything else that a help needs.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { packageFile } from "../contract/package.js";
import { systemIo } from "./io.js";
import { helpTexts } from "./program.js";

const folder = packageFile("dist/help");

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [name, text] of helpTexts(systemIo(process)))
  await writeFile(path.join(folder, `${name}.txt`), text);
