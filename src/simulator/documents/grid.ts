/** A table that runs over as many pages as it needs and repeats its head on each. */
import {
  heightOf,
  ink,
  rule,
  write,
  type Pdf,
  type Text,
  type TextStyle,
} from "./sheet.js";

export interface Column<Row> {
  readonly head: string;
  readonly width: number;
  readonly align?: "left" | "right";
  readonly cell: (row: Row, index: number) => Text;
}

const padding = 4;
const size = 7.5;
/** A code of 255 letters fits; what is longer still is cut, so that a row always fits a page. */
const mostLines = 16;

/** Draws from `top` and returns where the next thing may begin. */
export function grid<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  left: number,
  top: number,
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const bottom = pdf.page.height - pdf.page.margins.bottom;
  // A head without a row below it would be lost at the foot of a page.
  let y = roomFor(pdf, top, 80);
  y = drawHead(pdf, columns, left, y, width);
  for (const [index, row] of rows.entries()) {
    const texts = columns.map((column) => column.cell(row, index));
    const height = rowHeight(pdf, columns, texts, false);
    if (y + height > bottom) {
      pdf.addPage();
      y = drawHead(pdf, columns, left, pdf.page.margins.top, width);
    }
    drawCells(pdf, columns, texts, left, y + padding, false);
    y += height;
    rule(pdf, left, y, width);
  }
  return y;
}

/** Begins a new page when less than `height` is left on this one. */
export function roomFor(pdf: Pdf, y: number, height: number): number {
  if (y + height <= pdf.page.height - pdf.page.margins.bottom) return y;
  pdf.addPage();
  return pdf.page.margins.top;
}

function drawHead<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  left: number,
  y: number,
  width: number,
): number {
  const heads = columns.map((column) => column.head);
  const height = rowHeight(pdf, columns, heads, true);
  pdf.rect(left, y, width, height).fill(ink.shade);
  drawCells(pdf, columns, heads, left, y + padding, true);
  return y + height;
}

function rowHeight<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  texts: readonly Text[],
  bold: boolean,
): number {
  const heights = columns.map((column, at) =>
    heightOf(pdf, texts[at], styleOf(column, bold)),
  );
  return Math.max(...heights) + 2 * padding;
}

function drawCells<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  texts: readonly Text[],
  left: number,
  y: number,
  bold: boolean,
): void {
  let x = left;
  for (const [at, column] of columns.entries()) {
    write(pdf, texts[at], x + padding, y, styleOf(column, bold));
    x += column.width;
  }
}

function styleOf<Row>(column: Column<Row>, bold: boolean): TextStyle {
  return {
    size,
    bold,
    width: column.width - 2 * padding,
    align: column.align ?? "left",
    lines: mostLines,
  };
}
