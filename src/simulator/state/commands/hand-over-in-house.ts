/** Increff's own warehouse hands over everything of the order that is packed. */
import { omsError } from "../../../contract/errors.js";
import { handOver, unpacked } from "../collection.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { orderNamed } from "../lookup.js";
import { carrier } from "../packing.js";
import { placeOf } from "../place.js";

type Command = Extract<InternalCommand, { type: "handOverInHouse" }>;

export function handOverInHouse(draft: Draft, command: Command): Decision {
  const found = orderNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const collected = {
    ...placeOf(order),
    transporter: carrier,
    orders: [order],
  };
  const result = handOver(draft, collected, {
    vehicleNumber: null,
    lrNumber: null,
    remarks: null,
  });
  if (result === undefined)
    return draft.refuse(omsError("notAllowedNow", ...unpacked([order])));
  return draft.accept({ handoverDocumentUrl: result.documentUrl });
}
