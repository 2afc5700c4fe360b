/** The settings in force as an `increff-kit.yaml`, each value with a comment that says where it came from. */
import { Document, isCollection, isMap, isNode, isPair, type Node } from "yaml";
import type { Tenant } from "../simulator/settings.js";
import { settingNames } from "./catalogue.js";
import { variablesIn } from "./fill.js";
import type { MockConfig } from "./mock.js";
import { shownTenant, shownValue } from "./shown.js";
import { sourceText, type Source } from "./source.js";
import type { SettingName } from "./values.js";

export function printConfig(config: MockConfig): string {
  const { sources } = config;
  const document = new Document({});
  for (const name of namesIn(config)) {
    const value =
      name === "oms.tenants"
        ? config.settings.tenants.map((tenant, index) =>
            shownTenant(config, tenant, index),
          )
        : shownValue(config, name);
    const node = document.createNode(value, {
      aliasDuplicateObjects: false,
    }) as Node;
    document.setIn(name.split("."), node);
    if (name === "oms.tenants" || name === "oms.products")
      commentKey(document, name, sources[name]);
    else {
      if (isCollection(node)) node.flow = true;
      node.comment = ` ${sourceText(sources[name])}`;
    }
    if (name === "oms.tenants") commentEndpoints(document, config);
    if (name === "oms.products" && isCollection(node))
      for (const item of node.items) if (isMap(item)) item.flow = true;
  }
  const body = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
  });
  const secrets = [...new Set(variablesIn(body))];
  const head = [
    "# The settings of the mock that are in force, and where each came from. This is an increff-kit.yaml.",
    ...(secrets.length > 0
      ? [
          `# Secrets are left out; set them in the environment: ${secrets.join(", ")}`,
        ]
      : []),
    ...config.notes.map((note) => `# ${note}`),
  ];
  return `${head.join("\n")}\n${body}`;
}

/** The long list of products comes last; a file of products stands for it. The vendor's addresses stand at the accounts. */
function namesIn({ values }: MockConfig): SettingName[] {
  const names = settingNames.filter(
    (name) => name.startsWith("oms.") && name !== "oms.products",
  );
  return values["oms.productsFile"] === null
    ? [...names.filter((name) => name !== "oms.productsFile"), "oms.products"]
    : names;
}

/** `tenants: # default` */
function commentKey(
  document: Document,
  name: SettingName,
  source: Source,
): void {
  const path = name.split(".");
  const parent = document.getIn(path.slice(0, -1));
  if (!isMap(parent)) return;
  const pair = parent.items.find(
    (item) => isPair(item) && String(item.key) === path.at(-1),
  );
  if (pair === undefined) return;
  pair.key = document.createNode(path.at(-1));
  if (isNode(pair.key)) pair.key.comment = ` ${sourceText(source)}`;
}

/** The addresses of the demo's accounts come from the vendor's settings, one by one. */
function commentEndpoints(
  document: Document,
  { settings, given, sources }: MockConfig,
): void {
  for (const [index, tenant] of settings.tenants.entries()) {
    const at = ["oms", "tenants", index] as const;
    for (const list of ["locations", "channels"] as const) {
      const node = document.getIn([...at, list], true);
      if (isCollection(node)) node.flow = true;
    }
    if (given.has("oms.tenants")) continue;
    for (const name of Object.keys(tenant.endpoints) as EndpointName[]) {
      const node = document.getIn([...at, "endpoints", name], true);
      if (isCollection(node)) node.flow = true;
      if (isNode(node))
        node.comment = ` ${sourceText(sources[`vendor.${name}`])}`;
    }
  }
}

type EndpointName = keyof Tenant["endpoints"];
