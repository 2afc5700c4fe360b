/** What the requests of a run are about: few codes, so that calls which belong together meet. */
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import type { Json } from "../referee/json.js";
import type { Dice } from "./dice.js";

/** What only the running mock knows. Everything else of a request comes from its seed and index. */
export interface World {
  /** Where messages go that a body names an address for. */
  readonly receiver: string;
  readonly consoleAssets: readonly string[];
  readonly docsAssets: readonly string[];
}

/**
 * The sessions that requests go to: `fz-a` has planned faults and hostile receivers, `fz-b` neither, `fz-c` holds messages
 * back, and in `fz-d` happens what forgets. null is the mock itself.
 */
export const fuzzSessions = ["fz-a", "fz-b", "fz-c", "fz-d"] as const;
export type FuzzSession = (typeof fuzzSessions)[number];

export const scope = { locationCode: "WH1", channelName: "DEMO" } as const;
const at = Date.UTC(2024, 4, 6, 9);

/** Orders 0 to 7 are shipped, 8 to 11 cancelled. */
export const shippedOrders = 8;
export const orderCount = 12;

export function codeOf(number: number): string {
  return `F-${number}`;
}

export function linesOf(number: number): [string, number][] {
  return [
    [`SKU-${number * 2 + 1}`, 2],
    [`SKU-${number * 2 + 2}`, 1],
  ];
}

/** The order of a marketplace. */
export function orderOf(number: number, code = codeOf(number)): Json {
  const lines = linesOf(number).map(([channelSkuCode, quantity]) => ({
    channelSkuCode,
    quantity,
  }));
  return plainOrder(code, lines, {
    at,
    locationCode: scope.locationCode,
  }) as unknown as Json;
}

const kitOrder = (dice: Dice): string => `K-${dice.below(16)}`;
const numbered =
  (stem: string, digits: number, least: number, count: number) =>
  (dice: Dice): string =>
    `${stem}${String(least + dice.below(count)).padStart(digits, "0")}`;
const returnCode = (dice: Dice): string =>
  `${dice.pick(["R-", "RET-"])}${dice.below(shippedOrders)}`;

/** What stands for a name wherever one is asked for: in a path, a query or a body. */
export const names: Readonly<
  Record<string, (dice: Dice, world: World) => string | number>
> = {
  orderCode: (dice) =>
    dice.chance(0.5) ? codeOf(dice.below(orderCount)) : kitOrder(dice),
  order: (dice) => codeOf(dice.below(orderCount)),
  forwardOrderCode: (dice) => codeOf(dice.below(shippedOrders)),
  returnOrderCode: returnCode,
  locationCode: () => scope.locationCode,
  channelName: () => scope.channelName,
  channelSkuCode: numbered("SKU-", 0, 1, 24),
  transporter: () => "BLUEDART",
  awbNumber: numbered("1126", 8, 1, 20),
  messageKey: (dice) =>
    dice.chance(0.7)
      ? `order-${1 + dice.below(24)}`
      : `${dice.pick(["posting", "return"])}-${1 + dice.below(80)}`,
  sinceMessageKey: numbered("order-", 0, 1, 40),
  sequence: numbered("", 0, 1, 300),
  after: numbered("", 0, 0, 300),
  shipmentCode: numbered("SH", 6, 1, 12),
  manifestCode: numbered("MF", 6, 1, 8),
  pickListId: (dice) => 1 + dice.below(6),
  number: numbered("", 6, 1, 5),
  faultId: numbered("fault-", 0, 1, 9),
  sessionId: numbered("job-", 0, 0, 8),
  name: numbered("snap-", 0, 0, 4),
  document: (dice) => dice.pick(["efs", "erp", "marketplace", "control"]),
  contractFile: (dice) =>
    dice.pick(["efs.yaml", "control.yaml", "components/common.yaml"]),
  consoleAsset: (dice, { consoleAssets }) => dice.pick(consoleAssets),
  docsAsset: (dice, { docsAssets }) => dice.pick(docsAssets),
  marketplaceCall: (dice) =>
    dice.pick([
      "createOutwardOrder",
      "cancelOutwardOrder",
      "createReturnOrder",
    ]),
};

export { kitOrder };
