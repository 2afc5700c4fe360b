/** What was looked at before a run, for a terminal: a table of all checks, and below it what is not well, with what to do. */
import type { Check, CheckResult } from "../../history/check.js";
import { visible } from "../../history/visible.js";
import { indented, type Layout } from "./finding-lines.js";
import type { Paint } from "./terminal.js";
import { wrap } from "./wrap.js";

const looks = {
  ok: { word: "ok", format: "green" },
  warning: { word: "warning", format: "yellow" },
  failed: { word: "FAILED", format: "red" },
  "not-possible": { word: "not possible", format: "dim" },
} as const satisfies Record<
  CheckResult,
  { word: string; format: Parameters<Paint>[0] }
>;

const wordWidth = 14;
const nameWidth = 26;
const labelWidth = 8;

/** One line a check, then each that is not well in full. */
export function checkTable(checks: readonly Check[], layout: Layout): string {
  const rows = checks.flatMap(({ name, result, came }) => {
    const { word, format } = looks[result];
    const margin = wordWidth + nameWidth;
    const [first = "", ...more] = wrap(
      visible(came),
      Math.max(layout.width - margin, 20),
    );
    return [
      `${layout.paint(format, word.padEnd(wordWidth))}${visible(name).padEnd(nameWidth - 1)} ${first}`,
      ...indented(more, margin),
    ];
  });
  return `${rows.join("\n")}\n${troubles(checks, layout)}`;
}

/** Warnings and failures alone, each with what was tried, what came, the usual cause, and what to do; empty when all is well. */
export function troubles(checks: readonly Check[], layout: Layout): string {
  return checks
    .filter(({ result }) => result === "warning" || result === "failed")
    .map((check) => `${troubleLines(check, layout).join("\n")}\n`)
    .join("");
}

function troubleLines(check: Check, { width, paint }: Layout): string[] {
  const { word, format } = looks[check.result];
  const parts = [
    ["tried", check.tried],
    ["came", check.came],
    ["cause", check.cause],
    ["do", check.advice],
  ] as const;
  return [
    "",
    `${paint(format, word)} ${paint("bold", visible(check.name))}`,
    ...parts.flatMap(([label, text]) => {
      if (text === undefined) return [];
      const margin = labelWidth + 2;
      const [first = "", ...more] = wrap(visible(text), width - margin);
      return [
        `  ${paint("dim", label.padEnd(labelWidth))}${first}`,
        ...indented(more, margin),
      ];
    }),
  ];
}
