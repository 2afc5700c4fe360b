/**
 * EFS-ORD-07: never more is packed than was ordered and is not cancelled, by what the vendor had acknowledged when it called.
 *
 * The call itself is judged, whether or not the OMS let it pass.
 */
import { drivenOf, heldBack } from "../efs/calls.js";
import { excessFindings, judgedPacks } from "../efs/excess.js";
import { isWithin, openAt } from "../efs/open.js";
import { packedIn } from "../efs/shipments.js";
import { toldBy } from "../efs/told.js";
import type { OrderLife } from "../life.js";
import type { Judgement, OrderRule, Unjudged, Witness } from "../rule.js";

const likelyCause =
  "The quantity to pack is taken from the order or from the task and not checked against what is cancelled and packed already. Check it in the transaction that decides on the call.";

export const rule: OrderRule = {
  requirement: "EFS-ORD-07",
  about: "order",
  needs:
    "A pack of an order that the vendor had acknowledged, or a vendor that would not pack more than is open.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const unjudged: Unjudged[] = [];
  for (const { call, standing } of judgedPacks(life)) {
    const { seq } = call.exchange;
    if (standing.state === "unclear")
      unjudged.push({ seq, reason: standing.reason });
    else if (
      standing.state === "within" ||
      standing.charged === rule.requirement
    )
      witnesses.push({ seq });
  }
  for (const action of drivenOf(life, "pack")) {
    const { opened, seq } = action.entry;
    const tooMany =
      toldBy(life, opened).created === "yes" &&
      !isWithin(packedIn(action.request), openAt(life, opened));
    if (tooMany && heldBack(action)) witnesses.push({ seq });
  }
  return {
    witnesses,
    findings: excessFindings(life, "EFS-ORD-07", { likelyCause }),
    unjudged,
  };
}
