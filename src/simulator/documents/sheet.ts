/** Paper: a PDF document that becomes a buffer, with the few means that the mock's documents are drawn with. */

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
  text: "#1d2433",
  soft: "#5b6475",
  line: "#c6ccd6",
  shade: "#eef1f5",
} as const;

/** The built-in fonts know Latin letters only; anything else becomes a question mark instead of a wrong letter. */
function latin(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .replace(/[^\u0020-\u007E\u00A0-\u00FF\n]/gu, "?");
}

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly width?: number;
  readonly align?: "left" | "right" | "center";
  /** Lines that do not fit below each other are cut with an ellipsis. */
  readonly height?: number;
}

/** Writes at a place, and returns the height that it took. */
export function write(
  pdf: Pdf,
  text: string | null | undefined,
  x: number,
  y: number,
  style: TextStyle = {},
): number {
  const {
    size = 8.5,
    bold = false,
    color = ink.text,
    width = 200,
    align = "left",
    height,
  } = style;
  pdf
    .font(bold ? "Helvetica-Bold" : "Helvetica")
    .fontSize(size)
    .fillColor(color);
  const options = {
    width,
    align,
    lineGap: 1,
    ...(height === undefined ? {} : { height, ellipsis: true }),
  };
  const content = latin(text);
  pdf.text(content, x, y, options);
  return pdf.heightOfString(content, options);
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
