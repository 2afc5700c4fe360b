/**
 * A tiny warehouse that talks to Increff: it takes order events, and reports what it has packed. Real systems have a
 * database; what matters here is what is remembered, and when.
 */
import { createServer } from "node:http";

/**
 * @param {object} options
 * @param {string} options.omsUrl where Increff is
 * @param {Record<string, string>} options.credentials headers of every call to Increff
 * @param {boolean} [options.forgetful] true makes the mistake of many: a message that comes twice counts twice
 */
export async function startWms({ omsUrl, credentials, forgetful = false }) {
  /** Orders by location and code; pieces by SKU. */
  const orders = new Map();
  const seen = new Set();

  function receive(event) {
    if (!forgetful && seen.has(event.messageId)) return;
    seen.add(event.messageId);
    const key = `${event.locationCode}/${event.orderCode}`;
    const order = orders.get(key) ?? { ...event, pieces: new Map() };
    orders.set(key, order);
    // Every event carries the whole order; a forgetful warehouse adds it to what it has.
    const pieces = forgetful ? order.pieces : new Map();
    for (const item of event.orderItems) {
      const open = item.orderedQuantity - (item.cancelledQuantity ?? 0);
      const before = pieces.get(item.channelSkuCode) ?? 0;
      pieces.set(item.channelSkuCode, before + open);
    }
    order.pieces = pieces;
  }

  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      if (request.url !== "/increff/orders") {
        response.writeHead(404).end();
        return;
      }
      try {
        receive(JSON.parse(Buffer.concat(chunks).toString("utf8")));
        response.writeHead(200).end();
      } catch (error) {
        response
          .writeHead(400, { "content-type": "application/json" })
          .end(JSON.stringify({ hasError: true, errorMessage: String(error) }));
      }
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    orderEvents: `http://127.0.0.1:${server.address().port}/increff/orders`,

    /** What is to be packed of an order, by SKU; undefined for an order that is not known. */
    toPack(locationCode, orderCode) {
      const order = orders.get(`${locationCode}/${orderCode}`);
      return order && Object.fromEntries(order.pieces);
    },

    /** Somebody has packed everything, and Increff is told. The status of Increff's answer. */
    async pack(locationCode, orderCode) {
      const { channelName, pieces } = orders.get(
        `${locationCode}/${orderCode}`,
      );
      const answer = await fetch(`${omsUrl}/usp/order/pack`, {
        method: "POST",
        headers: { "content-type": "application/json", ...credentials },
        body: JSON.stringify({
          orderCode,
          locationCode,
          channelName,
          shipmentItems: [...pieces].map(([channelSkuCode, quantity]) => ({
            channelSkuCode,
            quantityToPack: quantity,
          })),
        }),
      });
      await answer.text();
      return answer.status;
    },

    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
