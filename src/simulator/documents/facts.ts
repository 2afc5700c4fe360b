/** A short list of names with their values, one below the other. */
import { ink, write, type Pdf } from "./sheet.js";

export type Fact = readonly [name: string, value: string];

export interface FactStyle {
  readonly size?: number;
  readonly bold?: boolean;
  /** Of the names and of the values, in points. */
  readonly widths: readonly [number, number];
  /** Most lines of one value; a code may have 255 letters. */
  readonly lines: number;
}

/** Draws from `top` and returns where the next thing may begin. */
export function writeFacts(
  pdf: Pdf,
  facts: readonly Fact[],
  left: number,
  top: number,
  { size = 8.5, bold = false, widths, lines }: FactStyle,
): number {
  const [names, values] = widths;
  let y = top;
  for (const [name, value] of facts) {
    write(pdf, name, left, y, { size, color: ink.soft, width: names });
    const style = { size, bold, width: values, lines };
    y += write(pdf, value, left + names, y, style) + 2;
  }
  return y;
}
