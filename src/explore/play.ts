/** One schedule while it is played through on the OMS of a rehearsal: what is legal of each act, as steps of a scenario. */
import type { Need } from "../scenario/scenario.js";
import type { Step } from "../scenario/step.js";
import type { OutgoingMessage } from "../simulator/message.js";
import type { Stage } from "../runner/stage.js";
import { Contention } from "./contention.js";
import { Delivering } from "./delivering.js";
import { happens, stepOf } from "./happening.js";
import type { Offer } from "./offer.js";
import type { Rehearsed } from "./rehearsal.js";
import {
  isHappening,
  storyOf,
  type Act,
  type HappeningAct,
  type Parcel,
  type Schedule,
} from "./schedule.js";
import { Warehouse } from "./warehouse.js";

/** An act that is legal, as steps of a scenario. */
export interface Kept {
  readonly act: Act;
  readonly steps: readonly Step[];
  readonly needs?: readonly Need[];
  /** For each step. */
  readonly leadsTo?: readonly (readonly string[])[];
}

export class Play {
  readonly #schedule: Schedule;
  readonly #stage: Stage;
  readonly #acts: Act[] = [];
  readonly #steps: Step[] = [];
  readonly #leadsTo: (readonly string[])[] = [];
  readonly #needs = new Set<Need>();
  readonly #delivering: Delivering;
  readonly #warehouse: Warehouse;
  readonly #contention: Contention;
  readonly #offer: Offer;

  constructor(schedule: Schedule, stage: Stage, offer: Offer) {
    this.#schedule = schedule;
    this.#stage = stage;
    this.#offer = offer;
    this.#delivering = new Delivering(stage);
    this.#warehouse = new Warehouse(stage, this.#delivering, offer);
    this.#contention = new Contention(
      stage,
      this.#delivering,
      this.#warehouse,
      offer,
    );
  }

  async act(act: Act): Promise<void> {
    if (isHappening(act)) {
      await this.#happen(act);
      return;
    }
    switch (act.act) {
      case "deliver":
        this.#keep(this.#delivering.deliver(act));
        return;
      case "drive":
        this.#keep(this.#warehouse.drive(act));
        return;
      case "outage":
        this.#keep(this.#warehouse.outage(act));
        return;
      case "others":
        this.#keep(this.#delivering.others(act));
        return;
      case "replay":
        this.#keep(this.#delivering.replay(act));
        return;
      case "race":
        this.#keep(this.#contention.race(act));
        return;
      case "overtake":
        this.#keep(this.#contention.overtake(act));
        return;
      case "put-off":
        this.#keep(await this.#contention.putOff(act));
        return;
      case "interrupt":
        if (!this.#offer.restart || this.#isRestarted()) return;
        this.#keep(this.#contention.interrupt(act));
        return;
      case "restart":
        if (
          !this.#offer.restart ||
          this.#acts.some(
            (one) => one.act === "restart" || one.act === "interrupt",
          )
        )
          return;
        this.#needs.add("restart");
        this.#keep({ act, steps: [{ restart: "vendor" }] });
        return;
      case "backlog": {
        const { order, orders } = act;
        if (!this.#offer.restart || this.#delivering.isKnown(order)) return;
        if (this.#isRestarted()) return;
        this.#needs.add("restart");
        this.#delivering.backlog(order, orders);
        this.#keep({ act, steps: [{ backlog: order, orders }] });
      }
    }
  }

  #isRestarted(): boolean {
    return this.#acts.some(({ act }) =>
      ["backlog", "restart", "interrupt"].includes(act),
    );
  }

  /** Messages that were sent so far, or those that never were, in the order in which they were decided. */
  parcels(which: "sent" | "unsent"): readonly Parcel[] {
    return this.#delivering.parcels(which);
  }

  parcelsOf(order: string): readonly Parcel[] {
    return this.#delivering.parcelsOf(order);
  }

  /** Returns of the order so far, by name. */
  returnsOf(order: string): string[] {
    return [...this.#stage.returns.values()]
      .filter((one) => one.order.name === order)
      .map(({ name }) => name);
  }

  /** What was kept back to the end goes out now, and everything is looked at. */
  finish(): void {
    for (const act of this.#delivering.owed())
      this.#keep(this.#delivering.deliver(act));
    const observed = [
      ...[...this.#stage.orders.keys()].filter((name) =>
        this.#delivering.isKnown(name),
      ),
      ...this.#stage.returns.keys(),
    ];
    if (observed.length > 0) {
      this.#steps.push({ observe: observed });
      this.#leadsTo.push([]);
    }
  }

  result(): Rehearsed {
    const used = new Set(
      this.#schedule.orders
        .map(({ name }) => name)
        .filter((name) => this.#delivering.isKnown(name)),
    );
    for (const order of this.#schedule.orders) {
      const { codeOf, storyOf: other } = order.definition;
      if (!used.has(order.name)) continue;
      for (const one of [codeOf, other]) if (one !== undefined) used.add(one);
    }
    return {
      schedule: {
        profile: this.#schedule.profile,
        orders: this.#schedule.orders.filter(({ name }) => used.has(name)),
        acts: this.#acts,
      },
      steps: this.#steps,
      leadsTo: this.#leadsTo,
      needs: [...this.#needs].sort(),
      messages: this.#delivering.messages,
    };
  }

  #keep(kept: Kept | undefined): void {
    if (kept === undefined) return;
    this.#acts.push(kept.act);
    this.#steps.push(...kept.steps);
    for (const [index] of kept.steps.entries())
      this.#leadsTo.push(kept.leadsTo?.[index] ?? []);
    for (const need of kept.needs ?? []) this.#needs.add(need);
  }

  /** The same happens to every order whose story it is. */
  async #happen(act: HappeningAct): Promise<void> {
    if (!this.#warehouse.allows(act)) return;
    const tellers = this.#schedule.orders
      .filter((order) => storyOf(order) === act.order)
      .map(({ name }) => name);
    const steps: Step[] = [];
    const before = this.#stage.messages.length;
    for (const order of tellers) {
      const name =
        act.act === "return" && order !== act.order
          ? `${act.name}${order}`
          : undefined;
      const step = stepOf(act, order, name);
      if (!(await happens(this.#stage, step))) return;
      steps.push(step);
    }
    const messages = this.#stage.messages.slice(before);
    // Nothing came of it, and only a pack can matter later.
    if (messages.length === 0 && !(act.act === "fulfil" && act.do === "pack")) {
      if (act.act === "return") this.#stage.returns.delete(act.name);
      return;
    }
    const leadsTo = this.#delivering.made(act, tellers, messages);
    this.#warehouse.happened(act);
    if (act.act === "return") this.#needs.add("returns");
    if (messages.some(isSellerCancellation))
      this.#needs.add("seller-cancellation");
    this.#keep({ act, steps, leadsTo });
  }
}

function isSellerCancellation({ family }: OutgoingMessage): boolean {
  return family === "cancellation";
}
