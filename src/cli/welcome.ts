/** What the mock says when it is ready: what it knows, who can reach it, and lines to paste that work. */
import type { MockConfig } from "../config/mock.js";
import { kitVersion } from "../contract/package.js";
import { isLoopbackName } from "../simulator/inbound/control/local.js";
import { destinationLines } from "./destinations.js";
import { ordersLine } from "./generated-orders.js";
import { linesToPaste } from "./lines-to-paste.js";

export function welcome(url: string, config: MockConfig): string {
  const { lines, variables } = linesToPaste(url, config);
  return [
    `increff-kit ${kitVersion()}: a mock of Increff's OMS at ${url}`,
    `Its console, to see and to steer it: open ${url}/ in a browser.`,
    ...networkLines(config),
    ...masterLines(config),
    ...destinationLines(config),
    ordersLine(config),
    ...config.notes,
    "",
    ...variableLines(variables),
    ...lines,
    "",
    "Ctrl+C stops it.",
    "",
  ].join("\n");
}

/** Said only of a mock that other computers can call. */
function networkLines({ host, token }: MockConfig): string[] {
  if (isLoopbackName(host.includes(":") ? `[${host}]` : host)) return [];
  const control =
    token === null
      ? "Its control under /_kit cannot: that answers this computer alone (--token opens it to whoever carries the token)."
      : "So can its control under /_kit, by whoever carries the token.";
  return [`Other computers in the network can reach it at ${host}. ${control}`];
}

/** A secret that somebody configured is not printed: the lines take it from the shell. */
function variableLines(variables: readonly string[]): string[] {
  if (variables.length === 0) return [];
  const last = variables.at(-1) ?? "";
  const names =
    variables.length === 1
      ? last
      : `${variables.slice(0, -1).join(", ")} and ${last}`;
  return [
    `The lines below take their secrets from the shell: set ${names} there first.`,
  ];
}

function masterLines({ settings, given }: MockConfig): string[] {
  const own = given.has("oms.tenants");
  const listed = (values: readonly string[]): string =>
    [...new Set(values)].join(", ");
  const locations = listed(settings.tenants.flatMap((one) => one.locations));
  const channels = listed(settings.tenants.flatMap((one) => one.channels));
  const { products } = settings;
  const stock =
    given.has("oms.products") || given.has("oms.productsFile")
      ? `${products.length} ${products.length === 1 ? "product" : "products"}, the first ${products[0]?.channelSkuCode ?? ""}`
      : "SKU-1 … SKU-100 with 100 pieces each";
  const accounts = own
    ? settings.tenants.map(
        ({ role, authUsername }) => `${role} ${authUsername}`,
      )
    : [
        "EFS DEMO_EFS/demo-efs, marketplace DEMO_MARKETPLACE/demo-marketplace, ERP DEMO_ERP/demo-erp, domain demo",
      ];
  return [
    `location ${locations}, channel ${channels}, ${stock}`,
    accounts.join(", "),
  ];
}
