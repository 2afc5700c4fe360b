/** Random returns: announced, changed, cancelled and processed. */
import fc from "fast-check";
import { returnKey } from "../../src/simulator/state/place.js";
import {
  call,
  caller,
  number,
  orderCode,
  shipped,
  side,
  skuOf,
  type Step,
} from "./random-step.js";

export const announcing = fc
  .record({
    side,
    code: orderCode,
    number,
    at: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ side, code, number, at }): Step => (state) => {
    const forwardOrderCode = shipped(state, side) ?? code;
    const item = {
      itemCode: `R${number}-1`,
      reason: "SIZE_MISMATCH",
      channelSkuCode: skuOf(state, side, forwardOrderCode, at),
    };
    const about = {
      forwardOrderCode,
      returnOrderCode: `R${number}`,
      locationCode: "WH1",
    };
    return call("createReturnOrder", side.marketplace, {
      ...about,
      orderItems: [item],
      orderType: "CUSTOMER_RETURN",
    });
  });

export const returning = fc
  .record({
    side,
    what: fc.constantFrom("process", "process", "process", "update", "cancel"),
    number,
    qcStatus: fc.constantFrom("PASS", "PASS", "FAIL"),
    caller,
  })
  .map(({ side, what, number, qcStatus, caller }): Step => (state) => {
    const { scope } = side;
    const announced = [...state.returns.values()].filter(
      ({ channelName }) => channelName === scope.channelName,
    );
    const returnOrderCode =
      announced[number % announced.length]?.returnOrderCode ?? `R${number}`;
    if (what === "update")
      return {
        type: "updateReturn",
        ...scope,
        returnOrderCode,
        awbNumber: "77",
      };
    if (what === "cancel") return { type: "cancelReturn", returnOrderCode };
    const known = state.returns.get(returnKey({ ...scope, returnOrderCode }));
    const channelSkuCode = known?.items[0]?.channelSkuCode ?? "SKU-1";
    return call("processReturn", caller(side), {
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
