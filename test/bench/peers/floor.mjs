/** The floor: node:http with compiled validators, and nothing else. Nobody is asked who calls, nothing is remembered. */
import { createServer } from "node:http";
import { requestsValidators } from "../../../dist/contract/generated/validators-requests.js";

const [port, products] = JSON.parse(process.argv[2]);
const known = new Set(products);
const type = { "content-type": "application/json" };

const operations = {
  "PUT /usp/inventories/absolute": {
    valid: requestsValidators.UpdateInventoryRequest,
    answer: (body) => {
      const successProducts = [];
      const failureProducts = [];
      for (const { channelSkuCode } of body.products)
        (known.has(channelSkuCode) ? successProducts : failureProducts).push(
          channelSkuCode,
        );
      return JSON.stringify({ failureProducts, successProducts });
    },
  },
  "POST /orders/outward": {
    valid: requestsValidators.CreateOutwardOrderRequest,
    answer: () => "",
  },
};

createServer((request, response) => {
  const operation = operations[`${request.method} ${request.url}`];
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    let body;
    try {
      body = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
      body = null;
    }
    const right = operation?.valid(body) === true;
    const text = right ? operation.answer(body) : '{"code":"BAD_DATA"}';
    response.writeHead(right ? 200 : 400, {
      ...type,
      "content-length": Buffer.byteLength(text),
    });
    response.end(text);
  });
}).listen(port, "127.0.0.1");
