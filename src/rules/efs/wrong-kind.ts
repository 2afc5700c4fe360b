/** Whether a wrong end state is too much, a loss, or the undoing of something that had been right. */
import type { Encounter, Hazard } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { isShort, type WrongKind } from "./deviation.js";
import type { Expectation } from "./expectation.js";
import { contentOf } from "./messages.js";
import { undoing } from "./sequence.js";
import type { Settled } from "./settle.js";
import { openIn, type ShownOrder } from "./shown-order.js";

const stale: readonly Hazard[] = [
  "serial-copy",
  "twin-copy",
  "late-copy",
  "replay",
  "lost-answer",
  "restart-copy",
  "overlapping-copies",
  "out-of-order",
];

/** What was never seen right may never have been taken: without proof of the contrary a shortage is a loss. */
export function wrongKind(
  { fresh, undone, before }: Settled<ShownOrder>,
  state: { readonly shown: ShownOrder; readonly expected: Expectation },
  encounters: readonly Encounter[],
  part: OrderLife,
): WrongKind {
  const late = encounters.flatMap(({ hazard, delivery }) =>
    delivery !== undefined && stale.includes(hazard) ? [delivery] : [],
  );
  const could = new Set(late.flatMap((one) => undoing(one, part)));
  const reopened =
    before?.found === true &&
    !isOpen(before, state.expected) &&
    isOpen(state.shown, state.expected);
  if (reopened && could.has("EFS-ORD-05")) return "reopened";
  if (fresh.some((one) => !isShort(one))) return "over";
  const short = fresh.filter(({ kind }) => kind === "cancelled-short");
  const lowered = short.some(
    (one) =>
      undone.includes(one) ||
      late.some((message) => showsStale(one.sku, state.shown, message)),
  );
  if (lowered && could.has("EFS-ORD-04")) return "lowered";
  return undone.length > 0 ? "undone" : "loss";

  /** The vendor shows just what the late message says. */
  function showsStale(
    sku: string,
    { lines }: ShownOrder,
    message: (typeof late)[number],
  ): boolean {
    const said = contentOf(message)?.cancelled.get(sku) ?? 0;
    return said > 0 && lines.get(sku)?.cancelled === said;
  }
}

/** Not cancelled, or not completed, as it must be. */
function isOpen(shown: ShownOrder, expected: Expectation): boolean {
  if (expected.completed) return shown.status !== "COMPLETED";
  return (
    expected.cancelled &&
    [...shown.lines.values()].some((line) => openIn(line) > 0)
  );
}
