/** What the control shows where two channels use one order code at one location. */
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../../../test/support/caller.js";
import { twoChannels } from "../../../../test/simulator/two-channels.js";
import { plainOrder } from "../../orders/plain-order.js";
import type { RunningOms } from "../../start.js";

let running: RunningOms;
const secondEfs = { ...efs, authUsername: "SECOND_EFS" };

beforeAll(async () => {
  running = await startQuiet({ tenants: twoChannels });
  const caller = new Caller(running);
  const order = plainOrder("A", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
    at: 0,
  });
  for (const authUsername of ["DEMO_MARKETPLACE", "SECOND_MARKETPLACE"])
    await caller
      .call("POST", "/orders/outward", order, { ...marketplace, authUsername })
      .expect(200);
  const pack = {
    orderCode: "A",
    locationCode: "WH1",
    channelName: "SECOND",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
  };
  await caller.call("POST", "/usp/order/pack", pack, secondEfs).expect(200);
});
afterAll(() => running.close());

const get = (path: string) => request(running.url).get(`/_kit${path}`);

describe("one order code in two channels", () => {
  it("is asked for with its channel", async () => {
    const answer = await get("/orders/A?locationCode=WH1").expect(409);
    expect(answer.body).toMatchObject({
      code: "CONFLICT",
      description:
        "[orderCode: A exists at WH1 in channel DEMO and at WH1 in channel SECOND; say which with locationCode and channelName]",
    });
    const open = await get("/orders/A?channelName=DEMO").expect(200);
    expect(open.body).toMatchObject({ status: "OPEN", shipmentCodes: [] });
    const packed = await get("/orders/A?channelName=SECOND").expect(200);
    expect(packed.body).toMatchObject({ status: "PACKED" });
  });

  it("is handed over and delivered in the shipment's channel", async () => {
    const delivered = await request(running.url)
      .post("/_kit/shipments/SH000001/deliver")
      .expect(200);
    expect(delivered.body).toMatchObject({
      channelName: "SECOND",
      status: "DELIVERED",
    });
    const untouched = await get("/orders/A?channelName=DEMO").expect(200);
    expect(untouched.body).toMatchObject({ status: "OPEN" });
  });
});
