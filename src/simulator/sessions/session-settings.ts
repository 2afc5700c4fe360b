/** What one session may have otherwise than the mock that it lives in, and the settings that come of it. */
import type {
  Alternatives,
  DeliverySettings,
  Endpoints,
  OmsSettings,
  RateLimit,
} from "../settings.js";

/** Everything is optional: what is not stated is as in the mock. JSON values only, so that it can be written down. */
export interface SessionWish {
  /** Where the partners of this session are called; in the place of the mock's addresses, all of them. */
  readonly endpoints?: Endpoints;
  readonly strict?: boolean;
  readonly rateLimit?: RateLimit | null;
  readonly delivery?: Partial<DeliverySettings>;
  readonly alternatives?: Partial<Alternatives>;
}

/** The mock's settings with what the session wishes otherwise. */
export function sessionSettings(
  base: OmsSettings,
  wish: SessionWish,
): OmsSettings {
  const { endpoints, strict, rateLimit, delivery, alternatives } = wish;
  return {
    ...base,
    ...(strict === undefined ? {} : { strict }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(endpoints === undefined
      ? {}
      : { tenants: base.tenants.map((tenant) => ({ ...tenant, endpoints })) }),
    delivery: { ...base.delivery, ...delivery },
    alternatives: { ...base.alternatives, ...alternatives },
  };
}
