/** What the options of `increff-kit mock` say about its settings. Commander has checked each value already. */
import type { RateLimit } from "../simulator/settings.js";
import type { Given, MockValues, SettingName } from "./values.js";

/** An option that was not given is undefined or an empty list. */
export interface MockFlags {
  readonly port?: number;
  readonly host?: string;
  readonly basePath: readonly string[];
  readonly orderEvents?: string;
  readonly returnEvents?: string;
  readonly sellerCancellation?: string;
  readonly salesPosting?: string;
  /** Name in lower case, and value. */
  readonly header: readonly (readonly [string, string])[];
  readonly strict?: boolean;
  /** `off` takes a limit of the file away. */
  readonly rateLimit?: RateLimit | "off";
  /** Milliseconds. */
  readonly batchEvery?: number;
  readonly orders?: number;
  /** Milliseconds. */
  readonly every?: number;
  readonly seed?: number;
  readonly history?: string;
  readonly data?: string;
  readonly token?: string;
  /** Each `name=value`. */
  readonly set: readonly string[];
}

export function givenByFlags(flags: MockFlags): Given[] {
  const { rateLimit } = flags;
  const limited = rateLimit === "off" ? undefined : rateLimit;
  return [
    given("--port", "oms.port", flags.port),
    given("--host", "oms.host", flags.host),
    given("--base-path", "oms.basePaths", unlessEmpty(flags.basePath)),
    given("--order-events", "vendor.orderEvents", flags.orderEvents),
    given("--return-events", "vendor.returnEvents", flags.returnEvents),
    given(
      "--seller-cancellation",
      "vendor.sellerCancellation",
      flags.sellerCancellation,
    ),
    given("--sales-posting", "vendor.salesPosting", flags.salesPosting),
    given(
      "--header",
      "vendor.headers",
      flags.header.length === 0 ? undefined : Object.fromEntries(flags.header),
    ),
    given("--strict", "oms.strict", flags.strict),
    given(
      "--rate-limit",
      "oms.rateLimit.requests",
      rateLimit === "off" ? null : rateLimit?.requests,
    ),
    given("--rate-limit", "oms.rateLimit.perSeconds", limited?.perSeconds),
    given("--batch-every", "oms.delivery.batchEveryMs", flags.batchEvery),
    given("--orders", "oms.orders.count", flags.orders),
    given("--every", "oms.orders.everyMs", flags.every),
    given("--seed", "oms.orders.seed", flags.seed),
    given("--history", "oms.history", flags.history),
    given("--data", "oms.data", flags.data),
    given("--token", "oms.control.token", flags.token),
  ].flat();
}

function given<Name extends SettingName>(
  flag: string,
  name: Name,
  value: MockValues[Name] | undefined,
): Given[] {
  return value === undefined
    ? []
    : [{ name, value, source: { kind: "flag", flag } }];
}

function unlessEmpty(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
