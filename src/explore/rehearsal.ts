/**
 * Plays a schedule through on an OMS without a network, and makes it a scenario.
 *
 * The contract's own state machine (the simulator's `decide` and `evolve`, by the very steps of the runner) says what may
 * happen and which messages come of it. What it refuses is left out, so whatever comes out of a rehearsal is a legal
 * schedule: nothing in it asks more of a vendor than the contract does. Every message is delivered in the end.
 */
import type { Clock } from "../history/clock.js";
import { History } from "../history/history.js";
import type { Need } from "../scenario/scenario.js";
import type { Step } from "../scenario/step.js";
import { Oms } from "../simulator/oms.js";
import type { OmsSettings } from "../simulator/settings.js";
import { roles } from "../runner/oms-settings.js";
import { Stage, type Ground } from "../runner/stage.js";
import { emptyScenario, offlineGround } from "./offline-ground.js";
import type { Offer } from "./offer.js";
import { Play } from "./play.js";
import type { Schedule, ScheduledOrder } from "./schedule.js";

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
