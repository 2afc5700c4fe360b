/**
 * Plays a schedule through on an OMS without a network, and makes it a scenario.
 *
 * The contract's own state machine (the simulator's `decide` and `evolve`, by the very steps of the runner) says what may
 * happen and which messages come of it. What it refuses is left out, so whatever comes out of a rehearsal is a legal
 * schedule: nothing in it asks more of a vendor than the contract does. Every message is delivered in the end.
 */
import type { Clock } from "../history/clock.js";
import { History } from "../history/history.js";
import type { Need, Scenario } from "../scenario/scenario.js";
import type { Step } from "../scenario/step.js";
import type { OutgoingMessage } from "../simulator/message.js";
import { Oms } from "../simulator/oms.js";
import type { OmsSettings } from "../simulator/settings.js";
import { Stage, type Ground } from "../runner/stage.js";
import { Calls } from "../runner/calls.js";
import { roles } from "../runner/oms-settings.js";
import { CutShort } from "../runner/problems.js";
import { Pace } from "../runner/pace.js";
import {
  cancel,
  changeReturn,
  create,
  fulfil,
  placeReturn,
} from "../runner/steps/place.js";
import { Delivering } from "./delivering.js";
import { Warehouse } from "./warehouse.js";
import {
  isHappening,
  storyOf,
  type Act,
  type HappeningAct,
  type Parcel,
  type Schedule,
  type ScheduledOrder,
} from "./schedule.js";
import type { Offer } from "./offer.js";

/** A legal schedule, and what it comes to. */
export interface Rehearsed {
  readonly schedule: Schedule;
  readonly steps: readonly Step[];
  /** For each step the messages that it leads to, as deliver steps name them: A.SUBORDER_CREATE. */
  readonly leadsTo: readonly (readonly string[])[];
  readonly needs: readonly Need[];
  /** Deliveries to the vendor, copies and repetitions included; what a replay or other orders bring counts too. */
  readonly messages: number;
}

/** So many plays share one state; their orders have codes of their own. */
const playsBetweenResets = 200;

export class Rehearsal {
  readonly #ground: Ground;
  readonly #offer: Offer;
  #played = 0;

  /** @param settings of the run's OMS, so that orders have the same products */
  constructor(settings: OmsSettings, offer: Offer, clock: Clock) {
    this.#offer = offer;
    const history = new History(clock, 0, { keep: 1 });
    this.#ground = {
      ...offlineGround(clock, history, offer.profile),
      oms: new Oms({
        settings: {
          ...settings,
          delivery: { ...settings.delivery, mode: "held" },
        },
        clock,
        history,
        documentBase: () => "http://127.0.0.1",
        keepFinished: 1,
      }),
      ...roles(settings, offer.profile),
    };
  }

  /** What is legal of the schedule, in a normal form: the same schedule always becomes the same. */
  play(schedule: Schedule): Promise<Rehearsed> {
    return this.improvise(schedule.profile, schedule.orders, async (play) => {
      for (const act of schedule.acts) await play.act(act);
    });
  }

  /** The same for acts that are chosen while it is played. */
  async improvise(
    profile: Schedule["profile"],
    orders: readonly ScheduledOrder[],
    script: (play: Play) => Promise<void>,
  ): Promise<Rehearsed> {
    this.#played += 1;
    if (this.#played % playsBetweenResets === 0) this.#ground.oms.reset(1);
    const definitions = new Map(
      orders.map(({ name, definition }) => [name, definition]),
    );
    const scenario = { ...emptyScenario(profile), orders: definitions };
    const stage = new Stage(this.#ground, scenario, this.#played);
    const play = new Play({ profile, orders, acts: [] }, stage, this.#offer);
    await script(play);
    play.finish();
    return play.result();
  }
}

/** One schedule while it is played through. */
export class Play {
  readonly #schedule: Schedule;
  readonly #stage: Stage;
  readonly #acts: Act[] = [];
  readonly #steps: Step[] = [];
  readonly #leadsTo: (readonly string[])[] = [];
  readonly #needs = new Set<Need>();
  readonly #delivering: Delivering;
  readonly #warehouse: Warehouse;
  readonly #offer: Offer;

  constructor(schedule: Schedule, stage: Stage, offer: Offer) {
    this.#schedule = schedule;
    this.#stage = stage;
    this.#offer = offer;
    this.#delivering = new Delivering(stage);
    this.#warehouse = new Warehouse(stage, this.#delivering, offer);
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
      case "restart":
        if (
          !this.#offer.restart ||
          this.#acts.some((one) => one.act === "restart")
        )
          return;
        this.#needs.add("restart");
        this.#keep({ act, steps: [{ restart: "vendor" }] });
        return;
      case "backlog": {
        const { order, orders } = act;
        if (!this.#offer.restart || this.#delivering.isKnown(order)) return;
        if (
          this.#acts.some(
            (one) => one.act === "backlog" || one.act === "restart",
          )
        )
          return;
        this.#needs.add("restart");
        this.#delivering.backlog(order, orders);
        this.#keep({ act, steps: [{ backlog: order, orders }] });
      }
    }
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

/** An act that is legal, as steps of a scenario. */
export interface Kept {
  readonly act: Act;
  readonly steps: readonly Step[];
  readonly needs?: readonly Need[];
  /** For each step. */
  readonly leadsTo?: readonly (readonly string[])[];
}

function isSellerCancellation({ family }: OutgoingMessage): boolean {
  return family === "cancellation";
}

function stepOf(
  act: HappeningAct,
  order: string,
  name: string | undefined,
): Step {
  const hold = act.hold ? { hold: true } : {};
  switch (act.act) {
    case "create":
      return { create: order, ...hold };
    case "cancel":
      return {
        cancel: order,
        ...(act.by === "seller" ? { by: act.by } : {}),
        ...(act.lines === undefined ? {} : { lines: act.lines }),
        ...hold,
      };
    case "fulfil":
      return {
        fulfil: order,
        do: act.do,
        ...(act.lines === undefined ? {} : { lines: act.lines }),
        ...hold,
      };
    case "return":
      return {
        return: name ?? act.name,
        of: order,
        lines: act.lines,
        ...(act.sameCode ? { sameCode: true } : {}),
        ...hold,
      };
    case "change-return":
      return { changeReturn: name ?? act.name, ...hold };
  }
}

/** False when the OMS refuses it. Nothing is sent: every message is held. */
async function happens(stage: Stage, step: Step): Promise<boolean> {
  const held = { ...step, hold: true };
  const { shortfalls } = stage;
  const before = shortfalls.length;
  try {
    if ("create" in held) await create(stage, held);
    else if ("cancel" in held) await cancel(stage, held, false);
    else if ("fulfil" in held) await fulfil(stage, held);
    else if ("return" in held && "of" in held) await placeReturn(stage, held);
    else if ("changeReturn" in held) await changeReturn(stage, held);
  } catch (error) {
    if (error instanceof CutShort) return false;
    throw error;
  }
  return shortfalls.length === before;
}

function emptyScenario(profile: Schedule["profile"]): Scenario {
  return {
    file: "",
    slug: "rehearsal",
    profile,
    title: "",
    about: "",
    exercises: [],
    needs: [],
    orders: new Map(),
    steps: [],
  };
}

function offlineGround(
  clock: Clock,
  history: History,
  profile: Schedule["profile"],
): Omit<Ground, "oms" | "channelName" | "vendorTenant" | "marketplace"> {
  const never = (): never => {
    throw new Error("A rehearsal calls nobody.");
  };
  return {
    history,
    clock,
    profile,
    waits: {
      ready: 0,
      answer: 0,
      call: 0,
      forbidden: 0,
      visible: 0,
      outage: 0,
      manual: 0,
    },
    calls: new Calls(history, clock),
    pace: new Pace(false),
    driver: { kind: "automatic", ask: never },
    observer: undefined,
    vendor: undefined,
    codePrefix: "R",
    random: { next: () => 0 },
    readSample: never,
  };
}
