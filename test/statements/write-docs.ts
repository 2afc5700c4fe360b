/** `npm run docs` writes openapi/README.md from the rows; with `--check` it only compares, and fails where they differ. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { statementsPage } from "./tables.js";

const file = fileURLToPath(new URL("../../openapi/README.md", import.meta.url));
const page = statementsPage();
if (!process.argv.includes("--check")) {
  writeFileSync(file, page);
  console.log("openapi/README.md is written");
} else if (readFileSync(file, "utf8") !== page) {
  throw new Error(
    "openapi/README.md is not what the rows of test/statements say; run npm run docs",
  );
} else console.log("openapi/README.md is up to date");
