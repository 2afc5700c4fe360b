import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { orderEvent, pack } from "../testing/efs-messages.js";
import { FakeOms } from "../testing/fake-oms.js";
import { until } from "../testing/until.js";
import { VendorUnderTest } from "../testing/vendor-under-test.js";
import { startWarehouse } from "./warehouse.js";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

let oms: FakeOms;
let efs: VendorUnderTest | undefined;

beforeEach(async () => {
  oms = await FakeOms.start();
});

afterEach(async () => {
  await efs?.remove();
  oms.stop();
});

describe("a warehouse that is killed", () => {
  it("knows its orders and messages, and resumes the calls that it owes", async () => {
    efs = await VendorUnderTest.spawn(MAIN, oms.url);
    const create = orderEvent("CREATE");
    expect((await efs.post("/increff/orders", create)).status).toBe(200);
    oms.trouble("/usp/order/pack", new Promise(() => undefined));
    await efs.drive("pack", pack({ A: 3 }));
    await until(() => oms.calls.length === 1, "the pack");
    await efs.kill();

    await efs.spawnAgain(MAIN);
    expect((await efs.post("/increff/orders", create)).status).toBe(200);
    const changed = { ...create, orderCode: "O2" };
    expect((await efs.post("/increff/orders", changed)).status).toBe(409);
    const again = efs;
    await until(async () => {
      const reply = await again.get("/_observe/orders/O1");
      return (reply.body as { status: string }).status === "PACKED";
    }, "the packed order");
    expect(oms.calls.map((call) => call.text)).toEqual([
      oms.calls[0]?.text,
      oms.calls[0]?.text,
    ]);
  });
});

describe("a warehouse that works by itself", () => {
  it("packs, manifests and hands over what was not cancelled, once", async () => {
    efs = await VendorUnderTest.start(startWarehouse, oms.url, true);
    oms.trouble("/usp/order/pack", "lost answer");
    oms.trouble("/usp/manifest", { status: 500 });
    const cancel = orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1] } });
    const create = orderEvent("CREATE");
    for (const event of [cancel, create, create]) {
      await efs.post("/increff/orders", event);
    }
    await until(() => oms.of("/usp/handover").length === 1, "the handover");
    expect(oms.calls.map((call) => call.path)).toEqual([
      "/usp/order/pack",
      "/usp/order/pack",
      "/usp/manifest",
      "/usp/manifest",
      "/usp/handover",
    ]);
    expect(oms.of("/usp/order/pack")[1]?.body).toMatchObject({
      shipmentItems: [{ channelSkuCode: "A", quantityToPack: 2 }],
    });
    expect(oms.of("/usp/handover")[0]?.body).toMatchObject({
      transporter: "BLUEDART",
    });
  });

  it("packs what is left after the OMS refused to pack a cancelled unit", async () => {
    efs = await VendorUnderTest.start(startWarehouse, oms.url, true);
    oms.trouble("/usp/order/pack", { status: 400 });
    await efs.post("/increff/orders", orderEvent("CREATE"));
    await until(() => oms.calls.length === 1, "the refused pack");
    const cancel = orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1] } });
    await efs.post("/increff/orders", cancel);
    await until(() => oms.of("/usp/handover").length === 1, "the handover");
    const packs = oms.of("/usp/order/pack").map((call) => call.text);
    expect(
      packs.map((text) => /"quantityToPack":(\d)/.exec(text)?.[1]),
    ).toEqual(["3", "2"]);
  });
});
