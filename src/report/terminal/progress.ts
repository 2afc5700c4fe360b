/**
 * How a run is going, told while it goes: a subscriber of the history. On a TTY one line is kept up to date; elsewhere each
 * scenario gets a line when it ends. That it went to its end says nothing of the vendor, which is judged afterwards. Time is
 * taken from the entries alone.
 */
import type { HistoryEntry, Mark, MarkEntry } from "../../history/entry.js";
import type { HistoryListener } from "../../history/history.js";
import { visible } from "../../history/visible.js";
import { count, duration } from "../wording.js";
import type { Environment, Paint, Terminal } from "./terminal.js";
import { paintFor } from "./terminal.js";
import { clip } from "./wrap.js";

export interface Progress {
  /** To be subscribed to the history. */
  readonly seen: HistoryListener;
  /** Clears the status line; nothing is written afterwards. */
  finish(): void;
}

export interface ProgressOptions {
  /** How many scenarios the plan has, when it is known. */
  readonly scenarios?: number;
}

type ScenarioEnd = Extract<Mark, { type: "scenario-end" }>;

/** Between two versions of the status line, so that it can be read and costs nothing. */
const redrawAfter = 100;
const clearLine = "\r\u001b[2K";

const endings = {
  complete: { sign: "·", format: "dim" },
  "cut-short": { sign: "-", format: "yellow" },
  "harness-error": { sign: "!", format: "magenta" },
} as const satisfies Record<
  ScenarioEnd["result"],
  { sign: string; format: Parameters<Paint>[0] }
>;

export function reportProgress(
  terminal: Terminal,
  env: Environment,
  options: ProgressOptions = {},
): Progress {
  const tally = new Tally(options.scenarios);
  return terminal.isTTY === true
    ? statusLine(terminal, tally)
    : endedScenarios(terminal, tally, paintFor(terminal, env));
}

function statusLine(terminal: Terminal, tally: Tally): Progress {
  let drawnAt: number | undefined;
  let drawn = false;
  let finished = false;
  return {
    seen(entry) {
      tally.count(entry);
      if (finished) return;
      drawnAt ??= tally.now;
      if (tally.now - drawnAt < redrawAfter) return;
      drawnAt = tally.now;
      drawn = true;
      // The last column stays free: some terminals wrap as soon as it is written.
      terminal.write(
        clearLine + clip(tally.line(), (terminal.columns ?? 80) - 1),
      );
    },
    finish() {
      if (drawn && !finished) terminal.write(clearLine);
      finished = true;
    },
  };
}

function endedScenarios(
  terminal: Terminal,
  tally: Tally,
  paint: Paint,
): Progress {
  let finished = false;
  return {
    seen(entry) {
      tally.count(entry);
      if (
        finished ||
        entry.kind !== "mark" ||
        entry.mark.type !== "scenario-end"
      )
        return;
      const { scenario, result, reason } = entry.mark;
      const took = tally.took(scenario);
      const { sign, format } = endings[result];
      const why = reason === undefined ? "" : `: ${visible(reason)}`;
      terminal.write(
        `${paint(format, sign)} ${tally.place()} ${visible(scenario)} (${duration(took)})${why}\n`,
      );
    },
    finish() {
      finished = true;
    },
  };
}

/** What the lines are made of. */
class Tally {
  readonly #planned: number | undefined;
  readonly #running = new Map<string, number>();
  #startedAt: number | undefined;
  #now = 0;
  #ended = 0;
  #exchanges = 0;
  #faults = 0;
  #doing = "starting";

  constructor(planned: number | undefined) {
    this.#planned = planned;
  }

  count(entry: HistoryEntry): void {
    this.#startedAt ??= entry.at;
    // An exchange is dated by its beginning and stands in the history by its end.
    const lasted = entry.kind === "exchange" ? entry.durationMs : 0;
    this.#now = Math.max(this.#now, entry.at + lasted);
    if (entry.kind === "exchange") this.#exchanges += 1;
    else if (entry.kind === "fault") this.#faults += 1;
    else if (entry.kind === "mark") this.#countMark(entry);
  }

  #countMark({ mark, at }: MarkEntry): void {
    if (mark.type === "scenario-start") {
      this.#running.set(mark.scenario, at);
      this.#doing = mark.scenario;
    } else if (mark.type === "step")
      this.#doing = `${mark.scenario}: ${mark.text}`;
    else if (mark.type === "scenario-end") this.#ended += 1;
    else if (mark.type === "run-end") this.#doing = "judging";
  }

  get now(): number {
    return this.#now;
  }

  took(scenario: string): number {
    return this.#now - (this.#running.get(scenario) ?? this.#now);
  }

  /** `3/12`, or `3` when the plan is not known. */
  place(): string {
    return this.#planned === undefined
      ? String(this.#ended)
      : `${this.#ended}/${this.#planned}`;
  }

  line(): string {
    const time = duration(this.#now - (this.#startedAt ?? this.#now));
    const scenarios = `${this.place()} ${this.#planned === 1 ? "scenario" : "scenarios"}`;
    const counts = `${count(this.#exchanges, "exchange")}, ${count(this.#faults, "fault")}`;
    return `${scenarios} · ${time} · ${counts} · ${visible(this.#doing)}`;
  }
}
