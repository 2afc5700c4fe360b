/** EFS-ORD-16: a return is processed with the item codes and SKUs of its expectation. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { itemsOf } from "../efs/announced.js";
import { codeOf } from "../efs/quantities.js";
import { returnCallsOf, type ReturnCall } from "../efs/return-calls.js";
import { drivenOf, heldBack } from "../efs/calls.js";
import { itemsIn } from "../efs/return-calls.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-16",
  about: "order",
  needs:
    "A return update for a return whose expectation was delivered, or a vendor that would not process an unknown item.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const call of returnCallsOf(life)) {
    const { seq, opened } = call.exchange;
    const events = eventsOf(life, call.returnOrderCode, opened);
    if (events.length === 0) continue;
    const known = knownItems(events);
    if (known === undefined) {
      unjudged.push({ seq, reason: "an event of the return cannot be read" });
      continue;
    }
    witnesses.push({ seq });
    const wrong = call.items.filter(
      ({ code, sku }) =>
        !known.has(code) || (sku !== undefined && !known.get(code)?.has(sku)),
    );
    if (wrong.length > 0)
      findings.push(finding(life, call, events, known, wrong));
  }
  for (const action of drivenOf(life, "process-return")) {
    const { opened, seq } = action.entry;
    const code = codeOf(action.request["returnOrderCode"]) ?? "";
    const known = knownItems(eventsOf(life, code, opened));
    if (known === undefined || known.size === 0 || !heldBack(life, action))
      continue;
    if (itemsIn(action.request).some((item) => !known.has(item.code)))
      witnesses.push({ seq });
  }
  return { witnesses, findings, unjudged };
}

/** Events of the return that began before the moment and were not refused. */
function eventsOf(
  life: OrderLife,
  returnOrderCode: string,
  moment: number,
): Delivered[] {
  return deliveriesOf(life).filter(
    ({ family, body, exchange, outcome }) =>
      family === "return" &&
      exchange.opened < moment &&
      outcome !== "refused" &&
      codeOf(body["returnOrderCode"]) === returnOrderCode,
  );
}

/** The SKUs under which each item was announced. */
function knownItems(
  events: readonly Delivered[],
): Map<string, Set<string>> | undefined {
  const known = new Map<string, Set<string>>();
  for (const event of events) {
    const items = itemsOf(event);
    if (items === undefined) return undefined;
    for (const [code, sku] of items)
      known.set(code, (known.get(code) ?? new Set()).add(sku));
  }
  return known;
}

function finding(
  life: OrderLife,
  call: ReturnCall,
  events: readonly Delivered[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  wrong: ReturnCall["items"],
): Finding {
  const text = ({ code, sku }: ReturnCall["items"][number]): string =>
    `${code} of ${sku ?? "no SKU"}`;
  const announced = [...known].map(
    ([code, skus]) => `${code} of ${[...skus].join(" or ")}`,
  );
  return {
    summary: `The vendor processed return ${call.returnOrderCode} with items that were not announced so.`,
    expected: `Items among ${announced.join(", ")}.`,
    actual: `The call names ${wrong.map(text).join(", ")}.`,
    evidence: [
      ...events.map(({ exchange }) => exchange.seq),
      call.exchange.seq,
    ],
    likelyCause:
      "The call names the vendor's own item or SKU codes, or the order's items. Keep returnItemCode and channelSkuCode of the expectation and send them back as they came.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
