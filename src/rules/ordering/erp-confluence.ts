/**
 * ERP-ORD-10: every legal order of delivery ends in the same books.
 *
 * A sale that is wrong by itself is charged to what explains it; this requirement has what only the comparison with another
 * telling of the same story shows: chiefly what an ERP makes of the status of a shipment.
 */
import { assess } from "../erp/assessment.js";
import type { Account } from "../erp/ledger.js";
import { quantitiesText, amountText } from "../erp/quantities.js";
import { observedSales, type Sale } from "../erp/sales.js";
import { setbackOf, statusesOf, statusRank } from "../erp/shipment-status.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";
import { compareEndings, isSameStory, type Ending } from "../same-story.js";

const likelyCause =
  "What arrives first, or last, decides. Let the status of a sale move forward only, by its own order and not by that of arrival.";

export const rule: OrderRule = {
  requirement: "ERP-ORD-10",
  about: "order",
  needs:
    "Two orders with the same content, the same postings about both acknowledged in two orders of delivery, and the sales of both observed at rest afterwards.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const { counterpart } = life;
  if (counterpart === undefined) return nothingSeen;
  const [own, other] = [life, counterpart].map((one) =>
    observedSales(one).at(-1),
  );
  const seq = own?.observation.seq ?? life.entries.at(-1)?.seq ?? 0;
  const unjudged = (reason: string): Judgement => ({
    ...nothingSeen,
    unjudged: [{ seq, reason }],
  });
  if (own === undefined || other === undefined)
    return unjudged("the sales of one of the two orders were not observed");
  if (!isSameStory(life, counterpart))
    return unjudged("the ERP did not acknowledge the same of both orders");
  for (const { shipments } of [assess(life), assess(counterpart)])
    for (const { standing, charged, last } of shipments) {
      if (isSetBack(last.account))
        return unjudged(
          "the status of a shipment went back, which ERP-ORD-05 is about",
        );
      if (standing.state === "open") return unjudged(standing.reason);
      if (standing.state === "wrong")
        return unjudged(
          `a shipment is not booked as it should be, which is charged to ${charged ?? "another requirement"}`,
        );
    }
  return compareEndings(
    life,
    counterpart,
    ending(seq, own.sales, other.sales),
    ending(other.observation.seq, other.sales, own.sales),
    likelyCause,
  );
}

/** An older posting came after a younger one, and the sale is not where the younger one had brought it. */
function isSetBack(account: Account): boolean {
  const setback = setbackOf(account, Infinity);
  const latest = Math.max(...statusesOf(account).map(({ rank }) => rank));
  return (
    setback !== undefined &&
    account.sales.some(({ status }) => (statusRank(status) ?? latest) < latest)
  );
}

/** Without the codes, which are each order's own; as far as all sales of both show it. */
function ending(
  seq: number,
  sales: readonly Sale[],
  other: readonly Sale[],
): Ending {
  const all = [...sales, ...other];
  const shows = (key: "quantities" | "total" | "status"): boolean =>
    all.every((sale) => sale[key] !== undefined);
  const texts = sales
    .map(({ quantities, total, status }) =>
      [
        shows("quantities") ? quantitiesText(quantities) : "",
        shows("total") && total !== undefined ? amountText(total) : "",
        shows("status") ? (status?.toUpperCase() ?? "") : "",
      ]
        .filter((word) => word !== "")
        .join(" "),
    )
    .sort();
  return texts.length === 0
    ? { seq, facts: ["no sale"], state: "no sale" }
    : {
        seq,
        facts: texts.map((text) => `a sale of ${text}`),
        state: `a sale of ${texts.join(", and one of ")}`,
      };
}
