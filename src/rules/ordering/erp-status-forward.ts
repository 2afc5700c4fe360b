/**
 * ERP-ORD-05: an older posting that arrives after a delivery does not set the shipment's status back.
 *
 * The vendor may use its own words, and it need not follow the status at all. So a finding needs a word that postings use,
 * and the proof that the older posting wrote it: the later status was shown before, or nothing else carried the word before.
 */
import { assess } from "../erp/assessment.js";
import type { Account, Ledger } from "../erp/ledger.js";
import { observedSales, unobserved } from "../erp/sales.js";
import {
  sameWord,
  setbackOf,
  statusesOf,
  statusRank,
} from "../erp/shipment-status.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

export const rule: OrderRule = {
  requirement: "ERP-ORD-05",
  about: "order",
  needs:
    "An acknowledged posting with a later status of a shipment, then an older posting (lower messageId) with an earlier one, and the shipment's status observed at rest afterwards.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const { end, observed } = assess(life);
  const last = observed.at(-1);
  const judgements = [...end.accounts.values()].map((account) => {
    const setback = setbackOf(account, Infinity);
    if (setback === undefined) return nothingSeen;
    const { seq } = setback.older.exchange;
    const seen = last?.accounts.get(account.code);
    if (last === undefined || seen === undefined || last.until < seq) {
      const until = observedSales(life).at(-1)?.observation.seq ?? 0;
      const reason = unobserved(life, until);
      return { ...nothingSeen, unjudged: [{ seq, reason }] };
    }
    return judgeStatus(life, seen, last, observed);
  });
  return together(...judgements);
}

function judgeStatus(
  life: OrderLife,
  account: Account,
  ledger: Ledger,
  observed: readonly Ledger[],
): Judgement {
  const setback = setbackOf(account, ledger.until);
  if (setback === undefined) return nothingSeen;
  const seq = ledger.until;
  const { younger, older } = setback;
  const words = statusesOf(account);
  const unclear = (reason: string): Judgement => ({
    ...nothingSeen,
    unjudged: [{ seq, reason }],
  });
  // An ERP need not keep the status of a parcel; one that shows none has none to set back.
  const noStatus = (reason: string): Judgement => ({
    ...nothingSeen,
    unjudged: [{ seq, reason, notApplicable: true }],
  });
  if (account.sales.length !== 1)
    return unclear("the shipment is not booked exactly once");
  const shown = account.sales[0]?.status;
  if (shown === undefined)
    return noStatus("the observer does not show the status of a shipment");
  const rank = statusRank(shown);
  const latest = Math.max(...words.map(({ rank: known }) => known));
  if (rank === undefined || !words.some(({ word }) => sameWord(word, shown)))
    return noStatus(`the status "${shown}" is not a word of the postings`);
  if (rank === latest) return { ...nothingSeen, witnesses: [{ seq }] };
  const before = observed.filter(
    ({ until }) =>
      until > younger.exchange.seq && until < older.exchange.opened,
  );
  const wasAhead = before.some((one) =>
    one.accounts
      .get(account.code)
      ?.sales.some((sale) => (statusRank(sale.status) ?? 0) > rank),
  );
  const wordIsNew = words.every(
    ({ word, posting }) =>
      !sameWord(word, shown) || posting.exchange.opened > younger.exchange.seq,
  );
  if (!wasAhead && !wordIsNew)
    return unclear(
      "the vendor may not follow the status of a shipment at all: it was not seen to have the later one",
    );
  const { orderCode, locationCode } = life;
  const later = younger.shipments.get(account.code)?.status ?? "";
  return {
    witnesses: [{ seq }],
    findings: [
      {
        summary: `Shipment ${account.code} of order ${orderCode} went back from ${later} to ${shown} when an older posting arrived.`,
        expected: `Status ${later}, which posting ${younger.messageId ?? ""} said and the ERP acknowledged.`,
        actual: `Status ${shown}, after the older posting ${older.messageId ?? ""} had arrived.`,
        evidence: [
          younger.exchange.seq,
          ...before.map(({ until }) => until),
          older.exchange.seq,
          seq,
        ],
        likelyCause:
          "Each posting overwrites the status with its own, whichever is newer. Keep the messageId (or the eventTime) of the last status, and leave the status alone when an older posting comes.",
        orderCode,
        locationCode,
      },
    ],
    unjudged: [],
  };
}
