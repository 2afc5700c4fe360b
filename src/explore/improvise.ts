/** Plays a draft: each of its numbers becomes a choice among what there is at that moment. */
import type { Line } from "../scenario/step.js";
import type { Draft, DraftedOrder } from "./draft.js";
import { Improvisation } from "./improvisation.js";
import type { Play } from "./play.js";
import type { Rehearsal, Rehearsed } from "./rehearsal.js";
import type { Parcel, ScheduledOrder } from "./schedule.js";

const names = ["A", "B", "C"] as const;

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
