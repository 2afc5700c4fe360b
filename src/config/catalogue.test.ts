/** The schema, the types and the defaults say the same. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packageFile } from "../contract/package.js";
import { demoAccount, demoProduct } from "../simulator/demo.js";
import { keysAround, known, settingNames, type Schema } from "./catalogue.js";
import { defaultValues } from "./values.js";

const root = JSON.parse(
  readFileSync(packageFile("openapi/files/config.schema.json"), "utf8"),
) as Schema;

it("names every setting that has a type, and no other", () => {
  expect([...settingNames].sort()).toEqual(Object.keys(defaultValues()).sort());
});

it("gives every setting and every group a variable of its own", () => {
  const variables = known.map(({ variable }) => variable);
  expect(new Set(variables).size).toBe(variables.length);
  expect(variables).toContain("INCREFF_KIT_OMS_RATE_LIMIT_REQUESTS");
  expect(variables).not.toContain("INCREFF_KIT_VENDOR_COMMAND");
});

it("has the defaults that the mock has", () => {
  const values: Readonly<Record<string, unknown>> = { ...defaultValues() };
  const stated = known.filter(({ schema }) => schema.default !== undefined);
  expect(stated.length).toBeGreaterThan(25);
  for (const { name, schema } of stated)
    expect([name, schema.default]).toEqual([name, values[name]]);
  // These say theirs in words: the demo's masters, two ports, and what is nowhere.
  const unstated = known.filter(
    ({ schema, group }) => !group && schema.default === undefined,
  );
  expect(unstated.map(({ name }) => name).sort()).toEqual([
    "oms.port",
    "oms.products",
    "oms.tenants",
    "vendor.headers",
    "vendor.orderEvents",
    "vendor.returnEvents",
    "vendor.salesPosting",
    "vendor.sellerCancellation",
  ]);
});

it.each([
  ["tenant", { ...demoAccount }],
  ["product", { ...demoProduct }],
])("has the defaults of a %s", (definition, defaults) => {
  const properties = root.$defs?.[definition]?.properties ?? {};
  const stated = Object.entries(properties).flatMap(([key, schema]) =>
    schema.default === undefined ? [] : [[key, schema.default]],
  );
  expect({ endpoints: {}, ...Object.fromEntries(stated) }).toEqual({
    endpoints: {},
    ...defaults,
  });
});

it("describes everything", () => {
  const silent: string[] = [];
  const visit = (schema: Schema, place: string): void => {
    for (const [key, child] of Object.entries(schema.properties ?? {})) {
      const target = root.$defs?.[child.$ref?.slice("#/$defs/".length) ?? ""];
      if ((child.description ?? target?.description ?? "") === "")
        silent.push(`${place}.${key}`);
      visit(child, `${place}.${key}`);
    }
  };
  visit(root, "");
  for (const [name, schema] of Object.entries(root.$defs ?? {}))
    visit(schema, name);
  expect(
    silent.filter((place) => !/^(\.|observer|driver)/.test(place)),
  ).toEqual([]);
});

it("knows which keys belong beside one another", () => {
  expect(keysAround("/oms/tenants/0/rolle")).toContain("role");
  expect(keysAround("/vendor/headers/authorisation")).toEqual([]);
});
