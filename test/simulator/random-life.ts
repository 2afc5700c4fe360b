/**
 * Random commands for the OMS, most of them aimed at what exists, so that complete lives are frequent. Two channels share
 * a location, its stock and all codes of orders and returns.
 */
import fc from "fast-check";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { announcing, returning } from "./random-returns.js";
import { call, orderCode, side, sku, units, type Step } from "./random-step.js";
import {
  cancelling,
  collecting,
  inHouse,
  packing,
  picking,
  stocking,
} from "./random-work.js";

const creation = fc
  .record({
    side,
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
  .map(({ side, code, lines, kind, onHold, state }): Step => {
    const address = { name: "A", state };
    const options = {
      at: Date.UTC(2024, 4, 6, 9),
      onHold,
      ...kind,
      shippingAddress: address,
      billingAddress: address,
    };
    return () =>
      call(
        "createOutwardOrder",
        side.marketplace,
        plainOrder(code, lines, options),
      );
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
