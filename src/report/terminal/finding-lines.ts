/** One finding as lines for a terminal: labels on the left, what belongs to them beside. */
import type { PlacedFinding } from "../../verdict/result.js";
import type { Evidence, TextBlock } from "../finding-text.js";
import { findingBlocks, findingPlace } from "../finding-text.js";
import { visible } from "../../history/visible.js";
import { count } from "../wording.js";
import type { Paint } from "./terminal.js";
import { wrap } from "./wrap.js";

export interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** A longer line cannot be read or picked up from a terminal; the page has it. */
const longestCurl = 1500;
const labelWidth = 14;

export function findingLines(
  finding: PlacedFinding,
  evidence: Evidence,
  layout: Layout,
): string[] {
  const { width, paint } = layout;
  const place = findingPlace(finding);
  return [
    "",
    ...indented(wrap(visible(finding.summary), width - 2), 2).map((line) =>
      paint("bold", line),
    ),
    ...(place === ""
      ? []
      : indented(wrap(place, width - 2), 2).map((line) => paint("dim", line))),
    ...findingBlocks(finding, evidence).flatMap((block) =>
      blockLines(block, layout),
    ),
  ];
}

/** The label on the left, its lines beside it; what is to be copied starts on a line of its own and is never wrapped. */
function blockLines(
  { label, lines }: TextBlock,
  { width, paint }: Layout,
): string[] {
  const margin = labelWidth + 2;
  const laidOut = lines.flatMap(({ text, depth, verbatim }) => {
    if (verbatim === true)
      return [text.length > longestCurl ? tooLong(text) : text];
    const shift = depth * 5;
    return indented(wrap(text, width - margin - shift), shift);
  });
  const [first = "", ...rest] = laidOut;
  if (lines[0]?.verbatim === true)
    return [`  ${paint("dim", label)}`, ...indented(laidOut, 4)];
  const beside = paint("dim", label.padEnd(labelWidth));
  return [`  ${beside}${first}`, ...indented(rest, margin)];
}

function tooLong(line: string): string {
  return `# a curl line of ${count(line.length, "character")} stands in the report`;
}

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === "" ? "" : `${" ".repeat(by)}${line}`));
}
