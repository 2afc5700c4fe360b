/** Checks the form of a file of rows: an unknown key, or a row that expects nothing, is an error with its place. */
import { Ajv, type ValidateFunction } from "ajv";
import { errorCatalogue } from "../../src/contract/errors.js";
import { addresses, marks, type FileForm, type RowForm } from "./row.js";

const text = { type: "string", minLength: 1 };
const texts = { type: "array", minItems: 1, items: text };
const values = { type: "object", minProperties: 1 };
const named = { type: "object", additionalProperties: text, minProperties: 1 };
const quantities = {
  type: "object",
  additionalProperties: { type: "integer", minimum: 0 },
  minProperties: 1,
};

/** An object of exactly these keys. */
function record(
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = [],
): object {
  return { type: "object", additionalProperties: false, required, properties };
}

const method = "^(GET|POST|PUT|PATCH|DELETE) /";
const callKeys = {
  call: { type: "string", pattern: method },
  as: { enum: ["efs", "marketplace", "erp", "nobody"] },
  headers: {
    type: "object",
    additionalProperties: { type: ["string", "null"] },
    minProperties: 1,
  },
  body: {},
  with: values,
  without: texts,
  text: { type: "string" },
};
const steps = {
  type: "array",
  items: {
    oneOf: [
      record({ order: text, lines: quantities, fields: values }, [
        "order",
        "lines",
      ]),
      record({ pack: text, items: quantities, fields: values }, [
        "pack",
        "items",
      ]),
      record({ manifest: texts }, ["manifest"]),
      record({ handover: texts }, ["handover"]),
      record({ return: text, of: text, items: texts, fields: values }, [
        "return",
        "of",
        "items",
      ]),
      record({ stock: quantities }, ["stock"]),
      record({ seconds: { type: "number", exclusiveMinimum: 0 } }, ["seconds"]),
      record({ same: { const: true } }, ["same"]),
      record({ ...callKeys, status: { type: "integer" } }, ["call"]),
    ],
  },
};
const status = { type: "integer", minimum: 200, maximum: 599 };
const answer = {
  ...record(
    {
      status,
      reason: { enum: Object.keys(errorCatalogue) },
      description: { type: "string", pattern: "^\\[.*\\]$" },
      body: {},
      part: {},
      lacks: texts,
      empty: { const: true },
      headers: named,
    },
    ["status"],
  ),
  anyOf: [
    { required: ["reason", "description"] },
    { required: ["body"] },
    { required: ["part"] },
    { required: ["empty"] },
  ],
};
const received = record({
  after: { type: "number", exclusiveMinimum: 0 },
  event: text,
  part: {},
  lacks: texts,
  headers: named,
  answer: {
    oneOf: [
      record({ status, body: {} }, ["status"]),
      record({ none: { type: "number", exclusiveMinimum: 0 } }, ["none"]),
    ],
  },
  outcome: {
    enum: [
      "success",
      "http-error",
      "hidden-failure",
      "timeout",
      "connection-error",
    ],
  },
  shown: text,
});
const row = {
  ...record(
    {
      says: { type: "string", pattern: "^[A-Z0-9`].*\\.$" },
      source: text,
      mark: { enum: marks },
      each: { type: "array", minItems: 1 },
      settings: values,
      given: steps,
      request: record(callKeys),
      answer,
      then: {
        type: "array",
        minItems: 1,
        items: record(
          { ask: { type: "string", pattern: "^GET /_kit/" }, part: {} },
          ["ask", "part"],
        ),
      },
      receives: { type: "array", items: received },
    },
    ["says", "source", "mark"],
  ),
  anyOf: [{ required: ["answer"] }, { required: ["receives"] }],
};

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strict: true,
  strictRequired: false,
});
const fileForm = ajv.compile<FileForm>(
  record(
    {
      title: text,
      about: { type: "string", pattern: "\\.$" },
      request: record(callKeys),
      given: steps,
      to: { enum: addresses },
      rows: { type: "array", minItems: 1, items: { type: "object" } },
    },
    ["title", "about", "rows"],
  ),
);
const rowForm = ajv.compile<RowForm>(row);

/** The file around its rows. @throws Error that names the file, the place in it and what is wrong there */
export function checkFile(file: string, content: unknown): FileForm {
  return checked(file, fileForm, content);
}

/** One row, with its value in the place of `{it}`. @throws Error like `checkFile` */
export function checkRow(name: string, content: unknown): RowForm {
  return checked(name, rowForm, content);
}

function checked<Form>(
  name: string,
  validate: ValidateFunction<Form>,
  content: unknown,
): Form {
  if (validate(content)) return content;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message = "", params }) =>
      `${name}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(problems.join("\n"));
}
