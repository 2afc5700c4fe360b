/** What those who take part in an order's life do: each a call or a few, as partners, the control and the carrier make them. */
import type { Random } from "../../src/simulator/random.js";
import type { Calls } from "./calls.js";
import type { Book } from "./tally.js";

export interface Stage {
  readonly calls: Calls;
  readonly book: Book;
  readonly random: Random;
}

export interface Made {
  readonly orderCode: string;
  readonly sku: string;
}

export const place = { locationCode: "WH1", channelName: "DEMO" };
export const pieces = 2;
const transporter = "BLUEDART";

/** @throws RangeError where there is none */
export function oneOf<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to choose");
  return item;
}

/** What the answer to a pack is read for. */
export interface Shipment {
  readonly shipmentCode: string;
  readonly invoiceUrl?: string;
  readonly shippingLabel?: { readonly shippingLabelUrl?: string };
}

export async function pack(
  { calls, book }: Stage,
  { orderCode, sku }: Made,
  quantityToPack = pieces,
): Promise<Shipment> {
  const shipmentItems = [{ channelSkuCode: sku, quantityToPack }];
  const body = { ...place, orderCode, shipmentItems };
  const path = "/usp/order/pack";
  const answer = await calls.insist(book, { method: "POST", path, body });
  return answer.body as Shipment;
}

export async function readPapers(
  stage: Stage,
  shipment: Shipment,
): Promise<void> {
  const { calls, book, random } = stage;
  // Drawing one is the dearest thing that the mock does.
  if (random.next() >= 0.25) return;
  const { invoiceUrl, shippingLabel } = shipment;
  const address =
    random.next() < 0.5 ? invoiceUrl : shippingLabel?.shippingLabelUrl;
  if (address !== undefined) await calls.document(book, address);
}

export async function handOver(stage: Stage, order: Made): Promise<void> {
  await post(stage, "/usp/manifest", group(order));
  await post(stage, "/usp/handover", group(order));
  await heard(stage, `orders SUBORDER_COMPLETE ${order.orderCode}`);
}

export async function arrive(stage: Stage, { shipmentCode }: Shipment) {
  await control(stage, `/shipments/${shipmentCode}/dispatch`);
  await control(stage, `/shipments/${shipmentCode}/deliver`);
}

export async function giveBack(
  stage: Stage,
  { orderCode }: Made,
): Promise<void> {
  const { calls, book } = stage;
  const made = await calls.control<{
    returnOrderCode: string;
    awbNumber: string;
    items: { returnItemCode: string; channelSkuCode: string }[];
  }>(book, "POST", "/returns", { forwardOrderCode: orderCode });
  const { returnOrderCode, awbNumber, items } = made;
  await heard(stage, `returns RETURN_ORDER_CREATE ${returnOrderCode}`);
  await post(stage, "/usp/return", {
    ...place,
    returnOrderCode,
    forwardOrderCode: orderCode,
    awbNumber,
    transporter,
    orderItems: items.map(({ returnItemCode, channelSkuCode }) => ({
      returnItemCode,
      channelSkuCode,
      qcStatus: "PASS",
    })),
  });
}

export function group({ orderCode }: Made): object {
  return { ...place, transporter, orderCodes: [orderCode] };
}

export async function post(
  { calls, book }: Stage,
  path: string,
  body: unknown,
): Promise<void> {
  await calls.partner(book, { method: "POST", path, body });
}

export async function control(
  { calls, book }: Stage,
  path: string,
  body: object = {},
): Promise<void> {
  await calls.control(book, "POST", path, body);
}

export async function heard(
  { calls, book }: Stage,
  about: string,
): Promise<void> {
  if (!(await book.hears(about)))
    calls.tally.complain("a message that did not come", book.name + about);
}
