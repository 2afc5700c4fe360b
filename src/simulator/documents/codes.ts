/** Bar codes as lines of the page, sharp at any resolution. Their libraries are loaded when the first of a kind is needed. */
import { ink, type Pdf } from "./sheet.js";

/** Widths of bars and gaps by turns, beginning with a bar, in modules. */
export type Bars = readonly number[];

/** A square of dots, row by row; 1 is dark. */
export interface Dots {
  readonly side: number;
  readonly cells: readonly number[];
}

/** Code 128. */
export async function code128(text: string): Promise<Bars> {
  const { default: library } = await import("bwip-js/node");
  const [code] = library.raw({ bcid: "code128", text });
  if (code === undefined || !("sbs" in code))
    throw new Error("the bar code library made no bars of a waybill number");
  return code.sbs;
}

/** A QR code. A signed invoice is long, so the lowest level of correction keeps its dots large enough. */
export async function qrCode(text: string): Promise<Dots> {
  const { encodeQR } = await import("qr");
  // The library makes a quiet zone of one dot at least; the page's own is wider, and the caller's.
  const border = 1;
  const rows = encodeQR(text, "raw", { ecc: "low", border });
  const side = rows.length - 2 * border;
  const cells = rows
    .slice(border, -border)
    .flatMap((row) => row.slice(border, -border).map(Number));
  return { side, cells };
}

/** A place on the page, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills the box with bars. The quiet zones beside it, ten modules each, are the caller's. */
export function drawBars(pdf: Pdf, bars: Bars, box: Box): void {
  const modules = bars.reduce((sum, bar) => sum + bar, 0);
  const module = box.width / modules;
  let x = box.x;
  for (const [index, bar] of bars.entries()) {
    if (index % 2 === 0) pdf.rect(x, box.y, bar * module, box.height);
    x += bar * module;
  }
  pdf.fill(ink.code);
}

/** One path of all dark dots, each run of a row in one piece, so that no seam shows between them. */
export function drawDots(
  pdf: Pdf,
  { side, cells }: Dots,
  box: Omit<Box, "height">,
): void {
  const module = box.width / side;
  for (let row = 0; row < side; row += 1) {
    let start = 0;
    while (start < side) {
      let end = start;
      while (end < side && cells[row * side + end] === 1) end += 1;
      if (end > start)
        pdf.rect(
          box.x + start * module,
          box.y + row * module,
          (end - start) * module,
          module,
        );
      start = end + 1;
    }
  }
  pdf.fill(ink.code);
}
