/** The customer's cancellation: for each line, how much the customer has cancelled in all. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { MarketplaceBodies } from "../bodies.js";
import { cancelUnits } from "../cancellation.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { openOf, type LineUnits } from "../order.js";
import { findOrder, repeated } from "../tenancy.js";

type Body = MarketplaceBodies["CancelOutwardOrderRequest"];

export function cancelOutwardOrder(
  draft: Draft,
  tenant: Tenant,
  orderCode: string,
  body: Body,
): Decision {
  const found = findOrder(draft.state, tenant, {
    locationCode: body.locationCode,
    orderCode,
  });
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const violations = repeated(
    "orderItemCode",
    body.orderItems.map((item) => item.orderItemCode),
  );
  const tooLate: string[] = [];
  const units: LineUnits[] = [];
  for (const {
    orderItemCode,
    channelSkuCode,
    cancelledQuantity,
  } of body.orderItems) {
    const line = order.lines.find(
      (candidate) => candidate.orderItemCode === orderItemCode,
    );
    if (line === undefined) {
      violations.push(
        `orderItemCode: ${orderItemCode} is not a line of order ${orderCode}`,
      );
    } else if (line.channelSkuCode !== channelSkuCode) {
      violations.push(
        `channelSkuCode: ${channelSkuCode} is not the product of line ${orderItemCode}`,
      );
    } else if (cancelledQuantity < line.cancelled.customer) {
      violations.push(
        `cancelledQuantity: ${cancelledQuantity} for line ${orderItemCode}, of which ${line.cancelled.customer} are cancelled already`,
      );
    } else if (cancelledQuantity > line.ordered) {
      violations.push(
        `cancelledQuantity: ${cancelledQuantity} for line ${orderItemCode}, of which ${line.ordered} are ordered`,
      );
    } else {
      const quantity = cancelledQuantity - line.cancelled.customer;
      if (quantity > openOf(line)) {
        tooLate.push(
          line.packed > 0
            ? `cancelledQuantity: line ${orderItemCode} is already invoiced, ${line.packed} of ${line.ordered} are packed and ${openOf(line)} are open`
            : `cancelledQuantity: line ${orderItemCode} has ${openOf(line)} open units left`,
        );
      } else if (quantity > 0) units.push({ orderItemCode, quantity });
    }
  }
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  if (tooLate.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...tooLate));
  if (units.length > 0)
    cancelUnits(draft, order, {
      part: "customer",
      units,
      notice: { kind: "event" },
    });
  return draft.accept();
}
