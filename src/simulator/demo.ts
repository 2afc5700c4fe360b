/** What `increff-kit mock` knows when nobody configures anything: three partners, one location, one channel, a hundred products. */
import { eventTypes } from "../contract/events.js";
import type {
  Alternatives,
  DeliverySettings,
  OmsSettings,
  Product,
  Tenant,
} from "./settings.js";

const demoLocation = "WH1";
export const demoChannel = "DEMO";

/** What an account is where its settings leave something out. */
export const demoAccount = {
  authDomainName: "demo",
  locations: [demoLocation],
  channels: [demoChannel],
  endpoints: {},
} as const satisfies Partial<Tenant>;

/** What a product is where its settings leave something out. */
export const demoProduct = {
  quantity: 100,
  gstRate: 5,
  basePrice: 99,
} as const satisfies Partial<Product>;

/** How `increff-kit mock` runs where nothing else is said. */
export const demoRun = {
  host: "127.0.0.1",
  port: 4010,
  /** Generated orders at the start; `everyMs` 0 makes them once. */
  orders: { count: 0, everyMs: 0, seed: 1 },
  /** Seconds of a rate limit that names none. */
  limitSeconds: 1,
} as const;

/** Every documented event type: what can be switched on. */
export const documentedEvents = [
  ...eventTypes.outwardOrderEvent,
  ...eventTypes.returnOrderEvent,
  ...eventTypes.outwardSalesPosting,
] as const;

export const demoTenants = [
  {
    role: "efs",
    authUsername: "DEMO_EFS",
    authPassword: "demo-efs",
    ...demoAccount,
  },
  {
    role: "marketplace",
    authUsername: "DEMO_MARKETPLACE",
    authPassword: "demo-marketplace",
    ...demoAccount,
  },
  {
    role: "erp",
    authUsername: "DEMO_ERP",
    authPassword: "demo-erp",
    ...demoAccount,
  },
] as const satisfies readonly Tenant[];

const gstRates = [5, 12, 18, 0] as const;

/** BAR-1 … BAR-100, listed as SKU-1 … SKU-100, a hundred pieces of each; prices from 99 rupees upwards. */
export const demoProducts: readonly Product[] = Array.from(
  { length: 100 },
  (_, index) => {
    const number = index + 1;
    return {
      barcode: `BAR-${number}`,
      clientSkuId: `CLIENT-${number}`,
      channelSkuCode: `SKU-${number}`,
      quantity: demoProduct.quantity,
      gstRate: gstRates[index % gstRates.length] ?? 0,
      basePrice:
        demoProduct.basePrice + ((index * 137) % 2400) + (index % 4) * 0.25,
    };
  },
);

/** The EFS hears these of its own pack and of its own processing of a return; they are on only where somebody wants them. */
const echoes: readonly string[] = ["PACKED", "RETURN_ORDER_COMPLETE"];

const demoDelivery: DeliverySettings = {
  timeoutMs: 45_000,
  retryDelaysMs: [1_000, 5_000, 30_000, 120_000, 600_000],
  concurrency: 8,
  mode: "auto",
  batchEveryMs: 0,
  inOrder: true,
  events: documentedEvents.filter((event) => !echoes.includes(event)),
};

const demoAlternatives: Alternatives = {
  inventoryBatch: 300,
  completeCancellation: "accept",
  sellerCancellation: "both",
  combinedHandover: "accept",
  picturesOfPassed: "accept",
  documents: "url",
  packShipmentId: "text",
  packChannel: "both",
  postingSplitFlag: "boolean",
  postingShipmentId: "text",
  postingVolumetricWeight: "text",
  emptyFields: "left-out",
  times: "utc",
};

/** Parts of the delivery and of the alternatives may be replaced one by one. */
export type SettingsOverrides = Partial<
  Omit<OmsSettings, "delivery" | "alternatives">
> & {
  readonly delivery?: Partial<DeliverySettings>;
  readonly alternatives?: Partial<Alternatives>;
};

export function demoSettings({
  delivery,
  alternatives,
  ...overrides
}: SettingsOverrides = {}): OmsSettings {
  return {
    tenants: demoTenants,
    products: demoProducts,
    basePaths: ["/assure-magic2"],
    strict: false,
    bodyLimit: 10 * 1024 * 1024,
    firstMessageId: 5001,
    codePrefix: "",
    rateLimit: null,
    ...overrides,
    alternatives: { ...demoAlternatives, ...alternatives },
    delivery: { ...demoDelivery, ...delivery },
  };
}
