/** `increff-kit mock`: a mock OMS that runs until it is told to stop. */
import { HistoryFileWriter } from "../history/file.js";
import { systemClock } from "../history/clock.js";
import { kitVersion } from "../contract/package.js";
import { UnreachableError } from "../runner/problems.js";
import { demoSettings, demoTenants } from "../simulator/demo.js";
import type { OrderStream } from "../simulator/orders/order-stream.js";
import type { Endpoints, OmsSettings } from "../simulator/settings.js";
import { startOms, type RunningOms } from "../simulator/start.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { MockFlags } from "./program.js";

/** Entries of the history that stay in memory; a mock runs all day. */
const keptEntries = 20_000;
const keptMessages = 20_000;

export async function mockFromCli(flags: MockFlags, io: Io): Promise<number> {
  const headers = headersOf(flags.header);
  if (typeof headers === "string") {
    io.stderr.write(`${headers}\n`);
    return exitCode.usage;
  }
  if (flags.every !== undefined && flags.orders === 0) {
    io.stderr.write(
      "--every: say with --orders how many orders are to come each time.\n",
    );
    return exitCode.usage;
  }
  const settings = mockSettings(flags, headers);
  const running = await listen(flags, settings);
  const file =
    flags.history === undefined
      ? undefined
      : new HistoryFileWriter(flags.history);
  file?.follow(running.oms.history);
  const stream =
    flags.orders > 0 ? await beginOrders(running, flags, io) : undefined;
  io.stdout.write(welcome(running.url, flags));
  await new Promise<void>((resolve) => {
    io.onStop(resolve);
  });
  await stream?.stop();
  await running.close();
  file?.close();
  io.stdout.write("\nStopped.\n");
  return exitCode.conformant;
}

async function listen(
  flags: MockFlags,
  settings: OmsSettings,
): Promise<RunningOms> {
  try {
    return await startOms({
      settings,
      host: flags.host,
      port: flags.port,
      seed: flags.seed,
      keepEntries: keptEntries,
      keepFinished: keptMessages,
      ...(flags.data === undefined ? {} : { data: flags.data }),
    });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "EADDRINUSE" || code === "EACCES" || code === "EADDRNOTAVAIL")
      throw new UnreachableError(
        `The mock cannot listen on ${flags.host}:${flags.port} (${message}). Choose another port with --port, or 0 for a free one.`,
      );
    throw error;
  }
}

function mockSettings(
  flags: MockFlags,
  headers: Readonly<Record<string, string>>,
): OmsSettings {
  const shared = Object.keys(headers).length > 0 ? { headers } : {};
  const endpoints: Record<"efs" | "erp" | "marketplace", Endpoints> = {
    efs: {
      ...shared,
      ...(flags.orderEvents === undefined
        ? {}
        : { orderEvents: flags.orderEvents }),
      ...(flags.returnEvents === undefined
        ? {}
        : { returnEvents: flags.returnEvents }),
      ...(flags.sellerCancellation === undefined
        ? {}
        : { sellerCancellation: flags.sellerCancellation }),
    },
    erp: {
      ...shared,
      ...(flags.salesPosting === undefined
        ? {}
        : { salesPosting: flags.salesPosting }),
    },
    marketplace: {},
  };
  return demoSettings({
    strict: flags.strict,
    tenants: demoTenants.map((tenant) => ({
      ...tenant,
      endpoints: endpoints[tenant.role],
    })),
  });
}

function headersOf(lines: readonly string[]): Record<string, string> | string {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 1)
      return `--header: "${line}" has no colon; write it as name:value.`;
    headers[line.slice(0, colon).trim().toLowerCase()] = line
      .slice(colon + 1)
      .trim();
  }
  return headers;
}

/** The orders of the start; with `--every` more of them keep coming until the stream is stopped. */
async function beginOrders(
  { oms }: RunningOms,
  { orders: count, every: everyMs, seed }: MockFlags,
  io: Io,
): Promise<OrderStream | undefined> {
  const onProblem = (problem: string): void => {
    io.stderr.write(`--orders: ${problem}\n`);
  };
  if (everyMs === undefined) {
    const made = await oms.generateOrders({ count, seed });
    if (!made.ok) onProblem(made.error.description);
    return undefined;
  }
  const { OrderStream } = await import("../simulator/orders/order-stream.js");
  const stream = new OrderStream(oms, {
    count,
    everyMs,
    seed,
    clock: systemClock,
    onProblem,
  });
  await stream.start();
  return stream;
}

function ordersText({ orders, every }: MockFlags): string {
  if (orders === 0)
    return "No orders are generated (--orders 20 creates some, --every 5s as many again every five seconds).";
  if (every === undefined)
    return `${orders} generated orders are in (--every 5s would bring as many again every five seconds).`;
  return `${orders} generated orders come every ${every / 1000} s; stock that no EFS reported is refilled.`;
}

function welcome(url: string, flags: MockFlags): string {
  const [efs, marketplace] = [demoTenants[0], demoTenants[1]];
  const call = (
    tenant: { authUsername: string; authPassword: string },
    verb: string,
    path: string,
    body: unknown,
  ): string =>
    `  curl -sS -X ${verb} ${url}${path} -H 'content-type: application/json' ` +
    `-H 'authUsername: ${tenant.authUsername}' -H 'authPassword: ${tenant.authPassword}' -H 'authDomainName: demo' ` +
    `-d '${JSON.stringify(body)}'`;
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
  const order = {
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
        channelSkuCode: "SKU-1",
        orderItemCode: "1",
        quantity: 1,
        sellingPricePerUnit: 499,
      },
    ],
  };
  const pack = {
    orderCode: "FIRST-1",
    locationCode: "WH1",
    channelName: "DEMO",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
  };
  const told = flags.orderEvents ?? flags.salesPosting;
  return `increff-kit ${kitVersion()}: a mock of Increff's OMS at ${url}
location WH1, channel DEMO, SKU-1 … SKU-100 with 100 pieces each
EFS DEMO_EFS/demo-efs, marketplace DEMO_MARKETPLACE/demo-marketplace, ERP DEMO_ERP/demo-erp, domain demo
${told === undefined ? "No address of a vendor is known (--order-events, --sales-posting): messages are kept and shown at /_kit/messages." : `Messages go to ${told}.`}

${ordersText(flags)}
Send stock:
${call(efs, "PUT", "/usp/inventories/absolute", { locationCode: "WH1", products: [{ channelSkuCode: "SKU-1", quantity: 40 }] })}
Bring in an order, and pack it:
${call(marketplace, "POST", "/orders/outward", order)}
${call(efs, "POST", "/usp/order/pack", pack)}
See what the OMS knows:
  curl -sS ${url}/_kit/orders

Ctrl+C stops it.
`;
}
