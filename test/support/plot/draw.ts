/** Draws plots, by Vega and without a browser. */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages } from "./installed.js";

/** Of all that Vega can do this is used. */
interface Vega {
  readonly parse: (specification: object) => unknown;
  readonly View: new (
    runtime: unknown,
    options: { readonly renderer: "none" },
  ) => { toSVG(): Promise<string> };
}

interface VegaLite {
  readonly compile: (specification: object) => { readonly spec: object };
}

/** @param specification of Vega-Lite @returns SVG */
export async function drawPlot(
  specification: object,
  say: (line: string) => void,
): Promise<string> {
  installPackages(import.meta.dirname, say);
  const require = createRequire(path.join(import.meta.dirname, "package.json"));
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(require.resolve(name)).href);
  const vega = (await load("vega")) as Vega;
  const { compile } = (await load("vega-lite")) as VegaLite;
  const { spec } = compile(specification);
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  return `${await view.toSVG()}\n`;
}
