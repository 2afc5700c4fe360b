/** A picture of a result: processor time for a call, and calls per second, of every server. */
import type { BenchResult } from "./result.js";
import { works } from "./work.js";

/** For Vega-Lite. */
export function specificationOf({
  throughput,
  peers,
  machine,
  date,
}: BenchResult): object {
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
