/** Lets a marketplace of the settings send invented orders to the OMS. */
import { omsError, type OmsError } from "../../contract/errors.js";
import type { Clock } from "../../history/clock.js";
import type { OmsSettings, Tenant } from "../settings.js";
import type { Command, Reply } from "../state/command.js";
import { generateOrders } from "./generate-orders.js";

export interface OrderWish {
  readonly count: number;
  readonly seed: number;
  /** The number in the first order's code: no number is given twice for one seed. */
  readonly firstNumber: number;
  readonly locationCode?: string;
  readonly channelName?: string;
  /** Over how many milliseconds before now they were placed. */
  readonly spanMs?: number;
  /** The share of orders on hold, 0 to 1; none where nothing is said. */
  readonly onHoldShare?: number;
}

export type MadeOrders =
  | {
      readonly ok: true;
      readonly seed: number;
      readonly orderCodes: readonly string[];
    }
  | { readonly ok: false; readonly error: OmsError };

/** Where the orders go. */
interface Market {
  readonly settings: OmsSettings;
  readonly clock: Clock;
  execute(command: Command): Reply;
}

export async function makeOrders(
  market: Market,
  wish: OrderWish,
): Promise<MadeOrders> {
  const { settings, clock } = market;
  const { locationCode, spanMs, onHoldShare } = wish;
  const found = sellerFor(settings, wish);
  if (!found.ok) return found;
  const orders = await generateOrders({
    seed: wish.seed,
    count: wish.count,
    products: settings.products,
    at: clock.now(),
    firstNumber: wish.firstNumber,
    codePrefix: settings.codePrefix,
    ...(locationCode === undefined ? {} : { locationCode }),
    ...(spanMs === undefined ? {} : { spanMs }),
    ...(onHoldShare === undefined ? {} : { onHoldShare }),
  });
  const orderCodes: string[] = [];
  for (const { body, skuDefinitions } of orders) {
    const reply = market.execute({
      type: "createOutwardOrder",
      tenant: found.seller,
      body,
      skuDefinitions,
    });
    if (!reply.ok) return { ok: false, error: reply.error };
    orderCodes.push(body.orderCode);
  }
  return { ok: true, seed: wish.seed, orderCodes };
}

/** The marketplace account that sells there, with the wished channel as its first; or the error that says who sells what. */
export function sellerFor(
  { tenants }: OmsSettings,
  {
    locationCode,
    channelName,
  }: {
    readonly locationCode?: string | undefined;
    readonly channelName?: string | undefined;
  },
):
  | { readonly ok: true; readonly seller: Tenant }
  | { readonly ok: false; readonly error: OmsError } {
  const markets = tenants.filter(({ role }) => role === "marketplace");
  const tenant = markets.find(
    ({ locations, channels }) =>
      (locationCode === undefined || locations.includes(locationCode)) &&
      (channelName === undefined || channels.includes(channelName)),
  );
  if (tenant !== undefined) {
    // The OMS takes a marketplace's first channel for its orders; another one is asked for by a tenant of that channel alone.
    const seller =
      channelName === undefined
        ? tenant
        : { ...tenant, channels: [channelName] };
    return { ok: true, seller };
  }
  const known = markets
    .map(
      ({ locations, channels }) =>
        `${channels.join(", ")} at ${locations.join(", ")}`,
    )
    .join("; ");
  const wanted = [
    ...(locationCode === undefined
      ? []
      : [`locationCode: no marketplace sells this from ${locationCode}`]),
    ...(channelName === undefined
      ? []
      : [`channelName: no marketplace sells this as ${channelName}`]),
    known === ""
      ? "tenants: the settings have no marketplace, add one"
      : `tenants: the marketplaces sell ${known}`,
  ];
  return { ok: false, error: omsError("invalidBody", ...wanted) };
}
