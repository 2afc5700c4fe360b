/** Random commands for the OMS, most of them aimed at what exists, so that complete lives are frequent. */
import fc from "fast-check";
import {
  demoProducts,
  type SettingsOverrides,
} from "../../src/simulator/demo.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
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
import type { OmsState } from "../../src/simulator/state/state.js";
import { keyOf } from "../../src/simulator/state/table.js";
import { allEvents, efs, erp, marketplace } from "./oms.js";

export const scope = { locationCode: "WH1", channelName: "DEMO" } as const;
export const stranger: Tenant = {
  ...efs,
  authUsername: "STRANGER",
  locations: ["WH2"],
  channels: ["OTHER"],
};
export const products = demoProducts
  .slice(0, 4)
  .map((product) => ({ ...product, quantity: 8 }));

/** Few products and little stock, so that orders share them and wait for them; every event is switched on. */
export const settings: SettingsOverrides = {
  tenants: [efs, marketplace, erp, stranger],
  products,
  delivery: { events: allEvents },
};

/** A command, made when its turn comes, because it names what earlier ones have made. */
export type Step = (state: OmsState) => Command;

const orderCode = fc.constantFrom("A", "B", "C");
const number = fc.integer({ min: 1, max: 2 });
const units = fc.integer({ min: 1, max: 3 });
const sku = fc.constantFrom("SKU-1", "SKU-2", "SKU-3", "SKU-4");
const caller = fc.oneof(
  { weight: 14, arbitrary: fc.constant(efs) },
  { weight: 1, arbitrary: fc.constant(stranger) },
);
const fulfillment = fc.constantFrom(
  null,
  null,
  "BLOCK_COMPLETE",
  "SINGLE_SHIPMENT_PARTIAL",
  "MULTI_SHIPMENT_PARTIAL",
);

function call(
  type: PartnerCommand["type"],
  tenant: Tenant,
  body: unknown,
  path: Record<string, string> = {},
): Command {
  return { type, tenant, body, path };
}

function skusOf(order: Order | undefined): [sku: string, open: number][] {
  return [...linesBySku(order?.lines ?? [])].map(([code, lines]) => [
    code,
    sumOf(lines).open,
  ]);
}

/** The nth product of an order, or one that may not be in it. */
function skuOf(state: OmsState, code: string, index: number): string {
  return skusOf(state.orders.get(keyOf("WH1", code)))[index]?.[0] ?? "SKU-1";
}

/** An order of which something was handed over, if there is one. */
function shipped(state: OmsState): string | undefined {
  return [...state.shipments.values()].find(
    (shipment) => shipment.handedOverAt !== null,
  )?.orderCode;
}

const creation = fc
  .record({
    code: orderCode,
    lines: fc.array(fc.record({ channelSkuCode: sku, quantity: units }), {
      minLength: 1,
      maxLength: 3,
    }),
    kind: fc.constantFrom({ orderType: "SO" }, {
      orderType: "STO",
      packType: "BULK",
    } as const),
    onHold: fc.constantFrom(false, false, false, false, true),
    state: fc.constantFrom("Karnataka", "Kerala"),
  })
  .map(({ code, lines, kind, onHold, state }): Step => {
    const address = { name: "A", state };
    const options = {
      at: Date.UTC(2024, 4, 6, 9),
      onHold,
      ...kind,
      shippingAddress: address,
      billingAddress: address,
    };
    return () =>
      call("createOutwardOrder", marketplace, plainOrder(code, lines, options));
  });

/** Packs everything that is open, or one unit less of each product. */
const packing = fc
  .record({
    code: orderCode,
    caller,
    less: fc.constantFrom(0, 0, 1),
    more: fc.constantFrom(0, 0, 0, 1),
    fulfillment,
    weight: fc.constantFrom(null, 100),
  })
  .map(({ code, caller, less, more, fulfillment, weight }): Step => (state) => {
    const open = skusOf(state.orders.get(keyOf("WH1", code))).map(
      ([channelSkuCode, quantity]) => ({
        channelSkuCode,
        quantityToPack: quantity - less + more,
      }),
    );
    const items = open.filter((item) => item.quantityToPack > 0);
    const shipmentItems =
      items.length > 0
        ? items
        : [{ channelSkuCode: skuOf(state, code, 0), quantityToPack: 1 }];
    return call("packOrder", caller, {
      ...scope,
      orderCode: code,
      shipmentItems,
      fulfillmentType: fulfillment,
      weight,
    });
  });

const collecting = fc
  .record({
    type: fc.constantFrom(
      "createManifest",
      "notifyHandover",
      "manifestAndHandover",
    ),
    orderCodes: fc.uniqueArray(orderCode, { minLength: 1, maxLength: 2 }),
    transporter: fc.constantFrom(
      "BLUEDART",
      "BLUEDART",
      "BLUEDART",
      "bluedart",
      "OTHER",
    ),
    caller,
  })
  .map(
    ({ type, orderCodes, transporter, caller }): Step =>
      () =>
        call(type, caller, { ...scope, transporter, orderCodes }),
  );

const cancelling = fc
  .record({
    who: fc.constantFrom("efs", "seller", "customer"),
    code: orderCode,
    caller,
    at: fc.integer({ min: 0, max: 2 }),
    total: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ who, code, caller, at, total }): Step => (state) => {
    const channelSkuCode = skuOf(state, code, at);
    const line = state.orders.get(keyOf("WH1", code))?.lines[at];
    if (who === "efs") {
      return call("cancelOrderItems", caller, {
        ...scope,
        orderCode: code,
        orderItems: [{ channelSkuCode, cancelledQuantity: total }],
      });
    }
    if (who === "seller") {
      return {
        type: "cancelBySeller",
        locationCode: "WH1",
        orderCode: code,
        items: [{ channelSkuCode, quantity: total }],
      };
    }
    const item = {
      orderItemCode: line?.orderItemCode ?? "none",
      channelSkuCode: line?.channelSkuCode ?? "SKU-1",
      cancelledQuantity: total,
    };
    return call(
      "cancelOutwardOrder",
      marketplace,
      { locationCode: "WH1", orderItems: [item] },
      { orderCode: code },
    );
  });

const picking = fc
  .record({
    code: orderCode,
    extend: fc.boolean(),
    pickListId: fc.constantFrom(1, 1, 2),
    caller,
  })
  .map(({ code, extend, pickListId, caller }): Step => {
    const body = { ...scope, orderList: [{ orderCode: code }] };
    return () =>
      extend
        ? call("addOrdersToPicklist", caller, { ...body, pickListId })
        : call("createPicklist", caller, body);
  });

const inHouse = fc
  .record({ code: orderCode, number })
  .chain(({ code, number }) =>
    fc.constantFrom<Step>(
      () => ({ type: "handOverInHouse", locationCode: "WH1", orderCode: code }),
      () => ({ type: "releaseHold", locationCode: "WH1", orderCode: code }),
      (state) => ({
        type: "deliverShipment",
        shipmentCode:
          [...state.shipments.keys()][number - 1] ?? `SH00000${number}`,
      }),
      (state) => ({
        type: "packInHouse",
        locationCode: "WH1",
        orderCode: code,
        items: [{ channelSkuCode: skuOf(state, code, 0), quantity: 1 }],
      }),
    ),
  );

const stocking = fc
  .record({
    sku: fc.constantFrom("SKU-1", "SKU-2", "SKU-3", "SKU-4", "SKU-5"),
    quantity: fc.integer({ min: 0, max: 9 }),
    caller,
  })
  .map(({ sku, quantity, caller }): Step => {
    const products = [{ channelSkuCode: sku, quantity }];
    return () =>
      call("updateInventory", caller, { locationCode: "WH1", products });
  });

const announcing = fc
  .record({ code: orderCode, number, at: fc.integer({ min: 0, max: 1 }) })
  .map(({ code, number, at }): Step => (state) => {
    const item = {
      itemCode: `R${number}-1`,
      reason: "SIZE_MISMATCH",
      channelSkuCode: skuOf(state, shipped(state) ?? code, at),
    };
    const about = {
      forwardOrderCode: shipped(state) ?? code,
      returnOrderCode: `R${number}`,
      locationCode: "WH1",
    };
    return call("createReturnOrder", marketplace, {
      ...about,
      orderItems: [item],
      orderType: "CUSTOMER_RETURN",
    });
  });

const returning = fc
  .record({
    what: fc.constantFrom("process", "process", "process", "update", "cancel"),
    number,
    qcStatus: fc.constantFrom("PASS", "PASS", "FAIL"),
    caller,
  })
  .map(({ what, number, qcStatus, caller }): Step => (state) => {
    const announced = [...state.returns.values()];
    const returnOrderCode =
      announced[number % announced.length]?.returnOrderCode ?? `R${number}`;
    if (what === "update")
      return { type: "updateReturn", returnOrderCode, awbNumber: "77" };
    if (what === "cancel") return { type: "cancelReturn", returnOrderCode };
    const known = state.returns.get(keyOf("WH1", returnOrderCode));
    const channelSkuCode = known?.items[0]?.channelSkuCode ?? "SKU-1";
    return call("processReturn", caller, {
      ...scope,
      returnOrderCode,
      forwardOrderCode: known?.forwardOrderCode ?? "A",
      awbNumber: "1",
      transporter: "BLUEDART",
      orderItems: [
        { returnItemCode: `${returnOrderCode}-1`, channelSkuCode, qcStatus },
      ],
    });
  });

/** Begins with orders; goes on with anything. */
export const randomLife: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(creation, { minLength: 2, maxLength: 4 }),
    fc.array(
      fc.oneof(
        { weight: 1, arbitrary: creation },
        { weight: 6, arbitrary: packing },
        { weight: 4, arbitrary: collecting },
        { weight: 4, arbitrary: cancelling },
        { weight: 5, arbitrary: picking },
        { weight: 3, arbitrary: inHouse },
        { weight: 2, arbitrary: stocking },
        { weight: 3, arbitrary: announcing },
        { weight: 3, arbitrary: returning },
      ),
      { minLength: 20, maxLength: 40, size: "max" },
    ),
  )
  .map(([orders, rest]) => [...orders, ...rest]);
