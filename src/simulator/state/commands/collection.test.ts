import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";

const scope = {
  locationCode: "WH1",
  channelName: "DEMO",
  transporter: "BLUEDART",
};

/** Orders of two units each, of which some are packed. */
function withPacked(...codes: string[]): TestOms {
  const oms = new TestOms();
  for (const code of [...codes, "open"])
    oms.order(code, [{ channelSkuCode: "SKU-1", quantity: 2 }]);
  for (const code of codes) oms.pack(code, { "SKU-1": 2 });
  return oms;
}

describe("createManifest", () => {
  it("puts packed orders on a manifest, and a repetition names the same one", () => {
    const oms = withPacked("A", "B");
    const body = { ...scope, orderCodes: ["A", "B"] };
    const first = oms.call("createManifest", body);
    expect(first.reply).toEqual({
      ok: true,
      body: {
        manifestCode: "MF000001",
        externalManifestCode: "XMF000001",
        manifestUrl: "http://127.0.0.1:4010/documents/manifests/MF000001.pdf",
      },
    });
    const again = oms.call("createManifest", {
      ...body,
      transporter: "BlueDart",
      orderCodes: ["B", "A"],
    });
    expect(again).toEqual({ reply: first.reply, facts: [], messages: [] });
  });

  it("puts an order that is on one already on no second one", () => {
    const oms = withPacked("A", "B");
    oms.must("createManifest", { ...scope, orderCodes: ["A"] });
    oms.must("createManifest", { ...scope, orderCodes: ["A", "B"] });
    expect(
      [...oms.state.manifests.values()].map((manifest) => manifest.orderCodes),
    ).toEqual([["A"], ["B"]]);
    expect(
      oms.must("createManifest", { ...scope, orderCodes: ["A", "B"] }),
    ).toMatchObject({ manifestCode: "MF000002" });
    expect(
      oms.must("createManifest", { ...scope, orderCodes: ["A"] }),
    ).toMatchObject({ manifestCode: "MF000001" });
  });

  it("names the orders that are not packed and those of another carrier", () => {
    const oms = withPacked("A");
    expect(
      refusal(
        oms.call("createManifest", { ...scope, orderCodes: ["A", "open"] }),
      ),
    ).toBe("400 [orderCodes: order open is not packed]");
    expect(
      refusal(
        oms.call("createManifest", {
          ...scope,
          transporter: "OTHER",
          orderCodes: ["A"],
        }),
      ),
    ).toBe("400 [transporter: order A goes with BLUEDART, not OTHER]");
    expect(
      refusal(oms.call("createManifest", { ...scope, orderCodes: ["X"] })),
    ).toBe("404 [orderCode: no order X at location WH1 and channel DEMO]");
  });
});

describe("notifyHandover", () => {
  it("completes orders without a manifest too, and tells each partner its part", () => {
    const oms = withPacked("A", "B");
    const decision = oms.call("notifyHandover", {
      ...scope,
      orderCodes: ["A", "B"],
      vehicleNumber: "KA01",
    });
    expect(told(decision.messages)).toEqual(
      ["A", "B"].flatMap(() => [
        "DEMO_ERP OUTWARD_ORDER_SHIPMENT_DISPATCH",
        "DEMO_EFS SUBORDER_COMPLETE",
        "DEMO_ERP OUTWARD_ORDER_COMPLETE",
      ]),
    );
    expect(decision.reply).toEqual({
      ok: true,
      body: {
        handoverDocumentUrl:
          "http://127.0.0.1:4010/documents/handovers/HO000001.pdf",
      },
    });
    expect(
      bodiesOf("outwardSalesPosting", decision.messages)[0]?.shipments[0]
        ?.shipmentStatus,
    ).toBe("DISPATCHED");
    expect(oms.view("A").status).toBe("COMPLETED");
  });

  it("is repeatable", () => {
    const oms = withPacked("A", "B");
    const first = oms.call("notifyHandover", {
      ...scope,
      orderCodes: ["A", "B"],
    });
    expect(
      oms.call("notifyHandover", { ...scope, orderCodes: ["B", "A"] }),
    ).toEqual({ reply: first.reply, facts: [], messages: [] });
  });

  it("dispatches each shipment, and completes an order only when nothing of it is open", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 5 }], {
      packType: "BULK",
    });
    oms.pack("A", { "SKU-1": 1 });
    oms.pack("A", { "SKU-1": 3 });
    const partly = oms.call("notifyHandover", { ...scope, orderCodes: ["A"] });
    expect(told(partly.messages)).toEqual([
      "DEMO_ERP OUTWARD_ORDER_SHIPMENT_DISPATCH",
      "DEMO_ERP OUTWARD_ORDER_SHIPMENT_DISPATCH",
    ]);
    expect(oms.view("A").status).toBe("OPEN");
    oms.pack(
      "A",
      { "SKU-1": 1 },
      { fulfillmentType: "MULTI_SHIPMENT_PARTIAL", weight: 5 },
    );
    const rest = oms.call("notifyHandover", { ...scope, orderCodes: ["A"] });
    expect(told(rest.messages)).toEqual([
      "DEMO_ERP OUTWARD_ORDER_SHIPMENT_DISPATCH",
      "DEMO_EFS SUBORDER_COMPLETE",
      "DEMO_ERP OUTWARD_ORDER_COMPLETE",
    ]);
    const [posting] = bodiesOf("outwardSalesPosting", rest.messages);
    expect(posting?.shipments.map((shipment) => shipment.shipmentCode)).toEqual(
      ["SH000001", "SH000002", "SH000003"],
    );
  });

  it("refuses an order that is not packed, and then hands over none", () => {
    const oms = withPacked("A");
    expect(
      refusal(
        oms.call("notifyHandover", { ...scope, orderCodes: ["A", "open"] }),
      ),
    ).toBe("400 [orderCodes: order open is not packed]");
    expect(oms.view("A").status).toBe("PACKED");
  });
});

describe("manifestAndHandover", () => {
  it("does both, once", () => {
    const oms = withPacked("A");
    const body = { ...scope, orderCodes: ["A"] };
    const first = oms.call("manifestAndHandover", body);
    expect(first.facts.map((fact) => fact.type)).toEqual([
      "manifestCreated",
      "handedOver",
      "orderCompleted",
      "messagesNumbered",
    ]);
    expect(oms.view("A").shipments[0]).toMatchObject({
      manifestCode: "MF000001",
      handoverCode: "HO000001",
      status: "DISPATCHED",
    });
    expect(oms.call("manifestAndHandover", body)).toEqual({
      reply: first.reply,
      facts: [],
      messages: [],
    });
    expect(
      refusal(
        oms.call("manifestAndHandover", { ...body, orderCodes: ["open"] }),
      ),
    ).toBe("400 [orderCodes: order open is not packed]");
  });
});
