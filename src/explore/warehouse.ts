/**
 * The warehouse side of a rehearsal: which work may be asked of the vendor, and which it must refuse.
 *
 * The vendor is asked for an order's work only while it knows all that the OMS knows of the order, so what it owes is never a
 * matter of opinion. What it must refuse is asked for sparingly, for each such question costs a window of waiting.
 */
import type { Line } from "../scenario/step.js";
import type { Stage } from "../runner/stage.js";
import { openLines, orderView } from "../runner/steps/place.js";
import { assignmentOf } from "../runner/steps/tasks.js";
import type { OrderView } from "../simulator/state/views.js";
import { keptDrive, keptRefusal, stepOf, withoutLines } from "./asking.js";
import { isWithin, sums } from "./quantities.js";
import type { Delivering } from "./delivering.js";
import type { Offer } from "./offer.js";
import type { Kept } from "./play.js";
import type { DriveAct, HappeningAct, OutageAct } from "./schedule.js";

/** Questions that the vendor must refuse, in one schedule. */
const mostRefusals = 2;

export class Warehouse {
  readonly #stage: Stage;
  readonly #delivering: Delivering;
  readonly #offer: Offer;
  /** Who packs the order; nobody yet where it is missing. */
  readonly #packer = new Map<string, "house" | "vendor">();
  readonly #picked = new Set<string>();
  readonly #manifested = new Set<string>();
  readonly #handedOver = new Set<string>();
  readonly #processed = new Set<string>();
  readonly #outages = new Set<string>();
  /** Nobody knows what becomes of the order, or a person has to: nothing more is done to it. */
  readonly #closed = new Set<string>();
  /** Orders of which the vendor has cancelled something. */
  readonly #cancelling = new Set<string>();
  #refusals = 0;

  constructor(stage: Stage, delivering: Delivering, offer: Offer) {
    this.#stage = stage;
    this.#delivering = delivering;
    this.#offer = offer;
  }

  /** What the OMS would accept, and a vendor could still not be judged by. */
  allows(act: HappeningAct): boolean {
    const { order } = act;
    if (!this.#stage.orders.has(order)) return false;
    if (act.act === "create") return !this.#delivering.isKnown(order);
    if (!this.#delivering.isKnown(order) || this.#closed.has(order))
      return false;
    if (this.#offer.profile === "erp")
      return act.act === "cancel"
        ? act.by === "customer"
        : act.act === "fulfil";
    switch (act.act) {
      case "cancel":
        return act.by === "customer" || this.#offer.sellerCancellation;
      case "fulfil":
        // Of a part that Increff's own warehouse ships, no event tells the vendor.
        if (act.do === "pack")
          return (
            this.#packer.get(order) !== "vendor" && act.lines === undefined
          );
        return (
          act.do === "handOver" && openLines(this.#view(order)).length === 0
        );
      case "return":
        return this.#offer.returns && !this.#stage.returns.has(act.name);
      case "change-return":
        return (
          this.#stage.returns.has(act.name) && !this.#processed.has(act.name)
        );
    }
  }

  happened(act: HappeningAct): void {
    if (act.act !== "fulfil") return;
    if (act.do === "pack") this.#packer.set(act.order, "house");
    if (act.do === "handOver") this.#handedOver.add(act.order);
  }

  drive(act: DriveAct): Kept | undefined {
    const { order, drive } = act;
    if (!this.#offer.drive || !this.#delivering.isKnown(order))
      return undefined;
    if (this.#closed.has(order)) return undefined;
    if (drive === "process-return") return this.#processReturn(act);
    if (this.#isShared(order) || this.#packer.get(order) === "house")
      return undefined;
    const pending = this.#delivering.isPending(order);
    const sent = this.#delivering.wasSent(order);
    if (pending && sent) return undefined;
    // What has left without a manifest gets none afterwards.
    if (this.#handedOver.has(order))
      return drive === "manifest" &&
        this.#offer.manifest &&
        !this.#manifested.has(order)
        ? this.#forbidden(withoutLines(act))
        : undefined;
    const view = this.#view(order);
    switch (drive) {
      case "create-picklist":
        return this.#pick(act, view, pending);
      case "pack":
        return this.#pack(act, view, pending);
      case "cancel":
        return pending ? undefined : this.#cancel(act, view);
      case "manifest":
      case "handover":
        return pending ? undefined : this.#collect(act, view);
    }
  }

  /** Whether the vendor could pack all of the order, which nobody has begun to, and no outage is in its way. */
  isUntouched(order: string): boolean {
    return (
      this.#offer.drive &&
      this.#offer.profile === "efs" &&
      this.#delivering.isTold(order) &&
      !this.#isShared(order) &&
      !this.#closed.has(order) &&
      !this.#packer.has(order) &&
      !this.#handedOver.has(order) &&
      !this.#outages.has(`packOrder ${order}`)
    );
  }

  /** The vendor has cancelled something of it by itself. */
  hasCancelled(order: string): boolean {
    return this.#cancelling.has(order);
  }

  /** Nothing more happens to the order. */
  close(order: string): void {
    this.#closed.add(order);
  }

  /** The vendor packs all that is open; false when the OMS refuses it. */
  packs(order: string): boolean {
    this.#outages.add(`packOrder ${order}`);
    const act: DriveAct = { act: "drive", drive: "pack", order };
    if (!this.#carriesOut(act, "packOrder")) return false;
    this.#packer.set(order, "vendor");
    return true;
  }

  outage(act: OutageAct): Kept | undefined {
    const { order, operation, kind, times } = act;
    const key = `${operation} ${order}`;
    if (!this.#offer.drive || !this.#delivering.isKnown(order))
      return undefined;
    if (this.#closed.has(order)) return undefined;
    if (this.#outages.has(key)) return undefined;
    this.#outages.add(key);
    return {
      act,
      steps: [
        {
          outage: operation,
          order,
          kind,
          ...(times > 1 ? { times } : {}),
          ...(kind === "answer-429" ? { retryAfterSeconds: 1 } : {}),
        },
      ],
    };
  }

  #pick(act: DriveAct, view: OrderView, pending: boolean): Kept | undefined {
    const { order } = act;
    if (!this.#offer.picklist) return undefined;
    const plain = withoutLines(act);
    // Nobody has told the vendor of the order.
    if (pending) return this.#forbidden(plain);
    if (
      this.#picked.has(order) ||
      this.#packer.has(order) ||
      openLines(view).length === 0 ||
      !this.#carriesOut(plain, "createPicklist")
    )
      return undefined;
    this.#picked.add(order);
    return keptDrive(plain);
  }

  #pack(act: DriveAct, view: OrderView, pending: boolean): Kept | undefined {
    const open = openLines(view);
    const all = sums(view, "ordered");
    // Nobody has told the vendor of the order, or nothing is left of it.
    if (pending || open.length === 0)
      return this.#refused(act, pending ? all : (act.lines ?? all), view, open);
    if (act.lines !== undefined && !isWithin(act.lines, open))
      return this.#refused(act, act.lines, view, open);
    const isB2B = this.#stage.order(act.order).definition.kind === "B2B";
    const { lines, ...whole } = act;
    const kept = isB2B && lines !== undefined ? act : whole;
    if (!this.#carriesOut(kept, "packOrder")) return undefined;
    this.#packer.set(act.order, "vendor");
    return keptDrive(kept);
  }

  #cancel(act: DriveAct, view: OrderView): Kept | undefined {
    const open = openLines(view);
    const lines = act.lines ?? open;
    if (lines.length === 0 || !isWithin(lines, open))
      return this.#refused(act, act.lines ?? sums(view, "ordered"), view, open);
    if (!this.#carriesOut(act, "cancelOrderItems")) return undefined;
    this.#cancelling.add(act.order);
    return keptDrive(act);
  }

  #collect(act: DriveAct, view: OrderView): Kept | undefined {
    const { order, drive } = act;
    const isManifest = drive === "manifest";
    if (isManifest ? !this.#offer.manifest : !this.#offer.handover)
      return undefined;
    const plain = withoutLines(act);
    if (view.shipments.length === 0) return this.#forbidden(plain);
    const done = isManifest ? this.#manifested : this.#handedOver;
    if (openLines(view).length > 0 || done.has(order)) return undefined;
    if (
      !this.#carriesOut(plain, isManifest ? "createManifest" : "notifyHandover")
    )
      return undefined;
    done.add(order);
    return keptDrive(plain);
  }

  #processReturn(act: DriveAct): Kept | undefined {
    const { order, name } = act;
    if (name === undefined || !this.#stage.returns.has(name)) return undefined;
    if (this.#stage.returnOf(name).order.name !== order) return undefined;
    if (this.#delivering.isPending(order)) return undefined;
    const plain = withoutLines(act);
    const pending = this.#delivering.isPending(order, name);
    const unknown = !this.#delivering.wasSent(order, name);
    if (unknown || this.#processed.has(name)) return this.#forbidden(plain);
    if (pending || !this.#carriesOut(plain, "processReturn")) return undefined;
    this.#processed.add(name);
    return keptDrive(plain);
  }

  /** Quantities of which some are not there, so nobody may do it. */
  #refused(
    act: DriveAct,
    lines: readonly Line[],
    view: OrderView,
    open: readonly Line[],
  ): Kept | undefined {
    const skus = new Set(view.lines.map((line) => line.channelSkuCode));
    const own = lines.filter(({ sku }) => skus.has(sku));
    if (own.length === 0) return undefined;
    const isTold = this.#delivering.isTold(act.order);
    if (isTold && isWithin(own, open)) return undefined;
    return this.#forbidden({ ...act, lines: own });
  }

  #forbidden(act: DriveAct): Kept | undefined {
    if (this.#refusals >= mostRefusals) return undefined;
    this.#refusals += 1;
    return keptRefusal(act);
  }

  /** The vendor's call, as the driver's task has it, put to the OMS. */
  #carriesOut(
    act: DriveAct,
    type:
      | "createPicklist"
      | "packOrder"
      | "cancelOrderItems"
      | "createManifest"
      | "notifyHandover"
      | "processReturn",
  ): boolean {
    const { oms, vendorTenant } = this.#stage.ground;
    const { task } = assignmentOf(this.#stage, stepOf(act));
    return oms.execute({ type, tenant: vendorTenant, body: task.body }).ok;
  }

  /** A story that is told of several orders has no work in it: vendors work in their own time. */
  #isShared(order: string): boolean {
    return [...this.#stage.orders.values()].some(
      ({ name, definition }) =>
        definition.storyOf !== undefined &&
        (name === order || definition.storyOf === order),
    );
  }

  #view(order: string): OrderView {
    return orderView(this.#stage, this.#stage.order(order));
  }
}
