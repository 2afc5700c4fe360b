/** What the kit is to reach, and whether it did. What it did not reach has a note that says where the time goes. */
import { notes, type TargetId } from "./notes.js";
import type { Measurements } from "./result.js";

export interface Target {
  readonly id: TargetId;
  readonly text: string;
  readonly limit: string;
  /** The worst of what was measured; null where nothing was. */
  readonly measured: string | null;
  readonly met: boolean | null;
  readonly note?: string;
}

interface Row {
  readonly text: string;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
  readonly digits: number;
  /** All values that must keep the limit. */
  readonly of: (measured: Measurements) => (number | null | undefined)[];
}

const busy = [10, 50];

function mockCells({ throughput }: Measurements) {
  return throughput.cells.filter(
    ({ peer, connections }) => peer === "mock" && busy.includes(connections),
  );
}

const startOf = (
  { startup }: Measurements,
  wanted: Measurements["startup"]["cells"][number]["what"],
) => startup.cells.find(({ what }) => what === wanted)?.milliseconds.median;

const rows: Readonly<Record<TargetId, Row>> = {
  "cpu-of-floor": {
    text: "processor time per call of the mock, in multiples of the floor's, at 10 and 50 connections",
    unit: "×",
    most: 1.6,
    digits: 2,
    of: (all) => mockCells(all).map(({ cpuOfFloor }) => cpuOfFloor?.median),
  },
  "times-prism": {
    text: "calls per second of the mock, in multiples of Prism's, at 10 and 50 connections",
    unit: "×",
    least: 5,
    digits: 1,
    of: (all) => mockCells(all).map(({ timesPrism }) => timesPrism?.median),
  },
  "first-answer": {
    text: "first answer of the mock after the start of its process",
    unit: " ms",
    most: 250,
    digits: 0,
    of: (all) => [startOf(all, "mock")],
  },
  "first-answer-of-floor": {
    text: "the same, in multiples of the floor's",
    unit: "×",
    most: 2,
    digits: 2,
    of: ({ startup }) => [startup.mockOfFloor.median],
  },
  help: {
    text: "increff-kit --help",
    unit: " ms",
    most: 120,
    digits: 0,
    of: (all) => [startOf(all, "help")],
  },
  "delivery-of-pool": {
    text: "messages delivered, of what a bare undici pool delivers to the same receiver, at concurrency 10 and 50",
    unit: " %",
    least: 80,
    digits: 0,
    of: ({ delivery }) =>
      delivery.cells.map(({ kitOfPool }) => kitOfPool.median * 100),
  },
  "queue-memory": {
    text: "memory of the last pile of waiting messages, in multiples of the pile before it",
    unit: "×",
    most: 1.1,
    digits: 2,
    of: ({ delivery: { queued } }) => [
      (queued.piles.at(-1)?.queued ?? Number.NaN) /
        (queued.piles.at(-2)?.queued ?? Number.NaN),
    ],
  },
  "judging-rate": {
    text: "history entries judged in a second",
    unit: "",
    least: 200_000,
    digits: 0,
    of: ({ judging }) => [judging.entriesPerSecond],
  },
  "judging-growth": {
    text: "exponent of the cost of judging over the number of entries (1 is linear)",
    unit: "",
    most: 1.1,
    digits: 2,
    of: ({ judging }) => [judging.fit.exponent],
  },
  "judging-memory": {
    text: "most memory of judging at the end, in multiples of a third of the way",
    unit: "×",
    most: 1.2,
    digits: 2,
    of: ({ judging: { points } }) => [
      (points.at(-1)?.peakResident ?? Number.NaN) /
        (points.at(-2)?.peakResident ?? Number.NaN),
    ],
  },
  "kit-share": {
    text: "the kit's own part of a certification's time, reference EFS and ERP",
    unit: " %",
    most: 20,
    digits: 1,
    of: ({ certification }) =>
      certification.map(({ kitShare }) => kitShare * 100),
  },
};

export function targetsOf(measured: Measurements): Target[] {
  return (Object.keys(rows) as TargetId[]).map((id) =>
    targetOf(id, rows[id], measured),
  );
}

function targetOf(id: TargetId, row: Row, measured: Measurements): Target {
  const { text, unit, most, least, digits } = row;
  const limit =
    most === undefined
      ? `at least ${least ?? 0}${unit}`
      : `at most ${most}${unit}`;
  const values = row
    .of(measured)
    .filter((value) => typeof value === "number" && !Number.isNaN(value));
  const known = values as number[];
  if (known.length === 0) return { id, text, limit, measured: null, met: null };
  const worst = most === undefined ? Math.min(...known) : Math.max(...known);
  const met = most === undefined ? worst >= (least ?? 0) : worst <= most;
  const note = notes[id];
  return {
    id,
    text,
    limit,
    measured: `${worst.toFixed(digits)}${unit}`,
    met,
    ...(met || note === undefined ? {} : { note }),
  };
}
