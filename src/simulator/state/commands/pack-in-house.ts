/** Increff's own warehouse packs: the same shipment as an EFS would make, and the rest stays open. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { orderNamed } from "../lookup.js";
import { packReply } from "../pack-reply.js";
import { packUnits } from "../packing.js";
import { repeated } from "../tenancy.js";
import { notReady, unpackable } from "../packable.js";

type Command = Extract<InternalCommand, { type: "packInHouse" }>;

export function packInHouse(draft: Draft, command: Command): Decision {
  const found = orderNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const items = command.items.filter((item) => item.quantity > 0);
  const violations = repeated(
    "channelSkuCode",
    items.map((item) => item.channelSkuCode),
  );
  if (items.length === 0) violations.push("items: nothing to pack");
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  const problem = notReady(order) ?? unpackable(order, items);
  if (problem !== null) return draft.refuse(problem);
  const measures = {
    packageSku: null,
    weight: null,
    length: null,
    breadth: null,
    height: null,
  };
  const shipment = packUnits(draft, order, { items, serials: [], measures });
  return draft.accept(packReply(shipment, draft.alternatives));
}
