/** What a test says that its system holds: an observation, as an observer would have answered it. */
import type {
  ObservedOrder,
  ObservedReturn,
  ObservedSale,
} from "../contract/generated/vendor-hooks.js";
import { validateResponse } from "../contract/validate-response.js";
import { describeViolations } from "../contract/validate.js";
import type { NewEntry } from "../history/entry.js";
import { RefusedError } from "./errors.js";

/**
 * What your system holds about an order, in the words of `openapi/vendor-hooks.yaml`: the order (an EFS), the sales that
 * were booked for it (an ERP), or one of its returns. `null` is what it does not know.
 */
export type HeldByVendor =
  | { readonly order: ObservedOrder | null }
  | { readonly sales: readonly ObservedSale[] }
  | {
      readonly returned: ObservedReturn | null;
      readonly returnOrderCode: string;
    };

export interface Subject {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
}

/** @throws RefusedError when it is not what an observer may answer */
export function observationOf(
  { orderCode, locationCode, channelName }: Subject,
  held: HeldByVendor,
  atRest: boolean,
): NewEntry {
  const { resource, operation, body, ...rest } = shown(held);
  const about = { orderCode, locationCode, channelName, ...rest };
  const kind = { kind: "observation", resource, atRest, waitedMs: 0 } as const;
  if (body === null) return { ...kind, ...about, result: "unknown" };
  const checked = validateResponse(operation, 200, body);
  if (!checked.ok)
    throw new RefusedError("observed is refused", {
      status: 400,
      code: "BAD_DATA",
      message: `This is not what ${operation} may answer`,
      description: describeViolations(checked.violations, checked.more),
    });
  return { ...kind, ...about, result: "found", body };
}

function shown(held: HeldByVendor) {
  if ("order" in held)
    return {
      resource: "order",
      operation: "observeOrder",
      body: held.order,
    } as const;
  if ("sales" in held)
    return {
      resource: "sales",
      operation: "observeSales",
      body: { sales: held.sales },
    } as const;
  return {
    resource: "return",
    operation: "observeReturn",
    body: held.returned,
    returnOrderCode: held.returnOrderCode,
  } as const;
}
