/** Whether a wrong end state is too much, a loss, or the undoing of something by a late copy. */
import type { Encounter, Hazard } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { callsOf } from "./calls.js";
import { isShort, type Deviation } from "./deviation.js";
import type { WrongKind } from "./effect.js";
import type { Expectation } from "./expectation.js";
import { undoing } from "./sequence.js";
import { openIn, type ShownOrder } from "./shown-order.js";

const copies: readonly Hazard[] = [
  "serial-copy",
  "twin-copy",
  "late-copy",
  "lost-answer",
  "restart-copy",
  "overlapping-copies",
];

export function wrongKind(
  fresh: readonly Deviation[],
  state: { readonly shown: ShownOrder; readonly expected: Expectation },
  encounters: readonly Encounter[],
  part: OrderLife,
): WrongKind {
  const copied = encounters.flatMap(({ hazard, delivery }) =>
    delivery !== undefined && copies.includes(hazard) ? [delivery] : [],
  );
  const undone = new Set(copied.flatMap((copy) => undoing(copy, part)));
  if (isReopened(fresh, state) && undone.has("EFS-ORD-05")) return "reopened";
  if (fresh.some((one) => !isShort(one))) return "over";
  if (fresh.some(({ kind }) => kind === "packed-short") && copiedAfterPack())
    return "over";
  if (fresh.some(({ kind }) => kind === "cancelled-short"))
    return undone.has("EFS-ORD-04") ? "lowered" : "loss";
  return "loss";

  /** The copy took back what was packed. */
  function copiedAfterPack(): boolean {
    const packs = callsOf(part, "packOrder").filter(
      ({ outcome }) => outcome === "done",
    );
    return packs.some(({ exchange }) =>
      copied.some((copy) => copy.exchange.opened > exchange.seq),
    );
  }
}

function isReopened(
  fresh: readonly Deviation[],
  {
    shown,
    expected,
  }: { readonly shown: ShownOrder; readonly expected: Expectation },
): boolean {
  if (fresh.some(({ kind }) => kind === "not-completed")) return true;
  return (
    expected.cancelled &&
    [...shown.lines.values()].some((line) => openIn(line) > 0)
  );
}
