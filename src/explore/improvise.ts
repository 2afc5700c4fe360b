/** Plays a draft: each of its numbers becomes a choice among what is there at that moment. */
import type { Line } from "../scenario/step.js";
import type { Draft, DraftedOrder, Move } from "./draft.js";
import type { Play, Rehearsal, Rehearsed } from "./rehearsal.js";
import type {
  DriveAct,
  OutageAct,
  Parcel,
  ScheduledOrder,
} from "./schedule.js";

const names = ["A", "B", "C"] as const;
const returnNames = ["R", "S", "T"] as const;

/** Most orders of a confluence: the story, and two other tellings. */
const mostTellings = 2;

export async function improvise(
  rehearsal: Rehearsal,
  profile: "efs" | "erp",
  draft: Draft,
): Promise<Rehearsed> {
  const orders = ordersOf(draft);
  return rehearsal.improvise(profile, orders, async (play) => {
    if (draft.shape === "confluence") await confluence(play, profile, draft);
    else if (draft.shape === "crowd")
      await play.act({ act: "backlog", order: "A", orders: draft.crowd });
    else await new Improvisation(play, profile, orders).play(draft);
  });
}

function ordersOf({ shape, orders }: Draft): ScheduledOrder[] {
  const [first] = orders;
  if (first === undefined) return [];
  if (shape === "crowd")
    return [{ name: "A", definition: definitionOf(first) }];
  if (shape === "confluence")
    return names.slice(0, mostTellings).map((name, index) => ({
      name,
      definition: {
        ...definitionOf(first),
        ...(index === 0 ? {} : { storyOf: "A" }),
      },
    }));
  return orders.map((order, index) => ({
    name: names[index] ?? "A",
    definition: {
      ...definitionOf(order),
      // Two orders cannot have one code at one place.
      ...(index === 0 || orders[index - 1]?.kin === order.kin
        ? {}
        : kinOf(order)),
    },
  }));
}

function definitionOf({ lines, isB2B }: DraftedOrder): {
  lines: Line[];
  kind?: "B2B";
} {
  return {
    lines: lines.map(({ sku, quantity }) => ({ sku: `SKU-${sku}`, quantity })),
    ...(isB2B ? { kind: "B2B" } : {}),
  };
}

function kinOf({ kin }: DraftedOrder): Partial<ScheduledOrder["definition"]> {
  switch (kin) {
    case "none":
      return {};
    case "code":
      return { codeOf: "A", location: "WH2" };
    case "lower-case":
    case "leading-zero":
      return { codeOf: "A", spelling: kin };
  }
}

/** The story happens with everything held back; then each order is told of it in an order of its own. */
async function confluence(
  play: Play,
  profile: "efs" | "erp",
  draft: Draft,
): Promise<void> {
  await play.act({ act: "create", id: 0, order: "A", hold: true });
  const story = new Improvisation(play, profile, [
    { name: "A", definition: definitionOf(draft.orders[0] ?? noOrder) },
  ]);
  for (const move of draft.moves)
    if (
      move.kind === "cancel" ||
      move.kind === "ship" ||
      move.kind === "repeat"
    )
      await story.move({
        ...move,
        kind: move.kind === "repeat" ? "ship" : move.kind,
        order: 0,
        hold: true,
      });
  const deliver = (parcels: readonly Parcel[]): Promise<void> =>
    play.act({ act: "deliver", parcels, copies: 1, together: false });
  for (const parcel of play.parcelsOf("A")) await deliver([parcel]);
  const left = [...play.parcelsOf("B")];
  for (const choice of [...draft.shuffle, ...left.map(() => 0)]) {
    const [next] = left.splice(choice % Math.max(1, left.length), 1);
    if (next !== undefined) await deliver([next]);
  }
}

const noOrder: DraftedOrder = {
  lines: [{ sku: 1, quantity: 1 }],
  isB2B: false,
  hold: false,
  kin: "none",
};

class Improvisation {
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
          ...(other % 4 === 0 ? {} : { lines: this.#line(order, move) }),
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
          lines: this.#line(order, { ...move, quantity: 1 }),
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
        return this.#drive(order, move);
      case "outage":
        return this.#outage(order, move);
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
        ...(what === "pack" && part ? { lines: this.#line(order, move) } : {}),
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

  async #drive(order: ScheduledOrder, move: Move): Promise<void> {
    const { pick, other, kind } = move;
    const { name } = order;
    const returned = chosen(this.#play.returnsOf(name), other);
    const works: readonly DriveAct["drive"][] = [
      "pack",
      "pack",
      "pack",
      "pack",
      "cancel",
      "cancel",
      "cancel",
      "cancel",
      "manifest",
      "handover",
      "process-return",
      "process-return",
    ];
    const drive =
      returned !== undefined && pick % 2 === 0
        ? "process-return"
        : (works[pick % works.length] ?? "pack");
    const all = order.definition.lines.map(({ sku, quantity }) => ({
      sku,
      quantity,
    }));
    await this.#play.act({
      act: "drive",
      drive,
      order: name,
      ...(drive === "process-return" && returned !== undefined
        ? { name: returned }
        : {}),
      ...(drive === "pack" || drive === "cancel"
        ? kind === "refuse"
          ? { lines: summed(all) }
          : drive === "cancel"
            ? { lines: this.#line(order, { ...move, quantity: 1 }) }
            : move.flag
              ? { lines: this.#line(order, move) }
              : {}
        : {}),
    });
  }

  /** An outage is about the work that comes next, so the two are made together. */
  async #outage(order: ScheduledOrder, move: Move): Promise<void> {
    const operations: readonly OutageAct["operation"][] = [
      "packOrder",
      "packOrder",
      "cancelOrderItems",
      "processReturn",
    ];
    const kinds: readonly OutageAct["kind"][] = [
      "reset-after-commit",
      "answer-500",
      "answer-500-after-commit",
      "reset-before-commit",
      "answer-429",
    ];
    const operation = operations[move.pick % operations.length] ?? "packOrder";
    await this.#play.act({
      act: "outage",
      operation,
      kind: kinds[move.other % kinds.length] ?? "answer-500",
      order: order.name,
      times: move.flag ? 1 : 4,
    });
    const [returned] = this.#play.returnsOf(order.name);
    await this.#play.act({
      act: "drive",
      drive:
        operation === "packOrder"
          ? "pack"
          : operation === "cancelOrderItems"
            ? "cancel"
            : "process-return",
      order: order.name,
      ...(operation === "processReturn" && returned !== undefined
        ? { name: returned }
        : {}),
      ...(operation === "cancelOrderItems"
        ? { lines: this.#line(order, { ...move, quantity: 1 }) }
        : {}),
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

  #line({ definition }: ScheduledOrder, { pick, quantity }: Move): Line[] {
    const line = chosen(definition.lines, pick);
    return line === undefined
      ? []
      : [{ sku: line.sku, quantity: Math.min(quantity, line.quantity) }];
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }
}

function chosen<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)];
}

function some<Item>(items: readonly (Item | undefined)[]): Item[] {
  return items.filter((item) => item !== undefined);
}

function summed(lines: readonly Line[]): Line[] {
  const totals = new Map<string, number>();
  for (const { sku, quantity } of lines)
    totals.set(sku, (totals.get(sku) ?? 0) + quantity);
  return [...totals].map(([sku, quantity]) => ({ sku, quantity }));
}
