#!/usr/bin/env node
/** The command of the package. It is committed, and not built, so that npm can link it before the first build. */
import { existsSync } from "node:fs";

const main = new URL("../dist/bundled/main.js", import.meta.url);

if (existsSync(main)) await import(main.href);
else {
  process.stderr.write(
    "increff-kit is not built yet: run npm run build first, in the folder of its package.json.\n",
  );
  process.exitCode = 2;
}
