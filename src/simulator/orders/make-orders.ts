/** Lets a marketplace of the settings send invented orders to the OMS. */
import { omsError, type OmsError } from "../../contract/errors.js";
import type { Clock } from "../../history/clock.js";
import type { OmsSettings } from "../settings.js";
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
  const { locationCode, channelName, spanMs, onHoldShare } = wish;
  const tenant = settings.tenants.find(
    ({ role, locations, channels }) =>
      role === "marketplace" &&
      (locationCode === undefined || locations.includes(locationCode)) &&
      (channelName === undefined || channels.includes(channelName)),
  );
  if (tenant === undefined) {
    const wanted = [
      ...(locationCode === undefined
        ? []
        : [`locationCode: no marketplace sells from ${locationCode}`]),
      ...(channelName === undefined
        ? []
        : [`channelName: no marketplace sells as ${channelName}`]),
    ];
    return {
      ok: false,
      error: omsError(
        "invalidBody",
        ...(wanted.length > 0
          ? wanted
          : ["tenants: the settings have no marketplace"]),
      ),
    };
  }
  // The OMS takes a marketplace's first channel for its orders; another one is asked for by a tenant of that channel alone.
  const seller =
    channelName === undefined ? tenant : { ...tenant, channels: [channelName] };
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
      tenant: seller,
      body,
      skuDefinitions,
    });
    if (!reply.ok) return { ok: false, error: reply.error };
    orderCodes.push(body.orderCode);
  }
  return { ok: true, seed: wish.seed, orderCodes };
}
