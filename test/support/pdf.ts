/** Looks at a PDF with a renderer and a code reader that had no part in making it: pages, texts, pixels, codes. */
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

export interface SeenPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** As a viewer's search finds it: line ends become single spaces. */
  readonly text: string;
  readonly picture: Picture;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, the last of them its opacity. */
  readonly data: Uint8Array;
}

/** A code that was found in a picture. */
export interface ReadCode {
  readonly format: string;
  readonly text: string;
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** @param scale pixels per point; 2 is what a screen shows, 4 a label printer's resolution and more */
export async function look(
  pdf: Uint8Array,
  scale = 2,
): Promise<readonly SeenPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const seen: SeenPage[] = [];
  for (const page of document.pages()) {
    // The text first: rendering closes the page.
    const text = page.getText().replace(/\s+/g, " ");
    const { width, height, data, originalWidth, originalHeight } =
      await page.render({ scale });
    seen.push({
      width: originalWidth,
      height: originalHeight,
      text,
      picture: { width, height, data },
    });
  }
  document.destroy();
  return seen;
}

/** The whole text of a document, its pages one after the other. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await look(pdf, 0.1);
  return pages.map((page) => page.text).join(" ");
}

/** The bar codes and QR codes in a picture. */
export async function codesIn(picture: Picture): Promise<readonly ReadCode[]> {
  readyToRead();
  const { width, height, data } = picture;
  const image = { width, height, data: new Uint8ClampedArray(data) };
  const results = await readBarcodes(image as unknown as ImageData, {
    formats: ["Code128", "QRCode"],
    tryHarder: true,
  });
  return results.map(({ format, text }) => ({ format, text }));
}

/** How many points from each edge a page stays white, the least of its four sides. */
export function whiteMargin({ picture, width: points }: SeenPage): number {
  const { width, height, data } = picture;
  let least = Math.min(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      if (data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255)
        continue;
      least = Math.min(least, x, y, width - 1 - x, height - 1 - y);
    }
  }
  return (least * points) / width;
}

let ready = false;

/** Its WebAssembly comes from the package; without this it would be fetched from the network. */
function readyToRead(): void {
  if (ready) return;
  const file = createRequire(import.meta.url).resolve(
    "zxing-wasm/reader/zxing_reader.wasm",
  );
  const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  ready = true;
}
