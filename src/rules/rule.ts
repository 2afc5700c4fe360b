/**
 * What a rule is: a pure function from a small part of the history to findings, with its witnesses.
 *
 * A rule is about one order's life or about one exchange. It reads nothing else: no clock, no socket, no other rule,
 * nothing of the simulator. So it can be tested on a literal history of a few entries, and the same rule judges a live
 * run, recorded traffic and a certificate under review.
 */
import type { Direction, ExchangeEntry } from "../history/entry.js";
import type { OrderLife } from "./life.js";

/** Something seen that was really judged: the entry that decided it. */
export interface Witness {
  /** `seq` of the entry on which the judgement rests. */
  readonly seq: number;
  /** How much was seen, in one sentence for the report: after how many messages, within what time. */
  readonly figures?: string;
}

/** How one of two orders was told of the same, and how it ended: for a finding that only their comparison shows. */
export interface Telling {
  readonly orderCode: string;
  /** The messages in the order in which they were delivered, copies too. */
  readonly messages: readonly string[];
  /** What the vendor showed last: one fact each, in the same order for both. */
  readonly ending: readonly string[];
}

/** One violation, in the grammar: requirement, expected, actual, evidence, likely cause. */
export interface Finding {
  /** One sentence: what the vendor did wrong, naming the order, shipment, SKU or field. */
  readonly summary: string;
  readonly expected: string;
  readonly actual: string;
  /** `seq` of the entries that show it, in the order in which to read them; never empty. */
  readonly evidence: readonly number[];
  /** The usual defect behind this observation, and the usual fix. */
  readonly likelyCause: string;
  /** The order, where the finding is about one. */
  readonly orderCode?: string;
  readonly locationCode?: string;
  /** The two orders whose ends had to be the same. */
  readonly sideBySide?: readonly [Telling, Telling];
}

/** An occasion on which the requirement was in play and could not be judged, with the reason. */
export interface Unjudged {
  readonly seq: number;
  readonly reason: string;
  /** True when the requirement is about something that this vendor does not have at all, as far as it shows. */
  readonly notApplicable?: boolean;
}

export interface Judgement {
  /** Occasions judged, violated ones included: `witnesses.length` is at least the number of findings' occasions. */
  readonly witnesses: readonly Witness[];
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
}

/** Nothing of interest was seen. */
export const nothingSeen: Judgement = {
  witnesses: [],
  findings: [],
  unjudged: [],
};

interface RuleBase {
  /** The row of the register that this rule judges, for example `EFS-IDEM-01`. One rule, one requirement. */
  readonly requirement: string;
  /** What must have been seen for the judgement to mean anything, in words for the report. */
  readonly needs: string;
}

export interface OrderRule extends RuleBase {
  readonly about: "order";
  judge(life: OrderLife): Judgement;
}

/** Which exchanges a rule looks at. */
export interface Sight {
  readonly direction: Direction;
  /** operationIds; without them all exchanges of the direction, also those of no known operation. */
  readonly operations?: readonly string[];
}

export function isInSight(
  { direction, operations }: Sight,
  exchange: Pick<ExchangeEntry, "direction" | "operation">,
): boolean {
  return (
    exchange.direction === direction &&
    (operations === undefined || operations.includes(exchange.operation ?? ""))
  );
}

export interface ExchangeRule extends RuleBase {
  readonly about: "exchange";
  /** Of other exchanges it says nothing, so nobody has to ask it; without it it looks at all. */
  readonly sees?: Sight;
  judge(exchange: ExchangeEntry): Judgement;
}

export type Rule = OrderRule | ExchangeRule;
