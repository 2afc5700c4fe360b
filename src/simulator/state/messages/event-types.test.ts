import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { marketplace, TestOms, told } from "../../../../test/simulator/oms.js";
import { documentedEvents } from "../../demo.js";
import type { Decision, InternalCommand } from "../command.js";

type EventType = (typeof documentedEvents)[number];
type Step = (oms: TestOms) => Decision;

const where = { orderCode: "A", locationCode: "WH1" } as const;

function create(onHold = false): Step {
  const line = { channelSkuCode: "SKU-1", quantity: 2 };
  return (oms) => {
    const from = oms.messages.length;
    oms.order("A", [line], { onHold });
    const reply = { ok: true, body: undefined } as const;
    return { reply, facts: [], messages: oms.messages.slice(from) };
  };
}

const pack: Step = (oms) => oms.pack("A", { "SKU-1": 2 });
const internally =
  (command: InternalCommand): Step =>
  (oms) =>
    oms.run(command);
const handOver = internally({ type: "handOverInHouse", ...where });
const deliver: Step = (oms) =>
  oms.run({
    type: "deliverShipment",
    shipmentCode: oms.view("A").shipments[0]?.shipmentCode ?? "",
  });

const customerCancels =
  (cancelledQuantity: number): Step =>
  (oms) =>
    oms.call(
      "cancelOutwardOrder",
      {
        locationCode: "WH1",
        orderItems: [
          { channelSkuCode: "SKU-1", orderItemCode: "A-1", cancelledQuantity },
        ],
      },
      marketplace,
      { orderCode: "A" },
    );

const announce: Step = (oms) =>
  oms.call(
    "createReturnOrder",
    {
      forwardOrderCode: "A",
      returnOrderCode: "R",
      locationCode: "WH1",
      orderType: "CUSTOMER_RETURN",
      orderItems: ["R-1", "R-2"].map((itemCode) => ({
        itemCode,
        channelSkuCode: "SKU-1",
        reason: "SIZE_MISMATCH",
      })),
    },
    marketplace,
  );

const check =
  (...codes: readonly string[]): Step =>
  (oms) =>
    oms.call("processReturn", {
      returnOrderCode: "R",
      forwardOrderCode: "A",
      locationCode: "WH1",
      channelName: "DEMO",
      awbNumber: "1",
      transporter: "BLUEDART",
      orderItems: codes.map((returnItemCode) => ({
        returnItemCode,
        channelSkuCode: "SKU-1",
        qcStatus: "PASS",
      })),
    });

const returned = "R";
const shipped = [create(), pack, handOver] as const;
const expected = [...shipped, announce] as const;

/** The last step of each brings the event, the ones before it do not. */
const lives = {
  SUBORDER_CREATE: [create()],
  SUBORDER_PARTIAL_CANCEL: [create(), customerCancels(1)],
  SUBORDER_CANCEL: [create(), customerCancels(2)],
  SUBORDER_COMPLETE: [create(), pack, handOver],
  SUBORDER_PROPERTIES_UPDATE: [
    create(true),
    internally({ type: "releaseHold", ...where }),
  ],
  PACKED: [create(), pack],
  RETURN_ORDER_CREATE: [...shipped, announce],
  RETURN_ORDER_UPDATE: [
    ...expected,
    internally({
      type: "updateReturn",
      returnOrderCode: returned,
      awbNumber: "77",
    }),
  ],
  RETURN_ORDER_CANCEL: [
    ...expected,
    internally({ type: "cancelReturn", returnOrderCode: returned }),
  ],
  RETURN_ORDER_PARTIAL_CANCEL: [
    ...expected,
    internally({
      type: "cancelReturn",
      returnOrderCode: returned,
      returnItemCodes: ["R-2"],
    }),
  ],
  RETURN_ORDER_COMPLETE: [...expected, check("R-1"), check("R-2")],
  OUTWARD_ORDER_CREATE: [create()],
  OUTWARD_ORDER_PARTIAL_CANCEL: [create(), customerCancels(1)],
  OUTWARD_ORDER_CANCEL: [create(), customerCancels(2)],
  OUTWARD_ORDER_COMPLETE: [create(), pack, handOver],
  OUTWARD_ORDER_SHIPMENT_DISPATCH: [create(), pack, handOver],
  OUTWARD_ORDER_SHIPMENT_DELIVER: [create(), pack, handOver, deliver],
} as const satisfies Record<EventType, readonly Step[]>;

/** Who was told what at each step. */
function live(steps: readonly Step[], events: readonly string[]): string[][] {
  const oms = new TestOms({ delivery: { events } });
  return steps.map((step) => {
    const { reply, messages } = step(oms);
    expect(reply.ok).toBe(true);
    return told(messages);
  });
}

describe.each(documentedEvents)("%s", (type) => {
  const partner = type.startsWith("OUTWARD_") ? "DEMO_ERP" : "DEMO_EFS";
  const steps = lives[type];

  it("is sent at its moment, once, and alone when it alone is switched on", () => {
    const silent = steps.slice(1).map(() => []);
    expect(live(steps, [type])).toEqual([...silent, [`${partner} ${type}`]]);
    const all = live(steps, documentedEvents);
    expect(all.flat().filter((text) => text.endsWith(` ${type}`))).toEqual([
      `${partner} ${type}`,
    ]);
    expect(all.at(-1)).toContain(`${partner} ${type}`);
  });

  it("is not sent when it is switched off, and nothing else is missing", () => {
    const others = documentedEvents.filter((event) => event !== type);
    expect(live(steps, others)).toEqual(
      live(steps, documentedEvents).map((step) =>
        step.filter((text) => text !== `${partner} ${type}`),
      ),
    );
  });
});

it("are all that the contracts know", () => {
  const known = [
    ["efs", "OutwardOrderEventType"],
    ["efs", "ReturnOrderEventType"],
    ["erp", "OutwardSalesPostingEventType"],
  ].flatMap(([file, name = ""]) => {
    const path = new URL(`../../../../openapi/${file}.yaml`, import.meta.url);
    const { components } = parse(readFileSync(path, "utf8")) as {
      components: { schemas: Record<string, { enum?: string[] }> };
    };
    return components.schemas[name]?.enum ?? [];
  });
  expect([...known].sort()).toEqual([...documentedEvents].sort());
});
