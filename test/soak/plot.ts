/** A picture of a run, readable in light and in dark: memory, delay, and what grows because it is meant to. */
import { drawPlot } from "../support/draw-plot.js";
import type { SoakResult } from "./result.js";
import { medianOf } from "../support/measuring/statistics.js";

/** Stand-ins that the style turns into the colours of the day or of the night. */
const ink = "#112233";
const faint = "#445566";
const paper = "none";

const style = `<style>
[fill="${ink}"]{fill:#1f2328}[stroke="${ink}"]{stroke:#1f2328}
[fill="${faint}"]{fill:#8c959f}[stroke="${faint}"]{stroke:#d0d7de}
@media (prefers-color-scheme: dark){
[fill="${ink}"]{fill:#e6edf3}[stroke="${ink}"]{stroke:#e6edf3}
[fill="${faint}"]{fill:#7d8590}[stroke="${faint}"]{stroke:#373e47}
}</style>`;

export async function plotOf(result: SoakResult): Promise<string> {
  const svg = await drawPlot(specificationOf(result));
  return svg.replace(/<svg[^>]*>/, (start) => start + style);
}

/** As many points as a picture can show: the median of some seconds, or the worst of them. */
const shownPoints = 400;

interface Line {
  readonly name: string;
  readonly of: (sample: SoakResult["samples"][number]) => number | null;
  readonly by: "median" | "worst";
}

function specificationOf(result: SoakResult): object {
  const { samples, minutes, rss, kit, date, machine } = result;
  const per = Math.max(1, Math.ceil(samples.length / shownPoints));
  const values = (lines: readonly Line[]) =>
    lines.flatMap(({ name, of, by }) => {
      const points = [];
      for (let from = 0; from < samples.length; from += per) {
        const some = samples.slice(from, from + per);
        const known = some.map(of).filter((value) => value !== null);
        if (known.length === 0) continue;
        const value = by === "median" ? medianOf(known) : Math.max(...known);
        points.push({ minute: (some[0]?.second ?? 0) / 60, value, line: name });
      }
      return points;
    });
  const panel = (
    title: string,
    lines: readonly Line[],
    scale: object,
    axis: object = {},
  ) => ({
    width: 760,
    height: 150,
    layer: [
      {
        data: { values: [{ from: 0, to: result.warmUpSeconds / 60 }] },
        mark: { type: "rect", color: faint, opacity: 0.15 },
        encoding: {
          x: { field: "from", type: "quantitative" },
          x2: { field: "to" },
        },
      },
      {
        data: { values: values(lines) },
        mark: { type: "line", strokeWidth: 1.3, clip: true },
        encoding: {
          x: {
            field: "minute",
            type: "quantitative",
            title: "minutes (grey: warm-up, not judged)",
            scale: { domain: [0, minutes], nice: false },
          },
          y: { field: "value", type: "quantitative", title, scale, axis },
          color: {
            field: "line",
            type: "nominal",
            title: null,
            sort: lines.map(({ name }) => name),
          },
        },
      },
    ],
    resolve: { scale: { color: "independent" } },
  });
  const slope =
    rss.perHour === null || rss.interval === null
      ? "too short for a slope"
      : `resident memory with the heap compacted ${signed(rss.perHour)} MiB an hour (95 %: ${signed(rss.interval[0])} to ${signed(rss.interval[1])})`;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: paper,
    title: {
      text: "The mock at work, everything at once",
      subtitle: `${slope} · increff-kit ${kit}, ${machine.processor}, Node ${machine.node} · ${date}`,
    },
    config: {
      view: { stroke: faint },
      title: { color: ink, subtitleColor: ink },
      axis: {
        labelColor: ink,
        titleColor: ink,
        gridColor: faint,
        tickColor: faint,
        domainColor: faint,
      },
      legend: {
        labelColor: ink,
        titleColor: ink,
        orient: "top",
        labelLimit: 400,
      },
      // Seen on white and on black.
      range: { category: ["#2f81f7", "#d4731c", "#2da44e"] },
    },
    vconcat: [
      panel(
        "MiB of memory",
        [
          { name: "resident", of: ({ rssMiB }) => rssMiB, by: "median" },
          {
            name: "resident, heap compacted",
            of: ({ settled }) => settled?.rssMiB ?? null,
            by: "median",
          },
          { name: "heap in use", of: ({ heapMiB }) => heapMiB, by: "median" },
        ],
        { zero: true },
      ),
      panel(
        "milliseconds",
        [
          {
            name: "event loop late, worst of each second",
            of: ({ loopMs }) => loopMs?.max ?? null,
            by: "worst",
          },
          {
            name: "health answered, 99th percentile",
            of: ({ healthMs }) => healthMs.p99,
            by: "median",
          },
          {
            name: "health answered, median",
            of: ({ healthMs }) => healthMs.p50,
            by: "median",
          },
        ],
        { type: "symlog", constant: 1 },
        { values: [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000] },
      ),
      panel(
        "MiB on disk, orders",
        [
          {
            name: "data folder, MiB",
            of: ({ diskMiB }) => diskMiB,
            by: "median",
          },
          {
            name: "orders in sessions",
            of: ({ orders }) => orders,
            by: "median",
          },
        ],
        { zero: true },
      ),
    ],
  };
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
}
