/** Fastify with the contract's schemas for bodies and answers, and a hook for the credentials. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import Fastify from "fastify";

const [port, products, schemaFile, accounts] = JSON.parse(process.argv[2]);
const known = new Set(products);
const schemas = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const app = Fastify({ logger: false, bodyLimit: 10 * 1024 * 1024 });
app.setValidatorCompiler(({ schema }) => ajv.compile(schema));
app.addHook("onRequest", async (request, reply) => {
  const password = accounts[request.headers["authusername"]];
  if (password === undefined || password !== request.headers["authpassword"])
    await reply.code(401).send({ code: "UNAUTHORIZED" });
});
const codes = { type: "array", items: { type: "string" } };
const answer = {
  type: "object",
  properties: { failureProducts: codes, successProducts: codes },
};
app.put(
  "/usp/inventories/absolute",
  { schema: { body: schemas.inventory, response: { 200: answer } } },
  async (request) => {
    const named = request.body.products.map((one) => one.channelSkuCode);
    return {
      failureProducts: named.filter((code) => !known.has(code)),
      successProducts: named.filter((code) => known.has(code)),
    };
  },
);
app.post(
  "/orders/outward",
  { schema: { body: schemas.order } },
  async (_request, reply) => reply.code(200).send(),
);
await app.listen({ port, host: "127.0.0.1" });
