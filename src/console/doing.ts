/** Something that was done to an order at the mock, and where it shows. */
import type { ExchangeEntry, Profile } from "../history/entry.js";
import type { Step } from "../scenario/step.js";
import type { Delivery } from "../simulator/outbound/delivery.js";
import type { StateView } from "../simulator/state/state.js";
import type { Cast, CastOrder } from "./cast.js";

/** Something that was done, with the messages that it led to. */
export interface Doing {
  /** Clock time. */
  readonly at: number;
  readonly order: CastOrder;
  readonly step: Extract<
    Step,
    | { create: unknown }
    | { cancel: unknown }
    | { return: unknown; of: unknown }
    | { changeReturn: unknown }
    | { fulfil: unknown }
  >;
  /** What happened, for a comment. */
  readonly text: string;
  readonly messages: Delivery[];
  /** Of a return and what is done with it: the name that the steps use. */
  readonly returnName?: string;
  /** … and its code at the mock. */
  readonly returnCode?: string;
}

export interface Sources {
  readonly cast: Cast;
  readonly state: Pick<StateView, "returns" | "shipments">;
  /** Those to the vendor that the scenario is for, in the order in which they were made. */
  readonly messages: readonly Delivery[];
  readonly calls: readonly ExchangeEntry[];
  readonly profile: Profile;
  readonly leftOut: (text: string) => void;
}

/** The messages about the order and its returns. */
export function own(one: CastOrder, { cast, messages }: Sources): Delivery[] {
  return messages.filter(({ message }) => cast.find(message) === one);
}

/** Moments are whole milliseconds, durations are not. */
const clockSlackMs = 2;

/** Whether the call was being answered at that time. */
function covers({ at, durationMs }: ExchangeEntry, moment: number): boolean {
  return (
    at - clockSlackMs <= moment && moment <= at + durationMs + clockSlackMs
  );
}

/** Whether a call of the vendor led to what happened to the order at that time. */
export function isByVendor(
  { calls, profile }: Sources,
  moment: number,
  orderCode: string,
  operations: readonly string[],
): boolean {
  // What an EFS did is, to an ERP, the work of Increff's warehouse.
  return (
    profile === "efs" &&
    calls.some(
      (call) =>
        operations.includes(call.operation ?? "") &&
        covers(call, moment) &&
        call.requestBody.text.includes(orderCode),
    )
  );
}

/** Whether a call of the vendor handed the order over. The moment of it is the vendor's own word, so it does not tell. */
export function isHandedOverByVendor(
  { calls, profile }: Sources,
  orderCode: string,
): boolean {
  return (
    profile === "efs" &&
    calls.some(
      ({ operation, status, requestBody }) =>
        (operation === "notifyHandover" ||
          operation === "manifestAndHandover") &&
        status !== null &&
        status < 300 &&
        requestBody.text.includes(orderCode),
    )
  );
}

export function isCreation(eventType: string): boolean {
  return (
    eventType === "SUBORDER_CREATE" || eventType === "OUTWARD_ORDER_CREATE"
  );
}
