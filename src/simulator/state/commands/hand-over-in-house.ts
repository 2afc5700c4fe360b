/** Increff's own warehouse hands over everything of the order that is packed. */
import { omsError } from "../../../contract/errors.js";
import { handOver, unpacked } from "../collection.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { carrier } from "../packing.js";
import { keyOf } from "../table.js";
import { unknownOrder } from "../tenancy.js";

type Command = Extract<InternalCommand, { type: "handOverInHouse" }>;

export function handOverInHouse(
  draft: Draft,
  { locationCode, orderCode }: Command,
): Decision {
  const order = draft.state.orders.get(keyOf(locationCode, orderCode));
  if (order === undefined)
    return draft.refuse(unknownOrder({ locationCode, orderCode }));
  const collected = {
    locationCode,
    channelName: order.channelName,
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
