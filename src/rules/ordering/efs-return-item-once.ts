/** EFS-ORD-15: each return item is processed once. A call whose answer the vendor did not get is rightly repeated. */
import { deliveriesOf } from "../deliveries.js";
import { drivenOf, heldBack } from "../efs/calls.js";
import { codeOf } from "../efs/quantities.js";
import {
  itemsIn,
  returnCallsOf,
  type ReturnCall,
} from "../efs/return-calls.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-15",
  about: "order",
  needs:
    "A return update that was answered with 2xx, or a vendor that would not process an item again.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const calls = returnCallsOf(life);
  for (const call of calls) {
    const { seq } = call.exchange;
    const twice = call.items.find(({ code }, index) =>
      call.items.some((one, other) => other < index && one.code === code),
    );
    const earlier = calls.find(
      (one) =>
        one.outcome === "done" &&
        one.exchange.seq < call.exchange.opened &&
        sharesItem(one, call),
    );
    if (twice !== undefined) {
      findings.push(finding(life, call, [call], twice.code));
      witnesses.push({ seq });
    } else if (earlier === undefined) {
      if (call.outcome === "done") witnesses.push({ seq });
    } else if (!isExpected(life, earlier)) {
      const reason =
        "the item had been processed before the return was expected, which EFS-ORD-14 is about";
      unjudged.push({ seq, reason });
    } else if (startedAnew(life, earlier, call)) {
      unjudged.push({
        seq,
        reason: "the vendor was killed after it had processed the item",
      });
    } else {
      findings.push(
        finding(life, call, [earlier, call], sharesItem(earlier, call) ?? ""),
      );
      witnesses.push({ seq });
    }
  }
  for (const action of drivenOf(life, "process-return")) {
    if (
      heldBack(life, action) &&
      isDone(calls, action.request, action.entry.opened)
    )
      witnesses.push({ seq: action.entry.seq });
  }
  return { witnesses, findings, unjudged };
}

/** An item that both report. */
function sharesItem(one: ReturnCall, call: ReturnCall): string | undefined {
  if (one.returnOrderCode !== call.returnOrderCode) return undefined;
  return call.items.find(({ code }) =>
    one.items.some((item) => item.code === code),
  )?.code;
}

/** The return had been announced when the vendor processed it. */
function isExpected(
  life: OrderLife,
  { returnOrderCode, exchange }: ReturnCall,
): boolean {
  return deliveriesOf(life).some(
    (one) =>
      one.family === "return" &&
      one.exchange.opened < exchange.opened &&
      codeOf(one.body["returnOrderCode"]) === returnOrderCode,
  );
}

function startedAnew(
  life: OrderLife,
  earlier: ReturnCall,
  call: ReturnCall,
): boolean {
  return life.entries.some(
    (entry) =>
      entry.kind === "vendor" &&
      entry.event === "killed" &&
      entry.seq > earlier.exchange.opened &&
      entry.seq < call.exchange.opened,
  );
}

/** The kit asked for an item that was processed already. */
function isDone(
  calls: readonly ReturnCall[],
  request: Readonly<Record<string, unknown>>,
  moment: number,
): boolean {
  const returnOrderCode = codeOf(request["returnOrderCode"]);
  const asked = itemsIn(request);
  return calls.some(
    (call) =>
      call.outcome === "done" &&
      call.exchange.seq < moment &&
      call.returnOrderCode === returnOrderCode &&
      asked.some(({ code }) => call.items.some((item) => item.code === code)),
  );
}

function finding(
  life: OrderLife,
  call: ReturnCall,
  evidence: readonly ReturnCall[],
  item: string,
): Finding {
  return {
    summary: `The vendor processed item ${item} of return ${call.returnOrderCode} twice.`,
    expected: "One return item is one piece, and its result is sent once.",
    actual:
      evidence.length > 1
        ? "The item was sent again after the call with its result had been answered with 2xx."
        : "The item stands twice in one call.",
    evidence: evidence.map(({ exchange }) => exchange.seq),
    likelyCause:
      "The call is built from all items of the return, not from those without a result; or the result is not noted when the 2xx comes. Note it with the answer, and send only what is new.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
