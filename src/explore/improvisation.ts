/** The moves of a draft, one after the other: each number of a move becomes a choice among what there is then. */
import { chosen, some } from "./chosen.js";
import type { Draft, Move } from "./draft.js";
import { despatch, lineOf, outage, receive, work } from "./improvised-work.js";
import type { Play } from "./play.js";
import type { Parcel, ScheduledOrder } from "./schedule.js";

const returnNames = ["R", "S", "T"] as const;

export class Improvisation {
  readonly #play: Play;
  readonly #profile: "efs" | "erp";
  readonly #orders: readonly ScheduledOrder[];
  #id = 0;
  #returns = 0;

  constructor(
    play: Play,
    profile: "efs" | "erp",
    orders: readonly ScheduledOrder[],
  ) {
    this.#play = play;
    this.#profile = profile;
    this.#orders = orders;
  }

  async play({ orders, moves }: Draft): Promise<void> {
    for (const [index, { name }] of this.#orders.entries())
      await this.#play.act({
        act: "create",
        id: this.#next(),
        order: name,
        hold: orders[index]?.hold ?? false,
      });
    for (const move of moves) await this.move(move);
  }

  async move(move: Move): Promise<void> {
    const order = this.#orders[move.order % this.#orders.length];
    if (order === undefined) return;
    const { name } = order;
    const { hold, flag, pick, other } = move;
    const id = this.#next();
    switch (move.kind) {
      case "cancel":
        return this.#play.act({
          act: "cancel",
          id,
          order: name,
          by: flag && pick % 2 === 0 ? "seller" : "customer",
          ...(other % 4 === 0 ? {} : { lines: lineOf(order, move) }),
          hold,
        });
      case "ship":
        return this.#ship(order, move, id);
      case "return":
        this.#returns += 1;
        // Only what has left can come back; where it has not, it leaves now.
        for (const what of ["pack", "handOver"] as const)
          await this.#play.act({
            act: "fulfil",
            id: this.#next(),
            order: name,
            do: what,
            hold: flag,
          });
        return this.#play.act({
          act: "return",
          id,
          order: name,
          name: returnNames[(this.#returns - 1) % 3] ?? "R",
          lines: lineOf(order, { ...move, quantity: 1 }),
          sameCode: other % 5 === 0,
          hold,
        });
      case "change-return": {
        const returned = chosen(this.#play.returnsOf(name), pick);
        if (returned === undefined) return;
        return this.#play.act({
          act: "change-return",
          id,
          order: name,
          name: returned,
          hold,
        });
      }
      case "release":
        return this.#deliver([chosen(this.#play.parcels("unsent"), pick)]);
      case "repeat":
        return this.#play.act({
          act: "deliver",
          parcels: some([chosen(this.#play.parcels("sent"), pick)]),
          copies: other % 3 === 0 ? 2 : 1,
          together: other % 6 === 0,
          ...(flag && other % 5 === 1 ? { twin: true } : {}),
        });
      case "together":
        return this.#together(move);
      case "lose":
        return this.#play.act({
          act: "deliver",
          parcels: some([
            chosen(
              flag
                ? this.#play.parcels("unsent")
                : [
                    ...this.#play.parcels("unsent"),
                    ...this.#play.parcels("sent"),
                  ],
              pick,
            ),
          ]),
          copies: 1,
          together: false,
          loseAnswer: other % 2 === 0 ? "after-answer" : "after-request",
        });
      case "drive":
      case "refuse":
        return work(this.#play, order, move);
      case "despatch":
        return despatch(this.#play, name, move);
      case "receive":
        return receive(this.#play, name, move);
      case "outage":
        return outage(this.#play, order, move);
      case "race":
        return this.#play.act({
          act: "race",
          order: name,
          ...(flag ? {} : { lines: lineOf(order, move) }),
        });
      case "overtake":
        await this.#play.act({
          act: "cancel",
          id,
          order: name,
          by: "customer",
          ...(other % 3 === 0 ? {} : { lines: lineOf(order, move) }),
          hold: true,
        });
        return this.#play.act({ act: "overtake", order: name });
      case "put-off":
        return this.#play.act({
          act: "put-off",
          id,
          order: name,
          ...(flag ? {} : { lines: lineOf(order, move) }),
        });
      case "interrupt":
        return this.#play.act({ act: "interrupt", order: name });
      case "others":
        return this.#play.act({
          act: "others",
          order: name,
          messages: [1, 2, 12, 40][pick % 4] ?? 1,
        });
      case "replay":
        return this.#play.act({
          act: "replay",
          orders: flag ? this.#orders.map((one) => one.name) : [name],
        });
      case "restart":
        return this.#play.act({ act: "restart" });
    }
  }

  /** A shipment goes its way: packed, handed over, delivered, as far as the number says. */
  async #ship(order: ScheduledOrder, move: Move, id: number): Promise<void> {
    const { name, definition } = order;
    const part =
      definition.kind === "B2B" && this.#profile === "erp" && move.flag;
    const does = ["pack", "handOver", "arrive"] as const;
    const last = move.other % 3;
    for (const [index, what] of does.entries()) {
      if (index > last && move.pick % 3 !== 0) return;
      await this.#play.act({
        act: "fulfil",
        id: index === 0 ? id : this.#next(),
        order: name,
        do: what,
        ...(what === "pack" && part ? { lines: lineOf(order, move) } : {}),
        hold: move.hold,
      });
    }
  }

  /** Copies of one message, or a message with another of its order, at the same moment. */
  #together({ pick, other, flag }: Move): Promise<void> {
    const known = [
      ...this.#play.parcels("unsent"),
      ...this.#play.parcels("sent"),
    ];
    const one = chosen(known, pick);
    const second = chosen(
      known.filter((parcel) => parcel.order === one?.order && parcel !== one),
      other,
    );
    const parcels = some(flag ? [one, second] : [one]);
    return this.#play.act({
      act: "deliver",
      parcels,
      copies: parcels.length === 1 ? 2 + (other % 3) : 1,
      together: true,
    });
  }

  #deliver(parcels: readonly (Parcel | undefined)[]): Promise<void> {
    return this.#play.act({
      act: "deliver",
      parcels: some(parcels),
      copies: 1,
      together: false,
    });
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }
}
