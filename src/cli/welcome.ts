/** What the mock says when it is ready: what it knows, and lines to paste that work. */
import type { MockConfig } from "../config/mock.js";
import { ordersLine } from "./generated-orders.js";
import { secretName } from "../config/secret-names.js";
import { kitVersion } from "../contract/package.js";
import type { Product, Tenant } from "../simulator/settings.js";

export function welcome(url: string, config: MockConfig): string {
  const { settings, notes } = config;
  const efs = settings.tenants.find(({ role }) => role === "efs");
  const marketplace = settings.tenants.find(
    ({ role }) => role === "marketplace",
  );
  const [product] = settings.products;
  const call = callsTo(url, config.given.has("oms.tenants"));
  const lines = [
    `increff-kit ${kitVersion()}: a mock of Increff's OMS at ${url}`,
    ...masterLines(config),
    deliveryLine(settings.tenants),
    ordersLine(config),
    ...notes,
    "",
  ];
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
    `  curl -sS ${url}/_kit/orders`,
    "",
    "Ctrl+C stops it.",
    "",
  );
  return lines.join("\n");
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

function deliveryLine(tenants: readonly Tenant[]): string {
  const told = tenants
    .map(({ endpoints }) => endpoints.orderEvents ?? endpoints.salesPosting)
    .find((address) => address !== undefined);
  return told === undefined
    ? "No address of a vendor is known (--order-events, --sales-posting): messages are kept and shown at /_kit/messages."
    : `Messages go to ${told}.`;
}

/** A password that somebody configured is not printed: the line takes it from the shell. */
function callsTo(
  url: string,
  own: boolean,
): (tenant: Tenant, verb: string, path: string, body: unknown) => string {
  return (tenant, verb, path, body) => {
    const { authUsername, authPassword, authDomainName } = tenant;
    const password = own
      ? `"authPassword: $${secretName(authUsername, "password")}"`
      : `'authPassword: ${authPassword}'`;
    return (
      `  curl -sS -X ${verb} ${url}${path} -H 'content-type: application/json' ` +
      `-H ${quoted(`authUsername: ${authUsername}`)} -H ${password} -H ${quoted(`authDomainName: ${authDomainName}`)} ` +
      `-d ${quoted(JSON.stringify(body))}`
    );
  };
}

/** For a POSIX shell. */
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
