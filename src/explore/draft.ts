/**
 * What fast-check invents: a few orders and a list of moves in small numbers. A number is a choice among what there is at that
 * moment, so every draft means something; what it means is found out when it is played.
 */
import fc from "fast-check";
import type { Offer } from "./offer.js";

/** Small numbers; each is taken modulo what there is to choose from. */
export interface Choice {
  readonly order: number;
  readonly pick: number;
  readonly other: number;
  readonly quantity: number;
  readonly flag: boolean;
  readonly hold: boolean;
}

export type MoveKind =
  | "cancel"
  | "ship"
  | "return"
  | "change-return"
  | "release"
  | "repeat"
  | "together"
  | "lose"
  | "drive"
  | "refuse"
  | "despatch"
  | "receive"
  | "outage"
  | "race"
  | "overtake"
  | "put-off"
  | "interrupt"
  | "others"
  | "replay"
  | "restart";

export interface Move extends Choice {
  readonly kind: MoveKind;
}

export interface DraftedOrder {
  readonly lines: readonly {
    readonly sku: number;
    readonly quantity: number;
  }[];
  readonly isB2B: boolean;
  readonly hold: boolean;
  /** How it is akin to the first order: not at all, in its code, in a code that looks alike, or in its story. */
  readonly kin: "none" | "code" | "lower-case" | "leading-zero";
}

export interface Draft {
  /** `confluence`: one story, told of two orders in two orders of delivery; `crowd`: a backlog of many orders. */
  readonly shape: "free" | "confluence" | "crowd";
  readonly orders: readonly DraftedOrder[];
  readonly moves: readonly Move[];
  /** The order of a second telling, as choices among what is left. */
  readonly shuffle: readonly number[];
  readonly crowd: number;
}

/** How often each move is made, beside the others. */
const weights: Readonly<Record<MoveKind, number>> = {
  cancel: 8,
  ship: 8,
  return: 5,
  "change-return": 1,
  release: 8,
  repeat: 14,
  together: 5,
  lose: 4,
  drive: 8,
  refuse: 3,
  despatch: 4,
  receive: 3,
  outage: 2,
  race: 2,
  overtake: 2,
  "put-off": 2,
  interrupt: 1,
  others: 2,
  replay: 2,
  restart: 2,
};

export function drafts(offer: Offer): fc.Arbitrary<Draft> {
  const kinds = (Object.keys(weights) as MoveKind[]).filter((kind) =>
    isOffered(kind, offer),
  );
  const small = fc.nat({ max: 23 });
  const move = fc.record<Move>({
    kind: fc.oneof(
      ...kinds.map((kind) => ({
        weight: weights[kind],
        arbitrary: fc.constant(kind),
      })),
    ),
    order: fc.nat({ max: 5 }),
    pick: small,
    other: small,
    quantity: fc.integer({ min: 1, max: 4 }),
    flag: fc.boolean(),
    hold: fc.boolean(),
  });
  const order = fc.record<DraftedOrder>({
    lines: fc.array(
      fc.record({
        // Few, so that two lines of an order sometimes have the same.
        sku: fc.integer({ min: 1, max: 6 }),
        quantity: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    isB2B: fc.boolean(),
    hold: fc.oneof(
      { weight: 2, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    kin: fc.oneof(
      { weight: 8, arbitrary: fc.constant("none" as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "code" as const,
          "lower-case" as const,
          "leading-zero" as const,
        ),
      },
    ),
  });
  return fc.record<Draft>({
    shape: fc.oneof(
      { weight: 30, arbitrary: fc.constant("free" as const) },
      { weight: 9, arbitrary: fc.constant("confluence" as const) },
      ...(offer.restart
        ? [{ weight: 1, arbitrary: fc.constant("crowd" as const) }]
        : []),
    ),
    orders: fc.array(order, { minLength: 1, maxLength: 3 }),
    moves: fc.array(move, { minLength: 3, maxLength: 14, size: "max" }),
    shuffle: fc.array(small, { minLength: 12, maxLength: 12 }),
    crowd: fc.integer({ min: 20, max: 60 }),
  });
}

function isOffered(kind: MoveKind, offer: Offer): boolean {
  switch (kind) {
    case "return":
    case "change-return":
      return offer.returns;
    case "drive":
    case "refuse":
    case "despatch":
    case "outage":
    case "race":
    case "overtake":
    case "put-off":
      return offer.drive;
    case "receive":
      return offer.drive && offer.returns;
    case "interrupt":
      return offer.drive && offer.restart;
    case "restart":
      return offer.restart;
    case "cancel":
    case "ship":
    case "release":
    case "repeat":
    case "together":
    case "lose":
    case "others":
    case "replay":
      return true;
  }
}
