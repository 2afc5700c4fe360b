/** Draws plots, by Vega and without a browser. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** @param specification of Vega-Lite, which says itself what is wrong in one @returns SVG */
export async function drawPlot(specification: object): Promise<string> {
  const { spec } = compile(specification as TopLevelSpec);
  const view = new View(parse(spec), { renderer: "none" });
  return `${await view.toSVG()}\n`;
}
