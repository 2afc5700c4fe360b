import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledValidator, CompiledValidators } from "../compiled.js";
import { messagesValidators } from "../generated/validators-messages.js";
import { requestsValidators } from "../generated/validators-requests.js";
import { collectContract } from "./collect.js";
import { isObject, Sources, type Json } from "./sources.js";

const sources = new Sources(
  fileURLToPath(new URL("../../../openapi", import.meta.url)),
);
const contract = collectContract(sources);
const compiled: CompiledValidators = {
  ...requestsValidators,
  ...messagesValidators,
};

/** Every example of a body that stands in a document, by the name of its schema's validator. */
function examples(): [string, Json][] {
  return contract.operations.flatMap(
    ({ document, path, method, direction, requestSchema }) => {
      const section = direction === "outbound" ? "webhooks" : "paths";
      const file = `${document}.yaml`;
      const place = `#/${section}/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}/requestBody`;
      if (requestSchema === null) return [];
      const body = sources.follow(sources.resolve(place, file)).node;
      const content =
        isObject(body) && isObject(body["content"])
          ? body["content"]["application/json"]
          : undefined;
      const shown =
        isObject(content) && isObject(content["examples"])
          ? Object.values(content["examples"])
          : [];
      return shown.flatMap((example) => {
        const value = isObject(example) ? example["value"] : undefined;
        return value === undefined
          ? []
          : [[requestSchema, value] as [string, Json]];
      });
    },
  );
}

const others: Json[] = [
  null,
  "",
  "40",
  "x".repeat(256),
  0,
  -1,
  1.5,
  true,
  [],
  [null, null],
  {},
  { a: 1 },
];

/** The value with something else at one place; each choice goes one level down or stops. */
function changed(value: Json, choices: readonly number[], other: Json): Json {
  const [choice, ...rest] = choices;
  const keys =
    typeof value === "object" && value !== null ? Object.keys(value) : [];
  const key =
    choice === undefined || keys.length === 0
      ? undefined
      : keys[choice % keys.length];
  if (key === undefined) return other;
  const copy = structuredClone(value) as JsonContainer;
  copy[key] = changed(copy[key] ?? null, rest, other);
  return copy;
}
type JsonContainer = Record<string, Json>;

const interpreted = new Map<string, CompiledValidator>();
function plainAjv(name: string): CompiledValidator {
  const known = interpreted.get(name);
  if (known !== undefined) return known;
  const schema =
    contract.schemas.requests.get(name) ?? contract.schemas.messages.get(name);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
  });
  const validator = ajv.compile(schema as object) as CompiledValidator;
  interpreted.set(name, validator);
  return validator;
}

function resultOf(
  validator: CompiledValidator | undefined,
  value: unknown,
): unknown {
  const valid = validator?.(value);
  const errors = (valid === true ? [] : (validator?.errors ?? [])).map(
    ({ keyword, instancePath, schemaPath, params }) => {
      return { keyword, instancePath, schemaPath, params };
    },
  );
  return { valid, errors };
}

describe("the compiled validators", () => {
  const bodies = examples();

  it("accept every example of the documents", () => {
    expect(bodies.length).toBeGreaterThan(15);
    for (const [name, body] of bodies)
      expect(resultOf(compiled[name], body), name).toEqual({
        valid: true,
        errors: [],
      });
  });

  it("say the same as ajv itself, error by error, about examples in which something was changed", () => {
    const change = fc.tuple(
      fc.array(fc.nat(40), { maxLength: 6 }),
      fc.constantFrom(...others),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        ([name, body], changes) => {
          const value = changes.reduce(
            (current, [choices, other]) => changed(current, choices, other),
            body,
          );
          expect(resultOf(compiled[name], value)).toEqual(
            resultOf(plainAjv(name), value),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });
});
