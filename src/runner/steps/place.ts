/** Steps in which something happens at the marketplace, in Increff's screens or in Increff's own warehouse. */
import {
  list,
  type CancelStep,
  type ChangeReturnStep,
  type CreateStep,
  type FulfilStep,
  type Line,
  type ReturnStep,
} from "../../scenario/step.js";
import { plainOrder } from "../../simulator/orders/plain-order.js";
import type { OutgoingMessage } from "../../simulator/message.js";
import type { Command, Reply } from "../../simulator/state/command.js";
import { viewOrder, type OrderView } from "../../simulator/state/views.js";
import { CutShort } from "../problems.js";
import type { Stage, StageOrder } from "../stage.js";
import { deliverInTurn } from "./deliver.js";
import { noteSameStory, noteSharedCode } from "./kinship.js";

export function orderView(stage: Stage, order: StageOrder): OrderView {
  const { oms, channelName } = stage.ground;
  const view = viewOrder(oms.state, { ...order, channelName });
  if (view === null)
    throw new CutShort(
      `the order ${order.name} does not exist in the OMS, because an earlier step did not succeed`,
    );
  return view;
}

export async function create(stage: Stage, step: CreateStep): Promise<void> {
  for (const name of list(step.create)) {
    const order = stage.order(name);
    const reply = execute(stage, {
      type: "createOutwardOrder",
      tenant: stage.ground.marketplace,
      body: orderBody(stage, order),
    });
    if (!reply.ok)
      throw new Error(
        `The OMS refused the scenario's own order ${name}: ${reply.error.description}`,
      );
    noteSharedCode(stage, order);
    noteSameStory(stage, order);
    await send(stage, reply.messages, step.hold);
  }
}

/** In rupees; with paise, so that a vendor that rounds shows itself. */
const oddPrice = 549.37;
/** In rupees per unit; it is no part of a sale's total. */
const shippingCharge = 12.5;

function orderBody(stage: Stage, order: StageOrder): unknown {
  const { definition } = order;
  const body = plainOrder(
    order.orderCode,
    definition.lines.map(({ sku, quantity }, index) => ({
      channelSkuCode: sku,
      quantity,
      sellingPricePerUnit: oddPrice + index,
    })),
    {
      at: stage.ground.clock.now(),
      locationCode: order.locationCode,
      paymentMethod: definition.payment ?? "NCOD",
      packType: definition.kind === "B2B" ? "BULK" : "PIECE",
    },
  );
  return {
    ...body,
    orderItems: body.orderItems.map((item) => ({
      ...item,
      shippingChargePerUnit: shippingCharge,
    })),
  };
}

export async function cancel(
  stage: Stage,
  step: CancelStep,
  racing: boolean,
): Promise<void> {
  const order = stage.order(step.cancel);
  const view = orderView(stage, order);
  const wanted = step.lines ?? openLines(view);
  const reply =
    step.by === "seller"
      ? execute(stage, {
          type: "cancelBySeller",
          orderCode: order.orderCode,
          locationCode: order.locationCode,
          items: wanted.map(({ sku, quantity }) => ({
            channelSkuCode: sku,
            quantity: quantity + cancelledOf(view, sku),
          })),
        })
      : execute(stage, {
          type: "cancelOutwardOrder",
          tenant: stage.ground.marketplace,
          path: { orderCode: order.orderCode },
          body: {
            locationCode: order.locationCode,
            orderItems: cancelledItems(view, wanted),
          },
        });
  if (!reply.ok) {
    // Too late is what a race may end in; otherwise the scenario did not come to its point.
    if (!racing)
      stage.shortfalls.push(
        `the cancellation of ${step.cancel} was too late: ${reply.error.description}`,
      );
    return;
  }
  await send(stage, reply.messages, step.hold);
}

export function openLines(view: OrderView): Line[] {
  return sumBySku(
    view.lines.map((line) => ({
      sku: line.channelSkuCode,
      quantity: line.open,
    })),
  );
}

export function cancelledOf(view: OrderView, sku: string): number {
  return view.lines
    .filter((line) => line.channelSkuCode === sku)
    .reduce((sum, line) => sum + line.cancelled, 0);
}

function sumBySku(lines: readonly Line[]): Line[] {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines)
    sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return [...sums]
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
}

/** The customer's cancellation names order lines, with the whole quantity cancelled so far on each. */
function cancelledItems(view: OrderView, wanted: readonly Line[]): unknown[] {
  const left = new Map(wanted.map(({ sku, quantity }) => [sku, quantity]));
  return view.lines.flatMap((line) => {
    const units = Math.min(left.get(line.channelSkuCode) ?? 0, line.open);
    if (units === 0) return [];
    left.set(line.channelSkuCode, (left.get(line.channelSkuCode) ?? 0) - units);
    return [
      {
        channelSkuCode: line.channelSkuCode,
        orderItemCode: line.orderItemCode,
        cancelledQuantity: line.customerCancelled + units,
      },
    ];
  });
}

export async function placeReturn(
  stage: Stage,
  step: ReturnStep,
): Promise<void> {
  const { marketplace, history } = stage.ground;
  const order = stage.order(step.of);
  const returnOrderCode =
    step.sameCode === true
      ? order.orderCode
      : `${order.orderCode}-${step.return}`;
  const items = step.lines.flatMap(({ sku, quantity }) =>
    Array.from({ length: quantity }, (_, index) => ({
      returnItemCode: `${returnOrderCode}-${sku}-${index + 1}`,
      channelSkuCode: sku,
    })),
  );
  const transit = {
    awbNumber: `RAWB${order.orderCode.replaceAll(/\W/g, "")}`,
    transporter: "BLUEDART",
  };
  history.append({
    kind: "mark",
    mark: {
      type: "subject",
      scenario: stage.scenario.slug,
      orderCode: order.orderCode,
      locationCode: order.locationCode,
      returnOrderCode,
      alias: step.return,
    },
  });
  const reply = execute(stage, {
    type: "createReturnOrder",
    tenant: marketplace,
    body: {
      forwardOrderCode: order.orderCode,
      returnOrderCode,
      locationCode: order.locationCode,
      orderItems: items.map(({ returnItemCode, channelSkuCode }) => ({
        itemCode: returnItemCode,
        reason: "SIZE_MISMATCH",
        channelSkuCode,
      })),
      orderType: step.kind ?? "CUSTOMER_RETURN",
      ...transit,
    },
  });
  if (!reply.ok)
    throw new CutShort(
      `the return ${step.return} could not be created: ${reply.error.description}`,
    );
  stage.returns.set(step.return, {
    name: step.return,
    returnOrderCode,
    order,
    items,
    ...transit,
  });
  await send(stage, reply.messages, step.hold);
}

export async function changeReturn(
  stage: Stage,
  step: ChangeReturnStep,
): Promise<void> {
  const returned = stage.returnOf(step.changeReturn);
  returned.awbNumber = `${returned.awbNumber}B`;
  const reply = execute(stage, {
    type: "updateReturn",
    returnOrderCode: returned.returnOrderCode,
    awbNumber: returned.awbNumber,
  });
  if (!reply.ok)
    throw new CutShort(
      `the return ${step.changeReturn} could not be changed: ${reply.error.description}`,
    );
  await send(stage, reply.messages, step.hold);
}

/** Increff's own warehouse, for the profile in which the vendor only hears of it. */
export async function fulfil(stage: Stage, step: FulfilStep): Promise<void> {
  const order = stage.order(step.fulfil);
  const { orderCode, locationCode } = order;
  const view = orderView(stage, order);
  const commands: Command[] =
    step.do === "pack"
      ? [
          {
            type: "packInHouse",
            orderCode,
            locationCode,
            items: (step.lines ?? openLines(view)).map(({ sku, quantity }) => ({
              channelSkuCode: sku,
              quantity,
            })),
          },
        ]
      : step.do === "handOver"
        ? [{ type: "handOverInHouse", orderCode, locationCode }]
        : view.shipments
            .filter(
              (shipment) =>
                shipment.handedOverAt !== null && shipment.deliveredAt === null,
            )
            .map(({ shipmentCode }) => ({
              type: "deliverShipment",
              shipmentCode,
            }));
  if (step.do === "pack") stage.packedInHouse.add(orderCode);
  for (const command of commands) {
    const reply = execute(stage, command);
    if (!reply.ok)
      throw new CutShort(
        `Increff could not ${step.do} ${step.fulfil}: ${reply.error.description}`,
      );
    await send(stage, reply.messages, step.hold);
  }
}

export function execute(
  stage: Stage,
  command: Command,
): Reply & { readonly messages: readonly OutgoingMessage[] } {
  const reply = stage.ground.oms.execute(command);
  stage.messages.push(...reply.messages);
  return reply;
}

async function send(
  stage: Stage,
  messages: readonly OutgoingMessage[],
  hold = false,
): Promise<void> {
  if (!hold) await deliverInTurn(stage, messages);
}
