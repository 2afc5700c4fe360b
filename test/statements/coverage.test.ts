/** The table leaves nothing out: operations, mandatory fields, refusals, alternatives, quirks. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { errorCatalogue } from "../../src/contract/errors.js";
import { collectContract } from "../../src/contract/generator/collect.js";
import { Sources } from "../../src/contract/generator/sources.js";
import {
  allOperations,
  operationById,
  replacedPaths,
  type OperationId,
} from "../../src/contract/operations.js";
import { quirks } from "../../src/contract/quirks.js";
import schema from "../../openapi/files/config.schema.json" with { type: "json" };
import { placesIn } from "../referee/places.js";
import type { Json } from "../referee/json.js";
import { messageOf, operationOf } from "./bench.js";
import { readStatements, type Statement } from "./statement.js";

const statements = readStatements().flatMap((file) => file.statements);
const contract = collectContract(
  new Sources(fileURLToPath(new URL("../../openapi", import.meta.url))),
);
const documents = ["efs", "marketplace", "erp"];
const operations = allOperations.filter(({ document }) =>
  documents.includes(document),
);

/** The operations that a row says something about: its call, or the message that comes of it. */
function about({ request, to, receives }: Statement): OperationId | null {
  return receives !== undefined && to !== undefined
    ? messageOf[to]
    : operationOf(request.call);
}

const rowsOf = (id: string): Statement[] =>
  statements.filter((statement) => about(statement) === id);

describe.each(operations)("$operationId", ({ operationId, direction }) => {
  const rows = rowsOf(operationId);
  it("has a row in which it succeeds", () => {
    const good = rows.filter(({ answer, receives }) =>
      direction === "inbound"
        ? answer !== undefined && answer.status < 300
        : receives?.some(
            ({ outcome }) => outcome === undefined || outcome === "success",
          ),
    );
    expect(good).not.toEqual([]);
  });
  it("has a row in which it is refused", () => {
    const bad = rows.filter(({ answer, receives }) =>
      direction === "inbound"
        ? answer !== undefined && answer.status >= 400
        : receives?.some(({ outcome }) => outcome === "http-error"),
    );
    expect(bad).not.toEqual([]);
  });
});

describe.each(operations.filter(({ direction }) => direction === "inbound"))(
  "mandatory fields of $operationId",
  ({ operationId }) => {
    const whole = rowsOf(operationId).find(
      ({ answer }) => answer !== undefined && answer.status < 300,
    );
    const name = operationById(operationId as OperationId).requestSchema ?? "";
    const schemaOf = contract.schemas.requests.get(name);
    const places = placesIn(
      (whole?.request.body ?? null) as Json,
      schemaOf as Parameters<typeof placesIn>[1],
    );
    const mandatory = places
      .filter(
        ({ presence, path }) =>
          presence === "mandatory" && !isAddress(path) && isFirst(path),
      )
      .map(({ path }) => textOf(path));

    it("have a row each, in which the field is missing", () => {
      expect(mandatory).not.toEqual([]);
      const missing = rowsOf(operationId).flatMap(({ answer }) =>
        [
          ...(answer?.description ?? "").matchAll(
            /([\w.[\]]+): may not be null/g,
          ),
        ].map(([, place = ""]) => place.replace(/^\[/, "")),
      );
      expect(mandatory.filter((place) => !missing.includes(place))).toEqual([]);
    });
  },
);

/** An address has no mandatory field of its own that any source names. */
function isAddress(path: readonly (string | number)[]): boolean {
  return path.length > 1 && String(path[0]).endsWith("Address");
}

/** One element stands for all of its list. */
function isFirst(path: readonly (string | number)[]): boolean {
  return path.every((step) => typeof step === "string" || step === 0);
}

function textOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
}

describe("every refusal that a partner can meet", () => {
  /** Those of the mock's own interface, and those of the mock without state: no call of a partner is answered so. */
  const elsewhere = [
    "localOnly",
    "missingToken",
    "conflict",
    "unreadablePreference",
    "unknownAnswer",
  ];
  it.each(
    Object.keys(errorCatalogue).filter((name) => !elsewhere.includes(name)),
  )("%s has a row", (name) => {
    expect(statements.map(({ answer }) => answer?.reason)).toContain(name);
  });
});

describe("every alternative", () => {
  const alternatives = Object.entries(schema.$defs.alternatives.properties);
  const values = alternatives.flatMap(([name, { enum: all }]) =>
    (all as unknown[])
      .filter((value) => value !== null)
      .map((value) => [name, value] as const),
  );
  it.each(values)("%s: %s has a row that sets it", (name, value) => {
    const set = statements.map(
      ({ settings }) =>
        (settings?.alternatives as Record<string, unknown> | undefined)?.[name],
    );
    expect(set).toContain(value);
  });
});

describe("every former path", () => {
  it.each(replacedPaths)("$method $path has a row", ({ path }) => {
    const shape = new RegExp(`^\\w+ ${path.replace(/\{\w+\}/, "[^/]+")}$`);
    expect(
      statements.filter(
        ({ request, answer }) =>
          shape.test(request.call) && answer?.reason === "replacedPath",
      ),
    ).not.toEqual([]);
  });
});

describe("every quirk", () => {
  it.each(quirks)(
    "$id is about operations that have ambiguous, observed or derived rows",
    ({ operations: ids }) => {
      const marked = statements.filter(({ mark }) => mark !== "documented");
      for (const id of ids)
        expect(
          marked.filter((row) => about(row) === id),
          id,
        ).not.toEqual([]);
    },
  );
});
