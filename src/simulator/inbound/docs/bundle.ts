/** A step of the build: puts Redoc's script and its licences into `dist/docs`, where the built package looks for it. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { packageFile } from "../../../contract/package.js";
import { offline, redocSource } from "./redoc.js";

const source = redocSource();
const folder = packageFile("dist/docs");
const licences = [
  path.join(path.dirname(source), "../LICENSE"),
  `${source}.LICENSE.txt`,
];

await mkdir(folder, { recursive: true });
await writeFile(
  path.join(folder, "redoc.js"),
  offline(await readFile(source, "utf8")),
);
const texts = await Promise.all(licences.map((file) => readFile(file, "utf8")));
await writeFile(path.join(folder, "LICENSE.txt"), texts.join("\n\n"));
