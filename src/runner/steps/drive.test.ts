/** The step `drive`: work that the vendor has done by itself in the meantime is not asked for again. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { Theatre, type Act } from "../../../test/support/theatre.js";
import { WireVendor } from "../../../test/support/wire-vendor.js";
import type { Task } from "../driver.js";

let vendor: WireVendor;
let theatre: Theatre;
let asked: Task[];

beforeEach(async () => {
  asked = [];
  vendor = await WireVendor.listen();
  theatre = await Theatre.open({
    vendorUrl: vendor.url,
    driver: {
      kind: "http",
      ask: (task) => {
        asked.push(task);
        return Promise.resolve({ answer: "not-offered", status: 404 });
      },
    },
  });
});
afterEach(async () => {
  await theatre.close();
  await vendor.close();
});

/** An order that the vendor knows; asking for its pack is what is left to perform. */
async function ordered(): Promise<Act> {
  const act = theatre.begin(
    "orders: { A: { lines: [{ sku: SKU-1, quantity: 2 }] } }\nsteps: [{ create: A }, { drive: pack, order: A }]",
  );
  await act.play(1);
  return act;
}

/** The vendor packs so many by itself. */
async function packs({ stage }: Act, quantityToPack: number): Promise<number> {
  const { orderCode, locationCode } = stage.order("A");
  const { channelName, vendorTenant } = stage.ground;
  const { authUsername, authPassword, authDomainName } = vendorTenant;
  const answer = await fetch(`${theatre.running.url}/usp/order/pack`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authUsername,
      authPassword,
      authDomainName,
    },
    body: JSON.stringify({
      orderCode,
      locationCode,
      channelName,
      packageSku: "BOX-M",
      weight: 500,
      shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack }],
    }),
  });
  await answer.text();
  return answer.status;
}

it("asks for a pack of what is open", async () => {
  const act = await ordered();
  await act.play();
  expect(asked).toMatchObject([
    {
      action: "pack",
      body: { shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }] },
    },
  ]);
  expect(act.stage.shortfalls).toHaveLength(1);
});

it("asks for nothing when the vendor has packed all by itself", async () => {
  const act = await ordered();
  expect(await packs(act, 2)).toBe(200);
  await act.play();
  expect(asked).toEqual([]);
  expect(act.stage.shortfalls).toEqual([]);
});
