/** What every random command is made of: who calls, about which order, and what there is at that moment. */
import fc from "fast-check";
import type { Tenant } from "../../src/simulator/settings.js";
import type {
  Command,
  PartnerCommand,
} from "../../src/simulator/state/command.js";
import {
  linesBySku,
  sumOf,
  type Order,
} from "../../src/simulator/state/order.js";
import { orderKey } from "../../src/simulator/state/place.js";
import type { OmsState } from "../../src/simulator/state/state.js";
import { efs } from "./oms.js";
import { home, neighbour, stranger, type Side } from "./random-world.js";

/** A command, made when its turn comes, because it names what earlier ones have made. */
export type Step = (state: OmsState) => Command;

export const orderCode = fc.constantFrom("A", "B", "C");
export const number = fc.integer({ min: 1, max: 2 });
export const units = fc.integer({ min: 1, max: 3 });
export const sku = fc.constantFrom("SKU-1", "SKU-2", "SKU-3", "SKU-4");
export const side = fc.oneof(
  { weight: 4, arbitrary: fc.constant(home) },
  { weight: 1, arbitrary: fc.constant(neighbour) },
);
/** The warehouse of the side; seldom somebody who names what is not his. */
export const caller = fc
  .oneof(
    { weight: 28, arbitrary: fc.constant("own") },
    { weight: 1, arbitrary: fc.constant("stranger") },
    { weight: 1, arbitrary: fc.constant("other side") },
  )
  .map((who) => (of: Side): Tenant => {
    if (who === "stranger") return stranger;
    if (who === "own") return of.efs;
    return of === home ? neighbour.efs : efs;
  });
export function call(
  type: PartnerCommand["type"],
  tenant: Tenant,
  body: unknown,
  path: Record<string, string> = {},
): Command {
  return { type, tenant, body, path };
}

export function skusOf(
  order: Order | undefined,
): [sku: string, open: number][] {
  return [...linesBySku(order?.lines ?? [])].map(([code, lines]) => [
    code,
    sumOf(lines).open,
  ]);
}

export function orderOf(
  state: OmsState,
  { scope }: Side,
  orderCode: string,
): Order | undefined {
  return state.orders.get(orderKey({ ...scope, orderCode }));
}

/** The nth product of an order, or one that may not be in it. */
export function skuOf(
  state: OmsState,
  side: Side,
  code: string,
  index: number,
): string {
  return skusOf(orderOf(state, side, code))[index]?.[0] ?? "SKU-1";
}

/** An order of the side of which something was handed over, if there is one. */
export function shipped(state: OmsState, { scope }: Side): string | undefined {
  return [...state.shipments.values()].find(
    ({ handedOverAt, channelName }) =>
      handedOverAt !== null && channelName === scope.channelName,
  )?.orderCode;
}
