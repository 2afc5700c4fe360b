/** What an exploration came to, for a terminal: the findings in the kit's one grammar, the schedule in plain words. */
import type { Coverage } from "../coverage/coverage.js";
import { transitionsNeverTaken } from "../coverage/missing.js";
import type { Exploration } from "../explore/explore.js";
import type { Discovery } from "../explore/investigate.js";
import { sentencesOf } from "../explore/words.js";
import { coverageText } from "../report/coverage-text.js";
import { evidenceOf } from "../report/finding-text.js";
import { findingLines, indented } from "../report/terminal/finding-lines.js";
import {
  paintFor,
  widthOf,
  type Environment,
  type Paint,
  type Terminal,
} from "../report/terminal/terminal.js";
import { wrap } from "../report/terminal/wrap.js";
import { count, duration } from "../report/wording.js";
import type { Register } from "../rules/register.js";
import type { PlacedFinding } from "../verdict/result.js";
import { curlLines } from "../verdict/reproduce.js";

export interface WrittenDiscovery {
  readonly discovery: Discovery;
  readonly slug: string;
  /** Runs the found scenario. */
  readonly command: string;
  /** Finds and shrinks it once more. */
  readonly again: string;
  readonly files: readonly string[];
}

export interface SummaryFacts {
  readonly register: Register;
  readonly terminal: Terminal;
  readonly env: Environment;
  readonly profile: "efs" | "erp";
  /** The vendor offers no observer. */
  readonly blackBox: boolean;
  readonly coverage: Coverage;
  /** Where all of it was written, as the reader would name it. */
  readonly coverageFile: string;
}

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

export function explorationLines(
  exploration: Exploration,
  written: readonly WrittenDiscovery[],
  {
    register,
    terminal,
    env,
    profile,
    blackBox,
    coverage,
    coverageFile,
  }: SummaryFacts,
): string {
  const layout = { width: widthOf(terminal), paint: paintFor(terminal, env) };
  const lines = [
    "",
    headline(exploration, layout),
    layout.paint(
      "dim",
      `profile ${profile} · seed ${exploration.seed} · ${count(exploration.schedules, "schedule")} in ${duration(exploration.searchMs)} · ${count(exploration.exchanges, "exchange")} · ${count(exploration.witnessed.size, "requirement")} judged`,
    ),
    ...wrap(coverageText(coverage), layout.width).map((line) =>
      layout.paint("dim", line),
    ),
    ...(blackBox
      ? wrap(
          "A black box: the vendor offers no observer, and what it keeps to itself was not seen.",
          layout.width,
        )
      : []),
    ...written.flatMap((one) => discoveryLines(one, register, layout)),
    ...otherLines(exploration, layout),
    ...neverTakenLines(coverage, layout),
    "",
    layout.paint("dim", `all of the coverage: ${coverageFile}`),
  ];
  return `${lines.join("\n")}\n`;
}

function headline(exploration: Exploration, { paint }: Layout): string {
  const { discoveries, harnessErrors, witnessed } = exploration;
  const broken = discoveries.filter(
    ({ level, rate }) => level === "MUST" && rate.failed > 0,
  );
  if (broken.length > 0)
    return `${paint(["bold", "red"], "FOUND")}: ${broken.map(({ requirement }) => requirement).join(", ")} broken.`;
  if (harnessErrors.length > 0)
    return `${paint("magenta", "A FAULT OF THE KIT")}: ${harnessErrors[0] ?? ""}`;
  if (witnessed.size === 0)
    return `${paint("yellow", "NOTHING JUDGED")}: no schedule gave occasion to judge anything.`;
  const unsure = discoveries.filter(({ level }) => level === "MUST");
  if (unsure.length > 0)
    return `${paint("yellow", "NOT CERTAIN")}: what was seen did not happen again.`;
  return `${paint("green", "NOTHING FOUND")}: nothing that was judged is broken.`;
}

function discoveryLines(
  { discovery, slug, command, again, files }: WrittenDiscovery,
  register: Register,
  layout: Layout,
): string[] {
  const { width, paint } = layout;
  const { requirement, level, trial, shrunk, found, rate } = discovery;
  const row = register.requirements.find(({ id }) => id === requirement);
  const violation = trial.violations.find(
    (one) => one.requirement === requirement,
  );
  const evidence = evidenceOf(trial.entries);
  const finding: PlacedFinding | undefined =
    violation === undefined
      ? undefined
      : {
          ...violation,
          scenario: slug,
          command,
          curl: curlLines(
            violation.evidence.flatMap((seq) => evidence.get(seq) ?? []),
          ),
        };
  const steps = sentencesOf(shrunk).flatMap((sentence, index) =>
    indented(
      wrap(sentence, width - 6).map((line, at) =>
        at === 0 ? `${String(index + 1).padStart(2)}. ${line}` : `    ${line}`,
      ),
      2,
    ),
  );
  return [
    "",
    `${paint(["bold", level === "MUST" ? "red" : "yellow"], "BROKEN")} ${paint("bold", `${requirement} · ${level}${row === undefined ? "" : ` · ${row.basis}`}`)}`,
    ...indented(wrap(row?.text ?? "", width - 2), 2),
    "",
    `  ${paint("bold", "Schedule")} (${count(shrunk.messages, "message")}, shrunk from ${found.messages})`,
    ...steps,
    ...(finding === undefined ? [] : findingLines(finding, evidence, layout)),
    `  ${paint("dim", "how surely".padEnd(14))}failed ${rate.failed} of ${rate.of} times that it was tried by itself${rate.reset ? ", each time on a vendor that had been reset" : ""}`,
    `  ${paint("dim", "found again".padEnd(14))}${again}`,
    ...files.map(
      (file, index) =>
        `  ${paint("dim", (index === 0 ? "files" : "").padEnd(14))}${file}`,
    ),
  ];
}

function otherLines(
  { discoveries, violated, cutShort, harnessErrors }: Exploration,
  { paint, width }: Layout,
): string[] {
  const shown = new Set(discoveries.map(({ requirement }) => requirement));
  const others = [...violated].filter(
    ([requirement]) => !shown.has(requirement),
  );
  return [
    ...(others.length === 0
      ? []
      : [
          "",
          paint("bold", "Seen in the search too"),
          ...others.map(
            ([requirement, times]) =>
              `  ${requirement} in ${count(times, "schedule")}`,
          ),
        ]),
    ...(cutShort.size === 0
      ? []
      : [
          "",
          paint("bold", "Not carried out to the end"),
          ...[...cutShort].flatMap(([reason, times]) =>
            indented(wrap(`${times} × ${reason}`, width - 2), 2),
          ),
        ]),
    ...(harnessErrors.length === 0
      ? []
      : [
          "",
          paint("bold", "Faults of the kit"),
          ...harnessErrors.flatMap((error) => indented(error.split("\n"), 2)),
        ]),
  ];
}

function neverTakenLines(
  coverage: Coverage,
  { paint, width }: Layout,
): string[] {
  const never = transitionsNeverTaken(coverage);
  return never.length === 0
    ? []
    : [
        "",
        paint("bold", "Transitions never taken"),
        ...indented(wrap(never.join("; "), width - 2), 2),
      ];
}
