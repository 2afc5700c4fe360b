/** `increff-kit explore --measure`: measures, writes the numbers as JSON, says them as a table. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LoadedConfig } from "../config/certification.js";
import type {
  Measures,
  MeasureProgress,
  Strength,
} from "../explore/measures/measured.js";
import { measureVendor } from "../explore/measures/session.js";
import {
  paintFor,
  widthOf,
  type Environment,
  type Terminal,
} from "../report/terminal/terminal.js";
import { wrap } from "../report/terminal/wrap.js";
import { count, number } from "../report/wording.js";
import type { Register } from "../rules/register.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import type { ExploreFlags } from "./explore-command.js";
import type { Io } from "./io.js";

/** More than this, nobody's queue delivers of one message at one moment. */
const mostCopies = 64;

export async function measureOne(
  config: LoadedConfig,
  register: Register,
  flags: ExploreFlags,
  { io, file: name }: { readonly io: Io; readonly file: string },
): Promise<ExitCode> {
  const { profile } = config.config;
  const lively = io.stderr.isTTY === true;
  const clearLine = "\r\u001b[2K";
  let measures: Measures;
  try {
    measures = await measureVendor({
      config,
      register,
      env: io.env,
      seed: flags.seed,
      mostMessages: flags.measureMessages,
      longestPauseMs: flags.measureTime,
      mostCopies,
      backlog: flags.measureBacklog,
      ...(flags.time === undefined ? {} : { timeMs: flags.time }),
      progress: ({ measure, size }: MeasureProgress) => {
        if (lively) io.stderr.write(`${clearLine}${measure}: ${number(size)}`);
      },
    });
  } finally {
    if (lively) io.stderr.write(clearLine);
  }
  const file = path.resolve(io.cwd, flags.out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `${JSON.stringify({ profile, measures }, undefined, 2)}\n`,
  );
  io.stdout.write(
    measureLines(measures, { profile, terminal: io.stdout, env: io.env }),
  );
  const relative = path.relative(io.cwd, file);
  io.stdout.write(`\n${relative.startsWith("..") ? file : relative}\n`);
  return Object.values(measures).some(isMeasured)
    ? exitCode.conformant
    : exitCode.inconclusive;
}

function isMeasured(one: Measures[keyof Measures]): boolean {
  if ("unit" in one)
    return one.withstands !== undefined || one.failsAt !== undefined;
  return one.samples > 0;
}

export interface MeasureFacts {
  readonly profile: "efs" | "erp";
  readonly terminal: Terminal;
  readonly env: Environment;
}

/** One block a measure: the number, how many samples, what is missing and why, and how it was measured. */
export function measureLines(
  measures: Measures,
  { profile, terminal, env }: MeasureFacts,
): string {
  const paint = paintFor(terminal, env);
  const width = widthOf(terminal);
  const { acknowledgement, drain } = measures;
  const rows: readonly (readonly [string, string, Measures[keyof Measures]])[] =
    [
      [
        "memory in messages",
        messagesText(measures.memoryInMessages),
        measures.memoryInMessages,
      ],
      [
        "memory in time",
        timeText(measures.memoryInTime),
        measures.memoryInTime,
      ],
      [
        "concurrent copies",
        copiesText(measures.concurrentCopies),
        measures.concurrentCopies,
      ],
      ["acknowledgement", acknowledgementText(measures), acknowledgement],
      ["drain of a backlog", drainText(measures), drain],
    ];
  const label = 20;
  const block = (name: string, text: string): string[] =>
    wrap(text, width - label).map(
      (line, at) =>
        `${paint("bold", (at === 0 ? name : "").padEnd(label))}${line}`,
    );
  const small = (text: string): string[] =>
    wrap(text, width - label).map(
      (line) => `${"".padEnd(label)}${paint("dim", line)}`,
    );
  return `${[
    "",
    `${paint("bold", "MEASURES")} of the ${profile.toUpperCase()}: numbers with their method, and no verdict.`,
    ...rows.flatMap(([name, text, one]) => [
      "",
      ...block(name, text),
      ...evidenceText(one).flatMap(small),
      ...one.notMeasured.flatMap((reason) =>
        block("", paint("yellow", `not measured further: ${reason}`)),
      ),
      ...small(`${count(one.samples, "sample")}. ${one.method}`),
    ]),
  ].join("\n")}\n`;
}

function messagesText(one: Strength): string {
  const { withstands, failsAt, largestTried } = one;
  if (failsAt === 0) return `remembers nothing: the next copy ${again(one)}`;
  if (failsAt !== undefined)
    return `remembers a message over ${withstands === undefined ? "no" : number(withstands)} others, and forgets it over ${number(failsAt)} (${again(one)})`;
  if (withstands === undefined) return "unknown";
  return `remembers a message over at least ${count(withstands, "other")}${withstands === largestTried ? ", the most that were tried" : ""}`;
}

function timeText(one: Strength): string {
  const { withstands, failsAt } = one;
  if (failsAt !== undefined)
    return withstands === undefined
      ? `remembers nothing: a copy after ${seconds(failsAt)} ${again(one)}`
      : `remembers a message for at least ${seconds(withstands)}, and forgets it within ${seconds(failsAt)} (${again(one)})`;
  return withstands === undefined
    ? "unknown"
    : `remembers a message for at least ${seconds(withstands)}; longer was not tried`;
}

function copiesText(one: Strength): string {
  const { withstands, failsAt } = one;
  if (failsAt !== undefined)
    return `withstands ${withstands === undefined ? "not even the fewest" : count(withstands, "copy", "copies")}, and fails at ${failsAt} (${again(one)})`;
  return withstands === undefined
    ? "unknown"
    : `withstands at least ${count(withstands, "copy", "copies")} at the same moment, the most that were tried`;
}

function again({ failed }: Strength): string {
  return `took effect again ${failed?.times ?? 0} of ${failed?.of ?? 0} times`;
}

function acknowledgementText({ acknowledgement }: Measures): string {
  const { p50Ms, p90Ms, p99Ms, maxMs, notAcknowledged } = acknowledgement;
  if (p50Ms === undefined) return "unknown";
  const trouble =
    notAcknowledged === 0
      ? ""
      : `; ${count(notAcknowledged, "try was", "tries were")} not acknowledged`;
  return `p50 ${p50Ms} ms · p90 ${p90Ms ?? 0} ms · p99 ${p99Ms ?? 0} ms · most ${maxMs ?? 0} ms${trouble}`;
}

function drainText({ drain }: Measures): string {
  const { messages, drainedMs, perSecond, visibleWithinMs } = drain;
  if (drainedMs === undefined) return "unknown";
  const rate = perSecond === undefined ? "" : `, ${number(perSecond)} a second`;
  const visible =
    visibleWithinMs === undefined
      ? ""
      : `; all were visible within ${seconds(visibleWithinMs)} at the latest`;
  return `${count(messages, "message")} acknowledged in ${seconds(drainedMs)}${rate}${visible}`;
}

function evidenceText(one: Measures[keyof Measures]): string[] {
  if (!("unit" in one) || one.evidence?.requirement === undefined) return [];
  const { order, requirement, expected, actual } = one.evidence;
  return [
    `${requirement}, order ${order}: expected ${expected ?? ""}; actual ${actual ?? ""}`,
  ];
}

/** Never more than was measured: two decimals, cut off. */
function seconds(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${milliseconds} ms`
    : `${(Math.floor(milliseconds / 10) / 100).toFixed(2)} s`;
}
