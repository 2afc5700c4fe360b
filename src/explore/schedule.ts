/**
 * A delivery schedule: what happens to a few orders, and when which message about it goes out how often and in which company.
 *
 * It is what the exploration generates, shrinks and writes down. Everything in it refers to acts by their `id`, never by
 * their place, so that taking an act away changes the meaning of no other.
 */
import type { Line, OutageStep } from "../scenario/step.js";
import type { ScenarioOrder } from "../scenario/scenario.js";

/** An order of the schedule; the definition is that of scenario files. */
export interface ScheduledOrder {
  /** A, B, C … */
  readonly name: string;
  readonly definition: ScenarioOrder;
}

interface Happening {
  /** Unique in the schedule. */
  readonly id: number;
  readonly order: string;
  /** Its messages are kept back until an act delivers them. */
  readonly hold: boolean;
}

export interface CreateAct extends Happening {
  readonly act: "create";
}
/** Without lines everything that is open. */
export interface CancelAct extends Happening {
  readonly act: "cancel";
  readonly by: "customer" | "seller";
  readonly lines?: readonly Line[];
}
/** Increff's own warehouse or the carrier. Without lines everything that is open. */
export interface FulfilAct extends Happening {
  readonly act: "fulfil";
  readonly do: "pack" | "handOver" | "arrive";
  readonly lines?: readonly Line[];
}
export interface ReturnAct extends Happening {
  readonly act: "return";
  /** R, S … */
  readonly name: string;
  readonly lines: readonly Line[];
  readonly sameCode: boolean;
}
export interface ChangeReturnAct extends Happening {
  readonly act: "change-return";
  readonly name: string;
}

/** What happens at the marketplace, in Increff or at a carrier, and leads to messages. */
export type HappeningAct =
  CreateAct | CancelAct | FulfilAct | ReturnAct | ChangeReturnAct;

/** A message: the n-th that an act led to about an order. */
export interface Parcel {
  readonly of: number;
  /** Counted from 0. */
  readonly nth: number;
  readonly order: string;
}

/** Messages go out, whether they were kept back or were delivered before. */
export interface DeliverAct {
  readonly act: "deliver";
  readonly parcels: readonly Parcel[];
  readonly copies: number;
  readonly together: boolean;
  readonly loseAnswer?: "after-answer" | "after-request";
  /** The same meaning in other bytes. */
  readonly twin?: boolean;
}
/** The vendor's warehouse does something, or is asked for what it must refuse. */
export interface DriveAct {
  readonly act: "drive";
  readonly drive:
    | "create-picklist"
    | "pack"
    | "cancel"
    | "manifest"
    | "handover"
    | "process-return";
  readonly order: string;
  /** Of process-return. */
  readonly name?: string;
  readonly lines?: readonly Line[];
}
/** The OMS fails the vendor's next calls of this kind. */
export interface OutageAct {
  readonly act: "outage";
  readonly operation: "packOrder" | "cancelOrderItems" | "processReturn";
  readonly kind: OutageStep["kind"];
  readonly order: string;
  /** How many calls, 1 or more. */
  readonly times: number;
}
/** Messages about other orders in between. */
export interface OthersAct {
  readonly act: "others";
  readonly order: string;
  readonly messages: number;
}
/** The vendor's process is killed and started again. */
export interface RestartAct {
  readonly act: "restart";
}
/** Everything that was told of the orders is told again. */
export interface ReplayAct {
  readonly act: "replay";
  readonly orders: readonly string[];
}
/** The vendor is down, so many orders like this one come in, and all their messages go out at once afterwards. */
export interface BacklogAct {
  readonly act: "backlog";
  readonly order: string;
  readonly orders: number;
}

/** A cancellation and a pack of the order are let loose at the same moment; whoever is first, nothing more happens to it. */
export interface RaceAct {
  readonly act: "race";
  readonly order: string;
  /** What the customer cancels; without it everything. */
  readonly lines?: readonly Line[];
}
/** The vendor packs all that it knows of, while a cancellation is decided of which it has not been told: it is refused. */
export interface OvertakeAct {
  readonly act: "overtake";
  readonly order: string;
}
/** The OMS puts the vendor's pack off (429), and before it may come again the vendor is told of a cancellation. */
export interface PutOffAct {
  readonly act: "put-off";
  /** Of the cancellation: unique in the schedule. */
  readonly id: number;
  readonly order: string;
  /** What the customer cancels; without it everything. */
  readonly lines?: readonly Line[];
}
/** The vendor is killed while it owes a pack that the OMS, which was down, never got; it is asked again when it is back. */
export interface InterruptAct {
  readonly act: "interrupt";
  readonly order: string;
}

export type Act =
  | HappeningAct
  | RaceAct
  | OvertakeAct
  | PutOffAct
  | InterruptAct
  | DeliverAct
  | DriveAct
  | OutageAct
  | OthersAct
  | RestartAct
  | ReplayAct
  | BacklogAct;

export interface Schedule {
  readonly profile: "efs" | "erp";
  readonly orders: readonly ScheduledOrder[];
  readonly acts: readonly Act[];
}

export function isHappening(act: Act): act is HappeningAct {
  return "hold" in act;
}

/** How an order of the schedule gets its story: that of another order, or its own. */
export function storyOf({ name, definition }: ScheduledOrder): string {
  return definition.storyOf ?? name;
}
