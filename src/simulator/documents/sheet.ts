/** Paper: a PDF document that becomes a buffer, with the few means that the mock's documents are drawn with. */

import { latinLetters } from "./latin-letters.js";

export type Pdf = PDFKit.PDFDocument;

export interface SheetOptions {
  /** Width and height in points. */
  readonly size: readonly [number, number];
  readonly margin: number;
  readonly title: string;
  /** Stands in the file as its date, so that one shipment always gives the same bytes. */
  readonly at: number;
}

export const a4 = [595.28, 841.89] as const;
/** Four by six inches, the usual roll of label printers. */
export const labelSize = [288, 432] as const;

/** Loads the PDF library when the first document is asked for, draws, and collects the bytes. */
export async function sheet(
  options: SheetOptions,
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  const { default: PdfDocument } = await import("pdfkit");
  const pdf = new PdfDocument({
    size: [...options.size],
    margin: options.margin,
    bufferPages: true,
    info: {
      Title: options.title,
      Producer: "increff-kit",
      CreationDate: new Date(options.at),
    },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  draw(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

export const ink = {
  /** Scanners want all the contrast there is. */
  code: "#000000",
  text: "#1d2433",
  soft: "#5b6475",
  line: "#c6ccd6",
  shade: "#eef1f5",
} as const;

/** One paragraph, or lines that stand below each other. */
export type Text = string | null | undefined | readonly string[];

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly width?: number;
  readonly align?: "left" | "right" | "center";
  /** Most lines that are shown; what is beyond them is cut with an ellipsis. */
  readonly lines?: number;
}

/** Writes at a place, and returns the height that it took, in points. */
export function write(
  pdf: Pdf,
  text: Text,
  x: number,
  y: number,
  style: TextStyle = {},
): number {
  const { color = ink.text, align = "left", lines } = style;
  const { width, lineGap } = typeset(pdf, style);
  const room = lines === undefined ? undefined : heightOfLines(pdf, lines);
  pdf.fillColor(color).text(contentOf(text), x, y, {
    width,
    align,
    lineGap,
    ...(room === undefined ? {} : { height: room, ellipsis: true }),
  });
  return heightOf(pdf, text, style);
}

/** The height that `write` will take, in points. */
export function heightOf(pdf: Pdf, text: Text, style: TextStyle = {}): number {
  const options = typeset(pdf, style);
  const whole = pdf.heightOfString(contentOf(text), options);
  return style.lines === undefined
    ? whole
    : Math.min(whole, heightOfLines(pdf, style.lines));
}

const lineGap = 1;

function typeset(
  pdf: Pdf,
  { size = 8.5, bold = false, width = 200 }: TextStyle,
): { width: number; lineGap: number } {
  pdf.font(bold ? "Helvetica-Bold" : "Helvetica").fontSize(size);
  return { width, lineGap };
}

function heightOfLines(pdf: Pdf, lines: number): number {
  return lines * (pdf.currentLineHeight(true) + lineGap);
}

function contentOf(text: Text): string {
  const parts = typeof text === "string" ? [text] : (text ?? []);
  return parts.map(latinLetters).join("\n");
}

export function rule(
  pdf: Pdf,
  x: number,
  y: number,
  width: number,
  color: string = ink.line,
): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.6)
    .strokeColor(color)
    .stroke();
}

/** Lines of an address, without those that are empty. */
export function addressLines(
  address: Readonly<Record<string, string | null | undefined>>,
): string[] {
  const part = (name: string) => address[name]?.trim() ?? "";
  const place = [part("city"), part("state"), part("zip")]
    .filter((text) => text !== "")
    .join(", ");
  return [
    part("line1"),
    part("line2"),
    part("line3"),
    place,
    part("country"),
  ].filter((text) => text !== "");
}

/** `Page 2 of 3` at the foot of every page. */
export function numberPages(pdf: Pdf, margin: number): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { width, height } = pdf.page;
    // Text below the lower margin would begin a new page.
    pdf.page.margins.bottom = 0;
    write(pdf, `Page ${page + 1} of ${count}`, margin, height - margin + 8, {
      size: 7,
      color: ink.soft,
      width: width - 2 * margin,
      align: "right",
    });
    pdf.page.margins.bottom = margin;
  }
}
