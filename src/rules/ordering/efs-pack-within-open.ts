/**
 * EFS-ORD-07: never more is packed than was ordered and is not cancelled, by what the vendor had acknowledged when it called.
 *
 * The call itself is judged, whether or not the OMS let it pass.
 */
import { drivenOf, heldBack } from "../efs/calls.js";
import { judgedPacks, type JudgedPack } from "../efs/excess.js";
import { isWithin, openAt } from "../efs/open.js";
import { quantitiesText, type Quantities } from "../efs/quantities.js";
import { packedIn } from "../efs/shipments.js";
import { toldBy } from "../efs/told.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-07",
  about: "order",
  needs:
    "A pack of an order that the vendor had acknowledged, or a vendor that would not pack more than is open.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const pack of judgedPacks(life)) {
    const { seq } = pack.call.exchange;
    const { standing } = pack;
    if (standing.state === "unclear") {
      unjudged.push({ seq, reason: standing.reason });
      continue;
    }
    witnesses.push({ seq });
    if (standing.state === "excess")
      findings.push(finding(life, pack, standing));
  }
  for (const action of drivenOf(life, "pack")) {
    const { opened, seq } = action.entry;
    const tooMany =
      toldBy(life, opened).created === "yes" &&
      !isWithin(packedIn(action.request), openAt(life, opened));
    if (tooMany && heldBack(life, action)) witnesses.push({ seq });
  }
  return { witnesses, findings, unjudged };
}

function finding(
  life: OrderLife,
  { call, asked }: JudgedPack,
  {
    open,
    evidence,
  }: { readonly open: Quantities; readonly evidence: readonly number[] },
): Finding {
  return {
    summary: `The vendor packed more of order ${life.orderCode} than was open.`,
    expected: `At most ${quantitiesText(open)}: what is ordered and neither cancelled nor packed, by what the vendor knew.`,
    actual: `It called packOrder for ${quantitiesText(asked)} (answered ${call.exchange.status ?? "nothing"}).`,
    evidence,
    likelyCause:
      "The quantity to pack is taken from the order or from the task and not checked against what is cancelled and packed already. Check it in the transaction that decides on the call.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
