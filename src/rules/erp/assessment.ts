/**
 * What all observations of an order's sales together say about each of its shipments.
 *
 * Too much booked is wrong whenever it was seen at rest. Too little, or other figures, is wrong only if it stayed so until the
 * last observation: a slow vendor is not a forgetful one. A wrong booking is charged at the observation that first showed
 * it, so that later hazards of the same order are not blamed for it.
 */
import type { OrderLife } from "../life.js";
import { once } from "../../history/once.js";
import { chargeOf } from "./charge.js";
import type { ErpEffect } from "./effects.js";
import type { Deviation, Standing } from "./deviation.js";
import { standingOf } from "./standing.js";
import type { Account, Ledger } from "./ledger.js";
import { ledgerOf } from "./ledger.js";
import { observedSales } from "./sales.js";

export interface Assessment {
  /** The shipment and the books at the observation that decides. */
  readonly account: Account;
  readonly ledger: Ledger;
  readonly standing: Standing;
  /** The shipment and the books at the last observation: what it went through in all. */
  readonly last: { readonly account: Account; readonly ledger: Ledger };
  /** What `standing` is charged to, when it is wrong. */
  readonly charged?: ErpEffect;
}

export interface Assessed {
  /** One for each shipment that was posted or booked before the last observation. */
  readonly shipments: readonly Assessment[];
  /** The books at the end of the life, as nobody may have seen them. */
  readonly end: Ledger;
  /** The books at each observation. */
  readonly observed: readonly Ledger[];
}

/** Kept for the life, because many rules select from it. */
export const assess = once((life: OrderLife): Assessed => {
  const observed = observedSales(life).map((answer) => ledgerOf(life, answer));
  const codes = new Set(
    observed.flatMap(({ accounts }) => [...accounts.keys()]),
  );
  const shipments = [...codes].map((code) => assessShipment(code, observed));
  return {
    shipments: shipments.filter((one) => one !== undefined),
    end: ledgerOf(life),
    observed,
  };
});

interface Seen {
  readonly account: Account;
  readonly ledger: Ledger;
  readonly standing: Standing;
  readonly before: Ledger | undefined;
}

function assessShipment(
  code: string,
  observed: readonly Ledger[],
): Assessment | undefined {
  const seen: Seen[] = [];
  for (const [index, ledger] of observed.entries()) {
    const account = ledger.accounts.get(code);
    if (account === undefined) continue;
    seen.push({
      account,
      ledger,
      standing: standingOf(account, ledger),
      before: observed[index - 1],
    });
  }
  const deciding =
    seen.find(({ standing }) => isExcess(standing)) ?? firstOfLast(seen);
  const last = seen.at(-1);
  if (deciding === undefined || last === undefined) return undefined;
  const { account, ledger, standing, before } = deciding;
  const placed = { account, ledger, standing, last };
  return standing.state === "wrong"
    ? {
        ...placed,
        charged: chargeOf(standing.deviation, account, ledger, before),
      }
    : placed;
}

const lasting: readonly Deviation["kind"][] = [
  "missing",
  "quantities",
  "total",
];

function isExcess(standing: Standing): boolean {
  return (
    standing.state === "wrong" && !lasting.includes(standing.deviation.kind)
  );
}

/** The last standing, at the first of the observations that show it without a break; a right one at the last of all. */
function firstOfLast(seen: readonly Seen[]): Seen | undefined {
  let deciding = seen.at(-1);
  for (const one of seen.toReversed()) {
    if (deciding === undefined || kindOf(one.standing) === undefined) break;
    if (kindOf(one.standing) !== kindOf(deciding.standing)) break;
    deciding = one;
  }
  return deciding;
}

function kindOf(standing: Standing): Deviation["kind"] | undefined {
  return standing.state === "wrong" ? standing.deviation.kind : undefined;
}
