/** A picture of a result: processor time for a call, and calls per second, of every server. Drawn by Vega without a browser. */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { peersFolder } from "./peers.js";
import type { BenchResult } from "./result.js";
import { works } from "./work.js";

/** Vega is installed with the peers; of all that it can do this is used. */
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

export async function plotOf(result: BenchResult): Promise<string> {
  const require = createRequire(path.join(peersFolder, "package.json"));
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(require.resolve(name)).href);
  const vega = (await load("vega")) as Vega;
  const { compile } = (await load("vega-lite")) as VegaLite;
  const { spec } = compile(specificationOf(result));
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  return `${await view.toSVG()}\n`;
}

function specificationOf({ throughput, peers, machine, date }: BenchResult) {
  const titles = new Map(peers.map(({ name, title }) => [name, title]));
  const values = throughput.cells.map((cell) => ({
    server: titles.get(cell.peer) ?? cell.peer,
    operation: works[cell.operation].title,
    connections: `${cell.connections} connections`,
    rate: cell.requestsPerSecond.median,
    rateFrom: cell.requestsPerSecond.min,
    rateTo: cell.requestsPerSecond.max,
    cpu: cell.cpuMicroseconds?.median ?? null,
    cpuFrom: cell.cpuMicroseconds?.min ?? null,
    cpuTo: cell.cpuMicroseconds?.max ?? null,
  }));
  const order = peers.map(({ title }) => title);
  const server = {
    field: "server",
    type: "nominal",
    sort: order,
    title: null,
  };
  const panel = (field: "rate" | "cpu", title: string) => ({
    facet: {
      column: { field: "operation", type: "nominal", title: null },
    },
    spec: {
      width: 330,
      height: { step: 14 },
      layer: [
        {
          mark: { type: "bar" },
          encoding: {
            y: server,
            yOffset: { field: "connections", sort: null },
            x: { field, type: "quantitative", title },
            color: {
              field: "connections",
              type: "nominal",
              sort: null,
              title: null,
              scale: { scheme: "tableau10" },
            },
          },
        },
        {
          mark: { type: "rule", color: "#333" },
          encoding: {
            y: server,
            yOffset: { field: "connections", sort: null },
            x: { field: `${field}From`, type: "quantitative", title },
            x2: { field: `${field}To` },
          },
        },
      ],
    },
  });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "white",
    config: { axis: { labelLimit: 260 } },
    title: {
      text: "The mock beside its peers",
      subtitle: `medians, least and most of all rounds · ${machine.processor}, Node ${machine.node} · ${date}`,
    },
    data: { values },
    vconcat: [
      panel(
        "cpu",
        "microseconds of processor time for a call (less is better)",
      ),
      panel("rate", "calls per second (more is better)"),
    ],
  };
}
