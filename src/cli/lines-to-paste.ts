/**
 * The curl lines that the mock prints when it is ready, for a POSIX shell.
 *
 * Promise: each works when it is pasted, once the variables that `variables` names are set; no secret that somebody
 * configured stands in one.
 */
import { variablesIn } from "../config/fill.js";
import type { MockConfig } from "../config/mock.js";
import { shownTenant, shownValue } from "../config/shown.js";
import type { Product, Tenant } from "../simulator/settings.js";

export interface LinesToPaste {
  readonly lines: readonly string[];
  /** The variables that the lines take from the shell, in the order in which they come. */
  readonly variables: readonly string[];
}

export function linesToPaste(url: string, config: MockConfig): LinesToPaste {
  const { tenants, products } = config.settings;
  const efs = tenants.find(({ role }) => role === "efs");
  const marketplace = tenants.find(({ role }) => role === "marketplace");
  const [product] = products;
  const call = callsTo(url, config);
  const lines: string[] = [];
  if (product !== undefined && efs !== undefined)
    lines.push(
      "Send stock:",
      call(efs, "PUT", "/usp/inventories/absolute", {
        locationCode: efs.locations[0],
        products: [{ channelSkuCode: product.channelSkuCode, quantity: 40 }],
      }),
    );
  if (product !== undefined && marketplace !== undefined)
    lines.push(
      efs === undefined
        ? "Bring in an order:"
        : "Bring in an order, and pack it:",
      call(marketplace, "POST", "/orders/outward", orderOf(product)),
    );
  if (product !== undefined && marketplace !== undefined && efs !== undefined)
    lines.push(
      call(efs, "POST", "/usp/order/pack", {
        orderCode: "FIRST-1",
        locationCode: marketplace.locations[0],
        channelName: marketplace.channels[0],
        shipmentItems: [
          { channelSkuCode: product.channelSkuCode, quantityToPack: 1 },
        ],
      }),
    );
  lines.push(
    "See what the OMS knows:",
    `  curl -sS ${url}/_kit/orders${controlHeader(config)}`,
  );
  return { lines, variables: [...new Set(lines.flatMap(variablesIn))] };
}

function callsTo(
  url: string,
  config: MockConfig,
): (tenant: Tenant, verb: string, path: string, body: unknown) => string {
  return (tenant, verb, path, body) => {
    const { authUsername, authDomainName } = tenant;
    const index = config.settings.tenants.indexOf(tenant);
    const { authPassword } = shownTenant(config, tenant, index);
    const password = `authPassword: ${authPassword}`;
    return (
      `  curl -sS -X ${verb} ${url}${path} -H 'content-type: application/json' ` +
      `-H ${quoted(`authUsername: ${authUsername}`)} ` +
      // Only the demo's passwords are literal; any other is a variable, which the shell fills in within these quotes.
      `-H ${config.given.has("oms.tenants") ? `"${password}"` : quoted(password)} ` +
      `-H ${quoted(`authDomainName: ${authDomainName}`)} ` +
      `-d ${quoted(JSON.stringify(body))}`
    );
  };
}

/** What a call under `/_kit` needs of a mock that was started with a token. */
function controlHeader(config: MockConfig): string {
  return config.token === null
    ? ""
    : ` -H "Authorization: Bearer ${String(shownValue(config, "oms.control.token"))}"`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function orderOf({ channelSkuCode }: Product): unknown {
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const address = {
    name: "Asha Rao",
    line1: "12 Lake Road",
    city: "Bengaluru",
    state: "Karnataka",
    zip: "560071",
    country: "India",
  };
  return {
    orderCode: "FIRST-1",
    orderTime: now.toISOString(),
    orderType: "SO",
    onHold: false,
    dispatchByTime: later.toISOString(),
    startProcessingTime: now.toISOString(),
    paymentMethod: "NCOD",
    shippingAddress: address,
    billingAddress: address,
    orderItems: [
      {
        channelSkuCode,
        orderItemCode: "1",
        quantity: 1,
        sellingPricePerUnit: 499,
      },
    ],
  };
}
