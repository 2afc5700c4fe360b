/** Two tellings of one story as rows of two cells: what was delivered in each, and how each ended. */
import { visible } from "../history/visible.js";
import type { Telling } from "../rules/rule.js";
import { clip, columns } from "./terminal/wrap.js";

export interface Row {
  readonly cells: readonly [string, string];
  /** Both orders have something to say here, and it is not the same. */
  readonly differs: boolean;
}

export interface SideBySide {
  readonly titles: readonly [string, string];
  readonly messages: readonly Row[];
  readonly ending: readonly Row[];
}

/** Of one cell of the plain text. */
const widestCell = 48;

/** Messages are expected to differ, for they came in two orders; only the ends are marked. */
export function sideBySide([left, right]: readonly [
  Telling,
  Telling,
]): SideBySide {
  return {
    titles: [titleOf(left), titleOf(right)],
    messages: rowsOf(numbered(left), numbered(right)).map((row) => ({
      ...row,
      differs: false,
    })),
    ending: rowsOf(left.ending, right.ending),
  };
}

/** Two columns of plain text; a row that differs has ≠ between its cells. */
export function sideBySideLines(
  tellings: readonly [Telling, Telling],
): string[] {
  const { titles, messages, ending } = sideBySide(tellings);
  const heading = (cells: Row["cells"]): Row => ({ cells, differs: false });
  const rows = [
    heading(titles),
    ...messages,
    heading(["ended with", "ended with"]),
    ...ending,
  ];
  const width = Math.min(
    widestCell,
    Math.max(...rows.map(({ cells }) => columns(cells[0]))),
  );
  return rows.map(({ cells: [left, right], differs }) => {
    const cell = clip(left, width);
    const padding = " ".repeat(width - columns(cell));
    return `${cell}${padding} ${differs ? "≠" : "│"} ${clip(right, widestCell)}`;
  });
}

function titleOf({ orderCode }: Telling): string {
  return visible(`order ${orderCode}`);
}

function numbered({ messages }: Telling): string[] {
  return messages.map((message, index) => `${index + 1}. ${message}`);
}

function rowsOf(left: readonly string[], right: readonly string[]): Row[] {
  return Array.from(
    { length: Math.max(left.length, right.length) },
    (_, at) => {
      const [one, other] = [left[at] ?? "", right[at] ?? ""];
      return { cells: [visible(one), visible(other)], differs: one !== other };
    },
  );
}
