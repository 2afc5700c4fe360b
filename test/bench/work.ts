/** The two calls that every server is measured on. */
import { demoTenants } from "../../src/simulator/demo.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";

export const operationNames = ["inventory", "order"] as const;
export type OperationName = (typeof operationNames)[number];

export interface Work {
  readonly title: string;
  readonly method: "PUT" | "POST";
  readonly path: string;
  /** Of the operation in the contract. */
  readonly document: "efs" | "marketplace";
  readonly headers: CallHeaders;
  /** The text of a body, cut where each call has a number of its own. */
  readonly pieces: readonly string[];
}

export type CallHeaders = Readonly<
  Record<
    "content-type" | "authUsername" | "authPassword" | "authDomainName",
    string
  >
>;

/** Stands in the bodies where each call has a number of its own. */
const place = 111_111_111;

/** @param number of the call, from 1 to 800 million */
export function bodyOf({ pieces }: Work, number: number): string {
  return pieces.join(String(100_000_000 + number));
}

/** How many pieces of each product there are: more than all calls together ask for. */
export const plenty = 1_000_000_000;

export const skuCodes: readonly string[] = Array.from(
  { length: 100 },
  (_, index) => `SKU-${index + 1}`,
);

const [efs, marketplace] = demoTenants;
/** So many lines make an order body of 6 KB. */
const orderLines = 24;

export const works: Readonly<Record<OperationName, Work>> = {
  inventory: {
    title: "inventory update, 100 SKUs",
    method: "PUT",
    path: "/usp/inventories/absolute",
    document: "efs",
    headers: headersOf(efs),
    // Another figure each time: a stock that is what it was would change nothing.
    pieces: piecesOf({
      locationCode: efs.locations[0],
      products: skuCodes.map((channelSkuCode) => ({
        channelSkuCode,
        quantity: place,
      })),
    }),
  },
  order: {
    title: "order, 6 KB",
    method: "POST",
    path: "/orders/outward",
    document: "marketplace",
    headers: headersOf(marketplace),
    pieces: piecesOf({
      ...plainOrder(
        `B${place}`,
        skuCodes
          .slice(0, orderLines)
          .map((channelSkuCode) => ({ channelSkuCode, quantity: 1 })),
        { at: Date.UTC(2026, 0, 5, 6) },
      ),
      locationCode: marketplace.locations[0],
    }),
  },
};

function piecesOf(body: object): string[] {
  return JSON.stringify(body).split(String(place));
}

function headersOf(tenant: (typeof demoTenants)[number]): CallHeaders {
  const { authUsername, authPassword, authDomainName } = tenant;
  return {
    "content-type": "application/json",
    authUsername,
    authPassword,
    authDomainName,
  };
}
