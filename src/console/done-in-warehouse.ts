/** What Increff's own warehouse did: packs, handovers and arrivals that no call of the vendor led to. */
import type { CastOrder } from "./cast.js";
import {
  isByVendor,
  isHandedOverByVendor,
  type Doing,
  type Sources,
} from "./doing.js";

export function doneInWarehouse(one: CastOrder, sources: Sources): Doing[] {
  const { order, name } = one;
  const { cast, state, profile } = sources;
  const shipments = order.shipmentCodes.flatMap(
    (code) => state.shipments.get(code) ?? [],
  );
  const doings: Doing[] = [];
  const doing = (at: number, does: "pack" | "handOver" | "arrive"): Doing => ({
    at,
    order: one,
    step: { fulfil: name, do: does },
    text: `Increff ${{ pack: "packed", handOver: "handed over", arrive: "delivered" }[does]} ${order.orderCode}.`,
    messages: [],
  });
  for (const { packedAt, items } of shipments) {
    if (isByVendor(sources, packedAt, order.orderCode, ["packOrder"])) continue;
    const packed = doing(packedAt, "pack");
    const quantities = new Map<string, number>();
    for (const item of items)
      quantities.set(
        item.channelSkuCode,
        (quantities.get(item.channelSkuCode) ?? 0) + item.quantity,
      );
    const lines = cast.lines(quantities);
    doings.push({
      ...packed,
      step: { ...packed.step, lines },
    });
  }
  const left = isHandedOverByVendor(sources, order.orderCode)
    ? []
    : shipments.flatMap(({ handedOverAt }) => handedOverAt ?? []);
  for (const at of new Set(left)) doings.push(doing(at, "handOver"));
  if (profile === "efs") return doings;
  const arrived = new Set(
    shipments.flatMap(({ deliveredAt }) => deliveredAt ?? []),
  );
  for (const at of arrived) doings.push(doing(at, "arrive"));
  return doings;
}
