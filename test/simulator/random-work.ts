/** Random commands of a warehouse, and of whoever cancels. */
import fc from "fast-check";
import {
  call,
  caller,
  number,
  orderCode,
  orderOf,
  side,
  skuOf,
  skusOf,
  type Step,
} from "./random-step.js";

const fulfillment = fc.constantFrom(
  null,
  null,
  "BLOCK_COMPLETE",
  "SINGLE_SHIPMENT_PARTIAL",
  "MULTI_SHIPMENT_PARTIAL",
);

/** Packs everything that is open, or one unit less of each product. */
export const packing = fc
  .record({
    side,
    code: orderCode,
    caller,
    less: fc.constantFrom(0, 0, 1),
    more: fc.constantFrom(0, 0, 0, 1),
    fulfillment,
    weight: fc.constantFrom(null, 100),
  })
  .map(
    ({ side, code, caller, less, more, fulfillment, weight }): Step =>
      (state) => {
        const open = skusOf(orderOf(state, side, code)).map(
          ([channelSkuCode, quantity]) => ({
            channelSkuCode,
            quantityToPack: quantity - less + more,
          }),
        );
        const items = open.filter((item) => item.quantityToPack > 0);
        const shipmentItems =
          items.length > 0
            ? items
            : [
                {
                  channelSkuCode: skuOf(state, side, code, 0),
                  quantityToPack: 1,
                },
              ];
        return call("packOrder", caller(side), {
          ...side.scope,
          orderCode: code,
          shipmentItems,
          fulfillmentType: fulfillment,
          weight,
        });
      },
  );

export const collecting = fc
  .record({
    side,
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
    ({ side, type, orderCodes, transporter, caller }): Step =>
      () =>
        call(type, caller(side), { ...side.scope, transporter, orderCodes }),
  );

export const cancelling = fc
  .record({
    side,
    who: fc.constantFrom("efs", "seller", "customer"),
    code: orderCode,
    caller,
    at: fc.integer({ min: 0, max: 2 }),
    total: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ side, who, code, caller, at, total }): Step => (state) => {
    const channelSkuCode = skuOf(state, side, code, at);
    const line = orderOf(state, side, code)?.lines[at];
    if (who === "efs") {
      return call("cancelOrderItems", caller(side), {
        ...side.scope,
        orderCode: code,
        orderItems: [{ channelSkuCode, cancelledQuantity: total }],
      });
    }
    if (who === "seller") {
      return {
        type: "cancelBySeller",
        ...side.scope,
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
      side.marketplace,
      { locationCode: "WH1", orderItems: [item] },
      { orderCode: code },
    );
  });

export const picking = fc
  .record({
    side,
    code: orderCode,
    extend: fc.boolean(),
    pickListId: fc.constantFrom(1, 1, 2),
    caller,
  })
  .map(({ side, code, extend, pickListId, caller }): Step => {
    const body = { ...side.scope, orderList: [{ orderCode: code }] };
    const tenant = caller(side);
    return () =>
      extend
        ? call("addOrdersToPicklist", tenant, { ...body, pickListId })
        : call("createPicklist", tenant, body);
  });

/** The location alone names an order whose code only one channel uses there. */
export const inHouse = fc
  .record({
    side,
    code: orderCode,
    number,
    named: fc.constantFrom(true, true, true, false),
  })
  .chain(({ side, code, number, named }) => {
    const place = named ? side.scope : { locationCode: "WH1" };
    return fc.constantFrom<Step>(
      () => ({ type: "handOverInHouse", ...place, orderCode: code }),
      () => ({ type: "releaseHold", ...place, orderCode: code }),
      (state) => ({
        type: "deliverShipment",
        shipmentCode:
          [...state.shipments.keys()][number - 1] ?? `SH00000${number}`,
      }),
      (state) => ({
        type: "packInHouse",
        ...place,
        orderCode: code,
        items: [{ channelSkuCode: skuOf(state, side, code, 0), quantity: 1 }],
      }),
    );
  });

export const stocking = fc
  .record({
    side,
    sku: fc.constantFrom("SKU-1", "SKU-2", "SKU-3", "SKU-4", "SKU-5"),
    quantity: fc.integer({ min: 0, max: 9 }),
    caller,
  })
  .map(({ side, sku, quantity, caller }): Step => {
    const products = [{ channelSkuCode: sku, quantity }];
    const tenant = caller(side);
    return () =>
      call("updateInventory", tenant, { locationCode: "WH1", products });
  });
