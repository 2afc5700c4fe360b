/** What a driven action asks for, under Increff's own field names, and how the call that it leads to is recognised. */
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";
import type { DriveStep, DriverAction, Line } from "../../scenario/step.js";
import { names } from "../calls.js";
import type { Task } from "../driver.js";
import { CutShort } from "../problems.js";
import type { Stage, StageOrder } from "../stage.js";
import { cancelledOf, openLines, orderView } from "./place.js";

export interface Assignment {
  readonly task: Task;
  readonly order: StageOrder | undefined;
  readonly isItsCall: (call: ExchangeEntry) => boolean;
}

const operations: Record<DriverAction, readonly string[]> = {
  "create-listing": ["createListing"],
  "update-inventory": ["updateInventory"],
  "create-picklist": ["createPicklist"],
  "add-to-picklist": ["addOrdersToPicklist"],
  pack: ["packOrder"],
  manifest: ["createManifest", "manifestAndHandover"],
  handover: ["notifyHandover", "manifestAndHandover"],
  cancel: ["cancelOrderItems"],
  "process-return": ["processReturn"],
};

/** How many SKUs the OMS of a certification knows. */
const assortment = 350;
const defaultTransporter = "BLUEDART";

export function assignmentOf(stage: Stage, step: DriveStep): Assignment {
  const order =
    step.order !== undefined
      ? stage.order(step.order)
      : step.return !== undefined
        ? stage.returnOf(step.return).order
        : undefined;
  const { body, text: work } = bodyOf(stage, step, order);
  const text = order === undefined ? work : placed(work, order);
  const returnCode =
    step.return === undefined
      ? undefined
      : stage.returnOf(step.return).returnOrderCode;
  return {
    task: {
      action: step.drive,
      body,
      text,
      ...(step.forbidden === true ? { forbidden: true } : {}),
    },
    order,
    isItsCall: (call) =>
      call.operation !== null &&
      operations[step.drive].includes(call.operation) &&
      (order === undefined || names(call, order.orderCode)) &&
      (returnCode === undefined || namesReturn(call, returnCode)),
  };
}

/** Two orders may share a code, so the place belongs to what a person is told. */
function placed(work: string, { orderCode, locationCode }: StageOrder): string {
  return work.replace(
    `order ${orderCode}`,
    `order ${orderCode} at ${locationCode}`,
  );
}

function namesReturn(call: ExchangeEntry, returnOrderCode: string): boolean {
  const body = readJson(call.requestBody);
  return (
    typeof body === "object" &&
    body !== null &&
    (body as Record<string, unknown>)["returnOrderCode"] === returnOrderCode
  );
}

type Body = Readonly<Record<string, unknown>>;

function bodyOf(
  stage: Stage,
  step: DriveStep,
  order: StageOrder | undefined,
): { body: Body; text: string } {
  const { channelName } = stage.ground;
  const { drive } = step;
  if (drive === "create-listing") return listing();
  if (drive === "update-inventory") return inventory(step.skus ?? 10);
  if (order === undefined)
    throw new Error(`The step "drive: ${drive}" names no order and no return.`);
  const { orderCode, locationCode } = order;
  const place = { locationCode, channelName };
  switch (drive) {
    case "create-picklist":
      return {
        body: { ...place, orderList: [{ orderCode }] },
        text: `make a picklist with order ${orderCode}`,
      };
    case "add-to-picklist":
      return {
        body: {
          pickListId: newestPicklist(stage),
          ...place,
          orderList: [{ orderCode }],
        },
        text: `add order ${orderCode} to the picklist`,
      };
    case "pack": {
      const lines = step.lines ?? openLines(orderView(stage, order));
      const partial =
        order.definition.kind === "B2B" && step.lines !== undefined;
      return {
        body: {
          orderCode,
          ...place,
          ...(partial ? { fulfillmentType: "MULTI_SHIPMENT_PARTIAL" } : {}),
          shipmentItems: lines.map(({ sku, quantity }) => ({
            channelSkuCode: sku,
            quantityToPack: quantity,
          })),
        },
        text: `pack order ${orderCode}: ${spoken(lines)}`,
      };
    }
    case "manifest":
    case "handover":
      return {
        body: {
          ...place,
          transporter: transporterOf(stage, order),
          orderCodes: [orderCode],
        },
        text:
          drive === "manifest"
            ? `manifest order ${orderCode}`
            : `hand over order ${orderCode}`,
      };
    case "cancel": {
      const view = orderView(stage, order);
      const lines = step.lines ?? openLines(view);
      return {
        body: {
          orderCode,
          ...place,
          orderItems: lines.map(({ sku, quantity }) => ({
            channelSkuCode: sku,
            cancelledQuantity: quantity + cancelledOf(view, sku),
          })),
        },
        text: `cancel in order ${orderCode}: ${spoken(lines)}`,
      };
    }
    case "process-return":
      return processing(stage, step);
  }
}

function listing(): { body: Body; text: string } {
  return {
    body: {
      skuListings: [
        { channelSkuCode: "SKU-1", channelSerialNo: "1", barcode: "BAR-1" },
      ],
    },
    text: "list BAR-1 as SKU-1",
  };
}

function inventory(skus: number): { body: Body; text: string } {
  const products = Array.from({ length: skus }, (_, index) => ({
    // From the end, where no order takes its pieces from.
    channelSkuCode: `SKU-${assortment - index}`,
    // The first shelf is empty, as shelves are.
    quantity: index === 0 ? 0 : 5_000 + index,
  }));
  return {
    body: { locationCode: "WH1", products },
    text: `send the stock of ${skus} SKUs from SKU-${assortment} downwards, in batches of at most 300`,
  };
}

function processing(
  stage: Stage,
  step: DriveStep,
): { body: Body; text: string } {
  if (step.return === undefined)
    throw new Error("process-return names no return.");
  const returned = stage.returnOf(step.return);
  const failed = step.qc === "FAIL";
  const orderItems = returned.items.map((item) => ({
    ...item,
    ...(step.wrongItem === true
      ? { returnItemCode: `${item.returnItemCode}-NONE` }
      : {}),
    qcStatus: step.qc ?? "PASS",
    ...(failed
      ? {
          qcReason: "FABRIC_DEFECT_DAMAGE",
          imageUrls: ["https://images.example/return-1.jpg"],
        }
      : {}),
  }));
  return {
    body: {
      returnOrderCode: returned.returnOrderCode,
      forwardOrderCode: returned.order.orderCode,
      locationCode: returned.order.locationCode,
      channelName: stage.ground.channelName,
      awbNumber: returned.awbNumber,
      transporter: returned.transporter,
      orderItems,
    },
    text: `process return ${returned.returnOrderCode}: ${orderItems.length} × ${failed ? "FAIL" : "PASS"}`,
  };
}

function transporterOf(stage: Stage, order: StageOrder): string {
  return (
    orderView(stage, order).shipments[0]?.transporter ?? defaultTransporter
  );
}

function newestPicklist(stage: Stage): number {
  const ids = [...stage.orders.values()].flatMap(
    (order) => orderView(stage, order).pickListIds,
  );
  if (ids.length === 0)
    throw new CutShort("there is no picklist to add to, because none was made");
  return Math.max(...ids);
}

function spoken(lines: readonly Line[]): string {
  return lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(", ");
}
