/** In what an order as shown by the vendor differs from what it must be. */
import type { Expectation, ExpectedLine } from "./expectation.js";
import { openIn, type ShownLine, type ShownOrder } from "./shown-order.js";

export type DeviationKind =
  /** The order is not known, although its creation was acknowledged. */
  | "unknown"
  | "ordered-over"
  | "ordered-short"
  | "cancelled-over"
  | "cancelled-short"
  | "packed-over"
  | "packed-short"
  | "not-completed"
  /** A return item that is there too often, or not at all, or as another product. */
  | "item-over"
  | "item-short";

export interface Deviation {
  readonly kind: DeviationKind;
  /** SKU or return item; empty when the whole order deviates. */
  readonly sku: string;
  /** By how many pieces; 1 when the whole order deviates. */
  readonly by: number;
  readonly expected: string;
  readonly actual: string;
}

export function deviationsOf(
  shown: ShownOrder,
  expectation: Expectation,
): Deviation[] {
  if (!shown.found) {
    const expected = `the order with ${linesText(expectation)}`;
    const actual = "the order is not known";
    return [{ kind: "unknown", sku: "", by: 1, expected, actual }];
  }
  const found: Deviation[] = [];
  for (const [sku, expected] of expectation.lines)
    found.push(...deviationsOfLine(sku, expected, shown.lines.get(sku)));
  for (const [sku, { ordered = 0 }] of shown.lines) {
    if (expectation.lines.has(sku) || ordered <= 0) continue;
    found.push(deviation("ordered", sku, { least: 0, most: 0 }, ordered));
  }
  if (
    expectation.completed &&
    shown.status !== undefined &&
    shown.status !== "COMPLETED"
  ) {
    const expected = "status COMPLETED";
    const actual = `status ${shown.status}`;
    found.push({ kind: "not-completed", sku: "", by: 1, expected, actual });
  }
  return expectation.cancelled && isClosed(shown)
    ? found.filter((one) => !isShort(one))
    : found;
}

/** Cancelled in word and with nothing left to do: some vendors keep no quantities of such an order. */
function isClosed(shown: ShownOrder): boolean {
  return (
    shown.status === "CANCELLED" &&
    [...shown.lines.values()].every(
      (line) => openIn(line) <= 0 && (line.packed ?? 0) === 0,
    )
  );
}

function deviationsOfLine(
  sku: string,
  expected: ExpectedLine,
  shown: ShownLine = { ordered: 0, cancelled: 0, packed: 0 },
): Deviation[] {
  const ordered = { least: expected.ordered, most: expected.ordered };
  const all = [
    ["ordered", ordered, shown.ordered],
    ["cancelled", expected.cancelled, shown.cancelled],
    ["packed", expected.packed, shown.packed],
  ] as const;
  const found: Deviation[] = [];
  for (const [figure, range, actual] of all) {
    if (actual === undefined) continue;
    if (actual < range.least || actual > range.most)
      found.push(deviation(figure, sku, range, actual));
  }
  return found;
}

function deviation(
  figure: "ordered" | "cancelled" | "packed",
  sku: string,
  { least, most }: { readonly least: number; readonly most: number },
  actual: number,
): Deviation {
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return {
    kind: actual > most ? `${figure}-over` : `${figure}-short`,
    sku,
    by: actual > most ? actual - most : least - actual,
    expected: `${sku}: ${figure} ${range}`,
    actual: `${sku}: ${figure} ${actual}`,
  };
}

function linesText({ lines }: Expectation): string {
  return [...lines]
    .map(([sku, { ordered }]) => `${sku} ×${ordered}`)
    .join(", ");
}

export function isShort({ kind }: Deviation): boolean {
  return (
    kind === "unknown" || kind === "not-completed" || kind.endsWith("-short")
  );
}

/**
 * `over`: more than was told · `reopened`: no longer cancelled or completed · `lowered`: a cancelled quantity went down
 * again · `undone`: something else that had been right is no longer there · `loss`: less than was told.
 */
export type WrongKind = "over" | "reopened" | "lowered" | "undone" | "loss";

/** What is wrong with an end state. */
export interface Wrong {
  readonly kind: WrongKind;
  readonly fresh: readonly Deviation[];
  /** Undefined for a return. */
  readonly shown?: ShownOrder;
}
