/** A process of its own that serves, packs one order, and fetches its label, its invoice or its health if it is told to. */
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { demoSettings } from "../../src/simulator/demo.js";
import { startOms } from "../../src/simulator/start.js";
import { efs, marketplace } from "../support/caller.js";

const running = await startOms({
  settings: demoSettings({ delivery: { mode: "held" } }),
});
const post = async (
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Response> => {
  const answer = await fetch(running.url + path, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return answer;
};
const order = plainOrder("A", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
  at: Date.UTC(2024, 4, 6, 9),
});
await post("/orders/outward", marketplace, order);
const packed = await post("/usp/order/pack", efs, {
  orderCode: "A",
  locationCode: "WH1",
  channelName: "DEMO",
  shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
});
const { shippingLabel, invoiceUrl } = (await packed.json()) as {
  shippingLabel: { shippingLabelUrl: string };
  invoiceUrl: string;
};
const wanted = {
  label: shippingLabel.shippingLabelUrl,
  invoice: invoiceUrl,
  health: `${running.url}/_kit/health`,
};
for (const name of process.argv.slice(2))
  console.log((await fetch(wanted[name as keyof typeof wanted])).status);
await running.close();
