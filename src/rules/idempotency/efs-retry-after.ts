/** EFS-IDEM-16: after a 429 with Retry-After the same call is not made before that time has passed. */
import { canonical } from "../canonical.js";
import { ownCallsOf, type VendorCall } from "../efs/calls.js";
import { codeOf } from "../efs/quantities.js";
import { records } from "../json.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { waitAfter, type Wait } from "./retry-after.js";

export const rule: OrderRule = {
  requirement: "EFS-IDEM-16",
  about: "order",
  needs:
    "A call answered with 429 and Retry-After (in seconds), and the same call again.",
  judge,
};

/** Clocks and timers are not exact. */
const toleranceMs = 50;

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const [operation, calls] of ownCallsOf(life)) {
    for (const call of calls) {
      if (call.exchange.status !== 429 || call.outcome !== "failed") continue;
      const wait = waitAfter(call.exchange);
      const next = calls.find(
        (one) => one.exchange.opened > call.exchange.seq && isAkin(one, call),
      );
      if (wait === undefined || next === undefined) continue;
      const { seq } = next.exchange;
      if (!isSame(next, call)) {
        const reason =
          "the call that came next is about the same pieces and says something else";
        unjudged.push({ seq, reason });
        continue;
      }
      witnesses.push({ seq });
      if (next.exchange.at < wait.earliest - toleranceMs)
        findings.push(finding(life, operation, call, next, wait));
    }
  }
  return { witnesses, findings, unjudged };
}

/** With the same body, whatever the order of its keys. */
function isSame(a: VendorCall, b: VendorCall): boolean {
  return canonical(a.body) === canonical(b.body);
}

/** Of the same pieces, or of the same orders where a call names no pieces. */
function isAkin(a: VendorCall, b: VendorCall): boolean {
  const [itemsOfA, itemsOfB] = [itemsOf(a), itemsOf(b)];
  return (
    (itemsOfA.length === 0 && itemsOfB.length === 0) ||
    itemsOfA.some((item) => itemsOfB.includes(item))
  );
}

function itemsOf({ body }: VendorCall): string[] {
  return [
    ...records(body["shipmentItems"]),
    ...records(body["orderItems"]),
  ].flatMap(
    (item) =>
      codeOf(item["returnItemCode"]) ?? codeOf(item["channelSkuCode"]) ?? [],
  );
}

function finding(
  life: OrderLife,
  operation: string,
  call: VendorCall,
  next: VendorCall,
  wait: Wait,
): Finding {
  const early = (wait.earliest - next.exchange.at) / 1_000;
  return {
    summary: `The vendor repeated ${operation} for order ${life.orderCode} before the time that Retry-After asked for.`,
    expected: `No repetition within ${wait.seconds} s after the 429.`,
    actual: `The same call came ${early.toFixed(2)} s too early.`,
    evidence: [call.exchange.seq, next.exchange.seq],
    likelyCause:
      "The retry follows its own back-off and does not read the header. Wait for the longer of the two.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
