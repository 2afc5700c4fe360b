/** A step of the build: puts the pages of the console, with everything that they need, into `dist/console`. */
import { build } from "esbuild";
import { packageFile } from "../contract/package.js";

const page = (name: string): string => packageFile(`src/console/page/${name}`);

await build({
  entryPoints: {
    console: page("main.tsx"),
    run: page("run.tsx"),
    style: page("style.css"),
  },
  outdir: packageFile("dist/console"),
  bundle: true,
  minify: true,
  format: "esm",
  // What every browser of the last years has.
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "linked",
  logLevel: "warning",
});
