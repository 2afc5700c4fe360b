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
  /** Orders by location and code; their lines by SKU. */
  const orders = new Map();
  const seen = new Set();

  function receive(event) {
    if (!forgetful && seen.has(event.messageId)) return;
    seen.add(event.messageId);
    const { orderCode, locationCode, channelName } = event;
    const key = `${locationCode}/${orderCode}`;
    const order = orders.get(key) ?? {
      orderCode,
      locationCode,
      channelName,
      lines: new Map(),
    };
    orders.set(key, order);
    for (const item of event.orderItems) {
      const line = order.lines.get(item.channelSkuCode) ?? {
        ordered: 0,
        cancelled: 0,
        packed: 0,
      };
      // Every event carries the whole order. The forgetful warehouse adds it to what it has.
      line.ordered = item.orderedQuantity + (forgetful ? line.ordered : 0);
      line.cancelled = item.cancelledQuantity ?? 0;
      order.lines.set(item.channelSkuCode, line);
    }
  }

  const open = ({ ordered, cancelled, packed }) => ordered - cancelled - packed;

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

    /** An order as this warehouse holds it, in the words of the kit's `openapi/vendor-hooks.yaml`. */
    holds(locationCode, orderCode) {
      const order = orders.get(`${locationCode}/${orderCode}`);
      if (order === undefined) return null;
      const lines = [...order.lines];
      return {
        orderCode,
        locationCode,
        channelName: order.channelName,
        status: lines.every(([, line]) => open(line) === 0) ? "PACKED" : "OPEN",
        lines: lines.map(([channelSkuCode, line]) => ({
          channelSkuCode,
          orderedQuantity: line.ordered,
          cancelledQuantity: line.cancelled,
          packedQuantity: line.packed,
        })),
      };
    },

    /** Somebody has packed everything, and Increff is told. The status of Increff's answer. */
    async pack(locationCode, orderCode) {
      const { channelName, lines } = orders.get(`${locationCode}/${orderCode}`);
      const answer = await fetch(`${omsUrl}/usp/order/pack`, {
        method: "POST",
        headers: { "content-type": "application/json", ...credentials },
        body: JSON.stringify({
          orderCode,
          locationCode,
          channelName,
          shipmentItems: [...lines].map(([channelSkuCode, line]) => ({
            channelSkuCode,
            quantityToPack: open(line),
          })),
        }),
      });
      await answer.text();
      // Booked when Increff has said yes, and not before: until then the call is to be made again.
      if (answer.ok)
        for (const line of lines.values()) line.packed += open(line);
      return answer.status;
    },

    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
