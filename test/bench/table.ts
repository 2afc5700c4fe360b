/** The performance table of the README, made of a result alone. */
import type { BenchResult } from "./result.js";
import type { Cell } from "./throughput.js";
import { operationNames, works } from "./work.js";

export const markers = {
  begin: "<!-- performance: written by npm run bench:table -->",
  end: "<!-- end of performance -->",
} as const;

export function performanceTable(result: BenchResult): string {
  const { machine, kit, date, rounds, peers, absent } = result;
  const missing = absent.map(({ title, why }) => `${title}: ${why}.`);
  return [
    ...operationNames.flatMap((operation) => [
      `**${works[operation].title}** (${works[operation].method} \`${works[operation].path}\`)`,
      "",
      "| server | calls/s at 1 / 10 / 50 connections | p99 at 10 | CPU per call at 10 | of the floor |",
      "| --- | --- | --- | --- | --- |",
      ...peers.map(({ name, title, version }) => {
        const cells = result.throughput.cells.filter(
          (cell) => cell.peer === name && cell.operation === operation,
        );
        return `| ${title} ${version} | ${rateText(cells)} | ${atTen(cells, ({ p99 }) => `${p99.median.toFixed(1)} ms`)} | ${atTen(cells, ({ cpuMicroseconds }) => (cpuMicroseconds === null ? "not known" : `${cpuMicroseconds.median.toFixed(0)} µs`))} | ${atTen(cells, ({ cpuOfFloor }) => (cpuOfFloor === null ? "not known" : `${cpuOfFloor.median.toFixed(2)} ×`))} |`;
      }),
      "",
    ]),
    "| what the kit is to reach | limit | measured | |",
    "| --- | --- | --- | --- |",
    ...result.targets.map(
      ({ text, limit, measured, met }) =>
        `| ${text} | ${limit} | ${measured ?? "not measured"} | ${met === null ? "" : met ? "met" : "missed"} |`,
    ),
    "",
    `Version ${kit}, ${date}, medians of ${rounds} rounds on ${machine.cores} cores of ${machine.processor}, Node ${machine.node},`,
    `${machine.system}${machine.pinned ? ", server and load on a core each" : ""}.${missing.length === 0 ? "" : ` Absent: ${missing.join(" ")}`}`,
  ].join("\n");
}

function rateText(cells: readonly Cell[]): string {
  return cells
    .map(({ requestsPerSecond: { median } }) => thousands(median))
    .join(" / ");
}

function thousands(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function atTen(cells: readonly Cell[], text: (cell: Cell) => string): string {
  const cell = cells.find(({ connections }) => connections === 10);
  return cell === undefined ? "not measured" : text(cell);
}

/** @throws Error when the text has no place for the table */
export function withTable(readme: string, table: string): string {
  const from = readme.indexOf(markers.begin);
  const to = readme.indexOf(markers.end);
  if (from < 0 || to < from)
    throw new Error(
      `README.md has no lines ${markers.begin} and ${markers.end} between which the table belongs.`,
    );
  return `${readme.slice(0, from + markers.begin.length)}\n\n${table}\n\n${readme.slice(to)}`;
}
