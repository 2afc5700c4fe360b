/** What a team writes by hand in an afternoon: Express, its body parser, ajv over the contract's schemas, the credentials. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import express from "express";

const [port, products, schemaFile, accounts] = JSON.parse(process.argv[2]);
const known = new Set(products);
const schemas = JSON.parse(readFileSync(schemaFile, "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validators = {
  inventory: ajv.compile(schemas.inventory),
  order: ajv.compile(schemas.order),
};

const app = express();
app.use(express.json({ limit: "10mb" }));
app.use((request, response, next) => {
  const password = accounts[request.get("authUsername")];
  if (password !== undefined && password === request.get("authPassword"))
    next();
  else response.status(401).json({ code: "UNAUTHORIZED" });
});

const check = (name) => (request, response, next) => {
  const valid = validators[name];
  if (valid(request.body)) next();
  else
    response
      .status(400)
      .json({ code: "BAD_DATA", description: ajv.errorsText(valid.errors) });
};

app.put(
  "/usp/inventories/absolute",
  check("inventory"),
  (request, response) => {
    const codes = request.body.products.map((one) => one.channelSkuCode);
    response.json({
      failureProducts: codes.filter((code) => !known.has(code)),
      successProducts: codes.filter((code) => known.has(code)),
    });
  },
);
app.post("/orders/outward", check("order"), (_request, response) => {
  response.status(200).end();
});
app.listen(port, "127.0.0.1");
