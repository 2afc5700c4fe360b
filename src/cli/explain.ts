/** `increff-kit explain` */
import { advice } from "../config/nearest.js";
import { blocksOf, titleOf, type Block } from "../explain/blocks.js";
import type { Explanation } from "../explain/explanation.js";
import {
  explainCommand,
  explainedNames,
  explanationOf,
  explanations,
  explanationsNamed,
} from "../explain/explanations.js";
import { paintFor, widthOf, type Paint } from "../report/terminal/terminal.js";
import { wrap } from "../report/terminal/wrap.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { ExplainFlags } from "./explain-command.js";

export function explainFromCli(
  id: string | undefined,
  { json }: ExplainFlags,
  io: Io,
): number {
  const layout = {
    width: widthOf(io.stdout),
    paint: paintFor(io.stdout, io.env),
  };
  if (id === undefined) {
    io.stdout.write(
      json ? asJson(explanations()) : `${listLines(layout).join("\n")}\n`,
    );
    return exitCode.conformant;
  }
  const found = explanationsNamed(id);
  if (found.length === 0) {
    io.stderr.write(
      `Nothing is called ${id}${advice(id, explainedNames()) || "."} ${explainCommand("").trim()} lists every id.\n`,
    );
    return exitCode.usage;
  }
  io.stdout.write(
    json
      ? asJson(found)
      : `${found.map((one) => explanationLines(one, layout).join("\n")).join("\n\n\n")}\n`,
  );
  return exitCode.conformant;
}

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

const labelWidth = 16;
const idWidth = 24;

function listLines({ width, paint }: Layout): string[] {
  const { requirementSet, groups } = explanations();
  return [
    `Requirement set ${requirementSet}. ${explainCommand("ID")} says more.`,
    ...groups.flatMap((group) => [
      "",
      paint("bold", group.title),
      ...group.explanations.flatMap(({ id, text }) =>
        beside(id, idWidth, wrap(text, width - idWidth - 2)),
      ),
    ]),
  ];
}

function explanationLines(found: Explanation, layout: Layout): string[] {
  const { width, paint } = layout;
  return [
    paint("bold", titleOf(found)),
    ...wrap(found.text, width),
    ...blocksOf(found, explanationOf).flatMap((block) =>
      blockLines(block, layout),
    ),
  ];
}

/** Prose beside its label; what was recorded on lines of its own, wrapped only where it is too wide. */
function blockLines({ label, parts }: Block, { width, paint }: Layout) {
  const lines = parts.flatMap((part) =>
    "text" in part
      ? wrap(part.text, width - labelWidth - 2)
      : part.lines.flatMap((line) => recorded(line, width - labelWidth - 2)),
  );
  return [
    "",
    ...beside(label, labelWidth, lines).map((line) =>
      line.startsWith(`  ${label}`)
        ? `  ${paint("dim", label)}${line.slice(label.length + 2)}`
        : line,
    ),
  ];
}

function recorded(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return wrap(line.trim(), width - indent.length - 4).map(
    (part, index) => `  ${indent}${index === 0 ? "" : "  "}${part}`,
  );
}

function beside(label: string, column: number, lines: readonly string[]) {
  return lines.map((line, index) =>
    `  ${(index === 0 ? label : "").padEnd(column)}${line}`.trimEnd(),
  );
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
