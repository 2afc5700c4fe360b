import { describe, expect, it } from "vitest";
import {
  allEvents,
  bodiesOf,
  efs,
  marketplace,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";
import { validateRequest } from "../../../contract/validate.js";
import type { Alternatives } from "../../settings.js";

/** Order A with two units of SKU-1 on their way. */
function shipped(alternatives: Partial<Alternatives> = {}): TestOms {
  const oms = new TestOms({ delivery: { events: allEvents }, alternatives });
  oms.order("A", [
    { channelSkuCode: "SKU-1", quantity: 2 },
    { channelSkuCode: "SKU-2", quantity: 1 },
  ]);
  oms.pack("A", { "SKU-1": 2 }, { fulfillmentType: "MULTI_SHIPMENT_PARTIAL" });
  oms.internally({
    type: "handOverInHouse",
    orderCode: "A",
    locationCode: "WH1",
  });
  return oms;
}

function announcement(
  items: [code: string, sku: string][],
  more: Record<string, unknown> = {},
) {
  const orderItems = items.map(([itemCode, channelSkuCode]) => ({
    itemCode,
    reason: "SIZE_MISMATCH",
    channelSkuCode,
  }));
  return {
    forwardOrderCode: "A",
    returnOrderCode: "R",
    locationCode: "WH1",
    orderItems,
    orderType: "CUSTOMER_RETURN",
    ...more,
  };
}

function announce(oms: TestOms, ...args: Parameters<typeof announcement>) {
  return oms.call("createReturnOrder", announcement(...args), marketplace);
}

function processing(
  items: Record<string, unknown>[],
  more: Record<string, unknown> = {},
) {
  const orderItems = items.map((item) => ({
    channelSkuCode: "SKU-1",
    qcStatus: "PASS",
    ...item,
  }));
  const scope = {
    forwardOrderCode: "A",
    returnOrderCode: "R",
    locationCode: "WH1",
    channelName: "DEMO",
  };
  return {
    ...scope,
    awbNumber: "1",
    transporter: "BLUEDART",
    orderItems,
    ...more,
  };
}

function process(oms: TestOms, ...args: Parameters<typeof processing>) {
  return oms.call("processReturn", processing(...args));
}

describe("createReturnOrder", () => {
  it("announces the pieces to the EFS, with carrier and waybill where the channel left them out", () => {
    const oms = shipped();
    const decision = announce(oms, [
      ["R-1", "SKU-1"],
      ["R-2", "SKU-1"],
    ]);
    expect(told(decision.messages)).toEqual(["DEMO_EFS RETURN_ORDER_CREATE"]);
    expect(decision.messages[0]).toMatchObject({
      messageId: null,
      orderCode: "A",
      returnOrderCode: "R",
    });
    const [event] = bodiesOf("returnOrderEvent", decision.messages);
    expect(
      validateRequest("returnOrderEvent", event, { coerce: false }),
    ).toMatchObject({ ok: true });
    expect(event).toMatchObject({
      status: "CREATED",
      transporter: "BLUEDART",
      orderItems: [{ returnItemCode: "R-1" }, { returnItemCode: "R-2" }],
    });
    expect(event?.awbNumber).toMatch(/^2\d{11}$/);
  });

  it("changes nothing when it is repeated, and refuses other data under the same code", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    expect(announce(oms, [["R-1", "SKU-1"]])).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
    expect(refusal(announce(oms, [["R-2", "SKU-1"]]))).toBe(
      "400 [returnOrderCode: R exists at location WH1 with other data]",
    );
  });

  it("asks for pieces that have left and are not announced already", () => {
    const oms = shipped();
    const tooMany =
      "400 [channelSkuCode: more of SKU-1 than order A has shipped and not announced as returned]";
    expect(
      refusal(
        announce(oms, [
          ["R-1", "SKU-1"],
          ["R-2", "SKU-1"],
          ["R-3", "SKU-1"],
        ]),
      ),
    ).toBe(tooMany);
    expect(refusal(announce(oms, [["R-1", "SKU-2"]]))).toContain(
      "more of SKU-2",
    );
    announce(oms, [
      ["R-1", "SKU-1"],
      ["R-2", "SKU-1"],
    ]);
    expect(
      refusal(announce(oms, [["S-1", "SKU-1"]], { returnOrderCode: "S" })),
    ).toBe(tooMany);
    oms.internally({ type: "cancelReturn", returnOrderCode: "R" });
    expect(
      refusal(announce(oms, [["S-1", "SKU-1"]], { returnOrderCode: "S" })),
    ).toBeNull();
    expect(
      refusal(
        announce(
          oms,
          [
            ["T-1", "SKU-1"],
            ["T-1", "SKU-1"],
          ],
          { returnOrderCode: "T" },
        ),
      ),
    ).toBe("400 [itemCode: T-1 is present more than once]");
  });

  it("refuses an unknown forward order", () => {
    expect(
      refusal(
        announce(shipped(), [["R-1", "SKU-1"]], { forwardOrderCode: "X" }),
      ),
    ).toBe("404 [orderCode: no order X at location WH1]");
  });
});

describe("updateReturn and cancelReturn", () => {
  it("tell the EFS what changed, once", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    const update = oms.run({
      type: "updateReturn",
      returnOrderCode: "R",
      awbNumber: "77",
    });
    expect(bodiesOf("returnOrderEvent", update.messages)[0]).toMatchObject({
      eventType: "RETURN_ORDER_UPDATE",
      awbNumber: "77",
    });
    expect(
      oms.run({ type: "updateReturn", returnOrderCode: "R", awbNumber: "77" })
        .facts,
    ).toEqual([]);
    const cancel = oms.run({ type: "cancelReturn", returnOrderCode: "R" });
    expect(bodiesOf("returnOrderEvent", cancel.messages)[0]).toMatchObject({
      eventType: "RETURN_ORDER_CANCEL",
      status: "CANCELLED",
    });
    expect(
      oms.run({ type: "cancelReturn", returnOrderCode: "R" }).facts,
    ).toEqual([]);
    expect(
      refusal(
        oms.run({
          type: "updateReturn",
          returnOrderCode: "R",
          awbNumber: "78",
        }),
      ),
    ).toBe("400 [returnOrderCode: return R is cancelled]");
  });

  it("refuse an unknown return, and one whose code two locations share", () => {
    const locations = ["WH1", "WH2"];
    const oms = new TestOms({
      tenants: [
        { ...efs, locations },
        { ...marketplace, locations },
      ],
    });
    expect(
      refusal(oms.run({ type: "cancelReturn", returnOrderCode: "R" })),
    ).toBe("404 [returnOrderCode: no return R]");
    const tenant = { ...marketplace, locations };
    for (const locationCode of locations) {
      oms.must("createOutwardOrder", { ...orderBody, locationCode }, tenant);
      oms.internally({
        type: "packInHouse",
        orderCode: "A",
        locationCode,
        items: [{ channelSkuCode: "SKU-1", quantity: 1 }],
      });
      oms.internally({ type: "handOverInHouse", orderCode: "A", locationCode });
      oms.must(
        "createReturnOrder",
        announcement([["R-1", "SKU-1"]], { locationCode }),
        tenant,
      );
    }
    expect(
      refusal(oms.run({ type: "cancelReturn", returnOrderCode: "R" })),
    ).toBe(
      "400 [returnOrderCode: R exists at WH1 in channel DEMO and at WH2 in channel DEMO; name locationCode and channelName]",
    );
    expect(
      refusal(
        oms.run({
          type: "cancelReturn",
          returnOrderCode: "R",
          locationCode: "WH2",
        }),
      ),
    ).toBeNull();
  });
});

const orderBody = {
  orderCode: "A",
  orderTime: "2024-05-06T09:00:00Z",
  startProcessingTime: "2024-05-06T09:00:00Z",
  dispatchByTime: "2024-05-06T09:00:00Z",
  orderType: "SO",
  onHold: false,
  paymentMethod: "COD",
  shippingAddress: {},
  billingAddress: {},
  orderItems: [
    {
      channelSkuCode: "SKU-1",
      orderItemCode: "A-1",
      quantity: 1,
      sellingPricePerUnit: 10,
    },
  ],
};

describe("cancelReturn of some pieces", () => {
  const pieces: [string, string][] = [
    ["R-1", "SKU-1"],
    ["R-2", "SKU-1"],
  ];
  const cancel = (oms: TestOms, ...returnItemCodes: string[]) =>
    oms.run({ type: "cancelReturn", returnOrderCode: "R", returnItemCodes });

  it("tells the EFS which ones do not come, once", () => {
    const oms = shipped();
    announce(oms, pieces);
    const { messages } = cancel(oms, "R-2");
    expect(told(messages)).toEqual(["DEMO_EFS RETURN_ORDER_PARTIAL_CANCEL"]);
    const [event] = bodiesOf("returnOrderEvent", messages);
    expect(
      validateRequest("returnOrderEvent", event, { coerce: false }),
    ).toMatchObject({ ok: true });
    expect(event).toMatchObject({
      status: "CREATED",
      orderItems: [
        { returnItemCode: "R-1", status: "CREATED" },
        { returnItemCode: "R-2", status: "CANCELLED" },
      ],
    });
    expect(oms.view("A").returns[0]).toMatchObject({
      status: "CREATED",
      items: [{ cancelled: false }, { cancelled: true }],
    });
    expect(cancel(oms, "R-2")).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
  });

  it("is the end of the return when nothing else comes", () => {
    const oms = shipped();
    announce(oms, pieces);
    cancel(oms, "R-2");
    expect(told(cancel(oms, "R-1").messages)).toEqual([
      "DEMO_EFS RETURN_ORDER_CANCEL",
    ]);
    expect(oms.view("A").returns[0]).toMatchObject({
      status: "CANCELLED",
      items: [{ cancelled: true }, { cancelled: true }],
    });
    expect(cancel(oms, "R-1", "R-2").facts).toEqual([]);
  });

  it("completes a return whose other pieces are all checked", () => {
    const oms = shipped();
    announce(oms, pieces);
    process(oms, [{ returnItemCode: "R-1" }]);
    expect(told(cancel(oms, "R-2").messages)).toEqual([
      "DEMO_EFS RETURN_ORDER_PARTIAL_CANCEL",
      "DEMO_EFS RETURN_ORDER_COMPLETE",
    ]);
    expect(oms.view("A").returns[0]?.status).toBe("COMPLETED");
  });

  it("lets the rest be processed, and the piece be announced in another return", () => {
    const oms = shipped();
    announce(oms, pieces);
    cancel(oms, "R-2");
    const late = process(oms, [
      { returnItemCode: "R-1" },
      { returnItemCode: "R-2" },
    ]);
    expect(refusal(late)).toBe(
      "400 [returnItemCode: item R-2 of return R is cancelled]",
    );
    expect(told(process(oms, [{ returnItemCode: "R-1" }]).messages)).toEqual([
      "DEMO_EFS RETURN_ORDER_COMPLETE",
    ]);
    expect(
      refusal(announce(oms, [["S-1", "SKU-1"]], { returnOrderCode: "S" })),
    ).toBeNull();
  });

  it("refuses a piece that was checked, and one that the return does not have", () => {
    const oms = shipped();
    announce(oms, pieces);
    process(oms, [{ returnItemCode: "R-1" }]);
    expect(refusal(cancel(oms, "R-1", "R-2"))).toBe(
      "400 [returnItemCode: item R-1 of return R has arrived and is processed]",
    );
    const unknown = cancel(oms, "R-2", "R-9");
    expect(refusal(unknown)).toBe(
      "400 [returnItemCode: R-9 is not an item of return R]",
    );
    expect(unknown.facts).toEqual([]);
  });
});

describe("processReturn", () => {
  it("takes each piece once, over several calls, and completes the return", () => {
    const oms = shipped();
    announce(oms, [
      ["R-1", "SKU-1"],
      ["R-2", "SKU-1"],
    ]);
    expect(process(oms, [{ returnItemCode: "R-1" }]).messages).toEqual([]);
    expect(oms.view("A").returns[0]?.status).toBe("PARTIALLY_PROCESSED");
    expect(process(oms, [{ returnItemCode: "R-1" }])).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
    const failed = {
      returnItemCode: "R-2",
      qcStatus: "FAIL",
      qcReason: "STAIN_DAMAGE",
      imageUrls: ["http://x/1.jpg"],
    };
    expect(
      told(process(oms, [{ returnItemCode: "R-1" }, failed]).messages),
    ).toEqual(["DEMO_EFS RETURN_ORDER_COMPLETE"]);
    expect(oms.view("A").returns[0]).toMatchObject({
      status: "COMPLETED",
      items: [
        { qcStatus: "PASS" },
        { qcStatus: "FAIL", qcReason: "STAIN_DAMAGE" },
      ],
    });
  });

  it("refuses another result for a processed piece", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    process(oms, [
      { returnItemCode: "R-1", qcStatus: "FAIL", qcReason: "DAMAGED" },
    ]);
    const expected =
      "400 [qcStatus: item R-1 is processed already as FAIL (DAMAGED)]";
    expect(refusal(process(oms, [{ returnItemCode: "R-1" }]))).toBe(expected);
    expect(
      refusal(
        process(oms, [
          { returnItemCode: "R-1", qcStatus: "FAIL", qcReason: "EXPIRED" },
        ]),
      ),
    ).toBe(expected);
  });

  it("refuses what was not announced, and then processes nothing", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    const unknown = process(oms, [
      { returnItemCode: "R-1" },
      { returnItemCode: "R-9" },
    ]);
    expect(refusal(unknown)).toBe(
      "400 [returnItemCode: R-9 is not an item of return R]",
    );
    expect(unknown.facts).toEqual([]);
    expect(
      refusal(
        process(oms, [{ returnItemCode: "R-1", channelSkuCode: "SKU-2" }]),
      ),
    ).toBe("400 [channelSkuCode: item R-1 is of SKU-1, not of SKU-2]");
    expect(
      refusal(
        process(oms, [{ returnItemCode: "R-1" }], { returnOrderCode: "X" }),
      ),
    ).toBe(
      "404 [returnOrderCode: no return X at location WH1 and channel DEMO]",
    );
    expect(
      refusal(
        process(oms, [{ returnItemCode: "R-1" }], { forwardOrderCode: "B" }),
      ),
    ).toBe("400 [forwardOrderCode: return R belongs to another order than B]");
    expect(
      refusal(
        process(oms, [{ returnItemCode: "R-1" }, { returnItemCode: "R-1" }]),
      ),
    ).toBe("400 [returnItemCode: R-1 is present more than once]");
  });

  it("takes pictures of a piece that passed, unless the OMS is set up otherwise", () => {
    const pictured = [{ returnItemCode: "R-1", imageUrls: ["http://x/1.jpg"] }];
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    expect(refusal(process(oms, pictured))).toBeNull();
    const strict = shipped({ picturesOfPassed: "refuse" });
    announce(strict, [["R-1", "SKU-1"]]);
    const refused = process(strict, pictured);
    expect(refusal(refused)).toBe(
      "400 [imageUrls: item R-1 passed, and this OMS takes pictures of a piece that failed only (its setting alternatives.picturesOfPassed)]",
    );
    expect(refused.facts).toEqual([]);
    const failed = { ...pictured[0], qcStatus: "FAIL" };
    expect(refusal(process(strict, [failed]))).toBeNull();
  });

  it("refuses a cancelled return", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    oms.internally({ type: "cancelReturn", returnOrderCode: "R" });
    expect(refusal(process(oms, [{ returnItemCode: "R-1" }]))).toBe(
      "400 [returnOrderCode: return R is cancelled]",
    );
  });

  it("keeps a return that is being processed from being cancelled", () => {
    const oms = shipped();
    announce(oms, [["R-1", "SKU-1"]]);
    process(oms, [{ returnItemCode: "R-1" }]);
    expect(
      refusal(oms.run({ type: "cancelReturn", returnOrderCode: "R" })),
    ).toBe(
      "400 [returnOrderCode: return R has arrived and is being processed]",
    );
  });
});
