/**
 * Where two things get in each other's way: a pack and a cancellation, a pack and the end of the vendor's process.
 *
 * Each begins with an order that the vendor knows as the OMS does and that nobody has begun to pack. Where it cannot be
 * foreseen what becomes of the order, nothing more happens to it, so no later act rests on a guess.
 */
import { happens, stepOf } from "./happening.js";
import { openLines, orderView } from "../runner/steps/place.js";
import type { Stage } from "../runner/stage.js";
import type { Line } from "../scenario/step.js";
import type { Delivering } from "./delivering.js";
import type { Offer } from "./offer.js";
import type { Kept } from "./play.js";
import type {
  HappeningAct,
  InterruptAct,
  OvertakeAct,
  PutOffAct,
  RaceAct,
} from "./schedule.js";
import { isWithin, sums } from "./quantities.js";
import type { Warehouse } from "./warehouse.js";

/** Long enough for a vendor that repeats a refused call to repeat it more than once, in milliseconds. */
const repetitionWatch = 1_500;
/** Until the vendor has called in vain, and until it has taken up its work again, in milliseconds. */
const failedCallWatch = 300;
const resumedWatch = 500;
/** Long enough for the vendor to take in a cancellation before it may call again; and until it has called, in milliseconds. */
const putOffSeconds = 2;
const putOffWatch = 2_500;
/** More calls than a vendor makes before it is killed. */
const outageCalls = 10;

export class Contention {
  readonly #stage: Stage;
  readonly #delivering: Delivering;
  readonly #warehouse: Warehouse;
  readonly #offer: Offer;

  constructor(
    stage: Stage,
    delivering: Delivering,
    warehouse: Warehouse,
    offer: Offer,
  ) {
    this.#stage = stage;
    this.#delivering = delivering;
    this.#warehouse = warehouse;
    this.#offer = offer;
  }

  race(act: RaceAct): Kept | undefined {
    const { order, lines } = act;
    if (!this.#isFree(order)) return undefined;
    const open = this.#open(order);
    if (!isSome(lines, open)) return undefined;
    this.#warehouse.close(order);
    this.#delivering.expectOne();
    return {
      act,
      steps: [
        {
          together: [
            { cancel: order, ...(lines === undefined ? {} : { lines }) },
            { drive: "pack", order, lines: open },
          ],
        },
      ],
    };
  }

  overtake(act: OvertakeAct): Kept | undefined {
    const { order } = act;
    if (!this.#warehouse.isUntouched(order)) return undefined;
    // It must know of the order as it came in, and of no cancellation.
    if (!this.#delivering.isOnlyCreated(order)) return undefined;
    if (this.#warehouse.hasCancelled(order)) return undefined;
    const known = sums(
      orderView(this.#stage, this.#stage.order(order)),
      "ordered",
    );
    // Otherwise the OMS would let it pass.
    if (isWithin(known, this.#open(order))) return undefined;
    this.#warehouse.close(order);
    return {
      act,
      steps: [
        { drive: "pack", order, lines: known, wait: false },
        { watch: repetitionWatch },
      ],
    };
  }

  async putOff(act: PutOffAct): Promise<Kept | undefined> {
    const { id, order, lines } = act;
    if (!this.#isFree(order)) return undefined;
    const open = this.#open(order);
    if (!isSome(lines, open)) return undefined;
    const cancel: HappeningAct = {
      act: "cancel",
      id,
      order,
      by: "customer",
      ...(lines === undefined ? {} : { lines }),
      hold: false,
    };
    const step = stepOf(cancel, order, undefined);
    const before = this.#stage.messages.length;
    if (!(await happens(this.#stage, step))) return undefined;
    this.#warehouse.close(order);
    const messages = this.#stage.messages.slice(before);
    const [told = []] = this.#delivering.made(cancel, [order], messages);
    return {
      act,
      steps: [
        {
          outage: "packOrder",
          order,
          kind: "answer-429",
          retryAfterSeconds: putOffSeconds,
        },
        { drive: "pack", order, lines: open, wait: false },
        step,
        { watch: putOffWatch },
      ],
      leadsTo: [[], [], told, []],
    };
  }

  interrupt(act: InterruptAct): Kept | undefined {
    const { order } = act;
    if (!this.#offer.restart || !this.#isFree(order)) return undefined;
    if (this.#open(order).length === 0) return undefined;
    if (!this.#warehouse.packs(order)) return undefined;
    return {
      act,
      steps: [
        {
          outage: "packOrder",
          order,
          kind: "reset-before-commit",
          times: outageCalls,
        },
        { drive: "pack", order, wait: false },
        { watch: failedCallWatch },
        { restart: "vendor" },
        { watch: resumedWatch },
        { drive: "pack", order },
      ],
      needs: ["restart"],
    };
  }

  /** The vendor knows all that the OMS knows. */
  #isFree(order: string): boolean {
    return (
      this.#warehouse.isUntouched(order) && !this.#delivering.isPending(order)
    );
  }

  #open(order: string): Line[] {
    return openLines(orderView(this.#stage, this.#stage.order(order)));
  }
}

/** Something is open, and the lines, if there are any, are part of it. */
function isSome(
  lines: readonly Line[] | undefined,
  open: readonly Line[],
): boolean {
  return (
    open.length > 0 &&
    (lines === undefined || (lines.length > 0 && isWithin(lines, open)))
  );
}
