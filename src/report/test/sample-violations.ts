/** The scenarios of the sample run in which the vendor errs: each says where its decisive entries stand. */
import type { Recorder } from "./recorder.js";
import type { Seqs } from "./sample-parts.js";
import { begin, hostile, orderEvent, orders, returns } from "./sample-parts.js";

export function lostPackAnswer(
  run: Recorder,
): Pick<Seqs, "lostPack" | "retriedPack"> {
  const scenario = "lost-pack-answer";
  begin(
    run,
    scenario,
    "The answer to a pack is lost after the OMS committed it",
    ["EFS-IDEM-04", "EFS-ORD-02"],
    "K42-1001",
  );
  run.step(scenario, 1, "deliver the create of order");
  run.outbound(orders, {
    operation: "outwardOrderEvent",
    message: "order-K42-1001-create",
    attempt: 1,
    request: JSON.stringify(
      orderEvent("SUBORDER_CREATE", "K42-1001", 7001, 3),
    ).replace("7001", "90071992547409931"),
    durationMs: 34,
    responseHeaders: {},
  });
  run.step(
    scenario,
    2,
    "lose the answer of the next pack, then have the vendor pack 2 × TEE-M",
  );
  const fault = run.add({
    kind: "fault",
    fault: "F12",
    description:
      "The OMS commits the call and drops the connection before answering",
    orderCode: "K42-1001",
    locationCode: "BLR-1",
    operation: "packOrder",
    parameters: { times: 1, manner: "reset" },
  });
  const pack = (quantityToPack: number) => ({
    orderCode: "K42-1001",
    locationCode: "BLR-1",
    channelName: "WEBSTORE",
    shipmentItems: [{ channelSkuCode: "TEE-M", quantityToPack }],
  });
  run.add({
    kind: "driver",
    opened: run.open(),
    action: "pack",
    orderCode: "K42-1001",
    locationCode: "BLR-1",
    request: pack(2),
    result: "called",
    status: 202,
    watchedMs: 41,
  });
  const lostPack = run.inbound("POST", "/usp/order/pack", {
    operation: "packOrder",
    request: pack(2),
    answer: {
      orderCode: "K42-1001",
      locationCode: "BLR-1",
      channelId: "WEBSTORE",
      shipmentCode: "S42-1",
      invoiceCode: "INV42-1",
    },
    ending: "answer-lost",
    fault,
    durationMs: 12,
    problem:
      "The connection was reset on purpose after the pack had been committed.",
  });
  run.wait(500);
  const retriedPack = run.inbound("POST", "/usp/order/pack", {
    operation: "packOrder",
    request: pack(3),
    status: 400,
    answer: {
      code: "BAD_DATA",
      message: "Input validation failed",
      description: "[quantityToPack: TEE-M has 1 left to pack]",
    },
  });
  run.mark({ type: "scenario-end", scenario, result: "complete" });
  return { lostPack, retriedPack };
}

export function lateCreate(
  run: Recorder,
): Pick<Seqs, "cancel" | "lateCreate" | "reopened"> {
  const scenario = "late-create";
  begin(
    run,
    scenario,
    "A create arrives again after its order was cancelled",
    ["EFS-ORD-03", "EFS-IDEM-01"],
    "K42-1002",
  );
  run.step(scenario, 1, "deliver create and cancel of order");
  const create = {
    operation: "outwardOrderEvent",
    request: orderEvent("SUBORDER_CREATE", "K42-1002", 7002, 2),
  };
  run.outbound(orders, {
    ...create,
    message: "order-K42-1002-create",
    attempt: 1,
    durationMs: 29,
    answer: {},
  });
  const cancel = run.outbound(orders, {
    operation: "outwardOrderEvent",
    request: orderEvent("SUBORDER_CANCEL", "K42-1002", 7003, 2, 2),
    message: "order-K42-1002-cancel",
    attempt: 1,
    answer: { ok: true, orderCode: "K42-1002" },
  });
  run.step(scenario, 2, "deliver the create once more");
  const fault = run.add({
    kind: "fault",
    fault: "F16",
    description: "An old message after a terminal one",
    orderCode: "K42-1002",
    locationCode: "BLR-1",
    message: "order-K42-1002-create",
    parameters: { copies: 1 },
  });
  run.outbound(orders, {
    ...create,
    message: "order-K42-1002-create",
    attempt: 2,
    fault,
    ending: "timeout",
    status: null,
    durationMs: 5000,
    responseHeaders: {},
    problem: "No answer within 5.0 s.",
  });
  const late = run.outbound(orders, {
    ...create,
    message: "order-K42-1002-create",
    attempt: 3,
    fault,
    answer: { ok: true },
  });
  run.step(scenario, 3, "order is CANCELLED");
  const reopened = run.add({
    kind: "observation",
    resource: "order",
    orderCode: "K42-1002",
    locationCode: "BLR-1",
    channelName: "WEBSTORE",
    atRest: true,
    waitedMs: 1500,
    result: "found",
    body: {
      orderCode: "K42-1002",
      locationCode: "BLR-1",
      status: "OPEN",
      lines: [
        {
          channelSkuCode: "TEE-M",
          orderedQuantity: 2,
          cancelledQuantity: 0,
          packedQuantity: 0,
        },
      ],
    },
  });
  run.mark({ type: "scenario-end", scenario, result: "complete" });
  return { cancel, lateCreate: late, reopened };
}

export function hiddenFailure(run: Recorder): Pick<Seqs, "hiddenFailure"> {
  const scenario = "unknown-return";
  begin(
    run,
    scenario,
    "A return for an order that the vendor never saw",
    ["EFS-PAY-07"],
    "K42-1003",
  );
  run.mark({
    type: "subject",
    scenario,
    orderCode: "K42-1003",
    returnOrderCode: "R42-1",
    locationCode: "BLR-1",
    alias: "return",
  });
  run.step(scenario, 1, "deliver the return before its order");
  const seq = run.outbound(returns, {
    operation: "returnOrderEvent",
    message: "return-R42-1-create",
    attempt: 1,
    request: {
      forwardOrderCode: "K42-1003",
      returnOrderCode: "R42-1",
      locationCode: "BLR-1",
      channelName: "WEBSTORE",
      eventType: "RETURN_ORDER_CREATE",
      orderItems: [
        {
          returnItemCode: "R42-1-1",
          reason: "It's too small",
          channelSkuCode: "TEE-M",
        },
      ],
      orderType: "CUSTOMER_RETURN",
      awbNumber: "118208310191",
      transporter: "BLUEDART",
    },
    responseHeaders: {
      "content-type": "application/json",
      "x-powered-by": hostile,
    },
    answer: { hasError: true, errorMessage: hostile },
  });
  run.outbound(returns, {
    operation: "returnOrderEvent",
    request: { forwardOrderCode: "K42-1003", returnOrderCode: "R42-1" },
    status: 502,
    answer: `<html>${hostile}`,
  });
  run.add({ kind: "vendor", event: "output", detail: hostile });
  run.mark({ type: "scenario-end", scenario, result: "complete" });
  return { hiddenFailure: seq };
}
