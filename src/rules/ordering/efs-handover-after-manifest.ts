/** EFS-ORD-13: a vendor that manifests an order hands it over after the manifest, not before. A handover alone is legal. */
import { callsOf, drivenOf, heldBack } from "../efs/calls.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-13",
  about: "order",
  needs:
    "An order that is manifested and handed over, or a vendor that would not manifest it after the handover.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const manifests = callsOf(life, "createManifest");
  const handover = callsOf(life, "notifyHandover", "manifestAndHandover").find(
    ({ committed }) => committed === "yes",
  );
  if (handover === undefined) return nothingSeen;
  const { opened, seq } = handover.exchange;
  const earlier = manifests.filter(({ exchange }) => exchange.opened < opened);
  if (
    earlier.some(
      ({ outcome, exchange }) => outcome === "done" && exchange.seq < opened,
    )
  )
    return { ...nothingSeen, witnesses: [{ seq }] };
  const later = manifests.find(({ exchange }) => exchange.opened > seq);
  if (later === undefined) {
    const refused = drivenOf(life, "manifest").filter(
      (action) => action.entry.opened > seq && heldBack(action),
    );
    return {
      ...nothingSeen,
      witnesses: refused.map(({ entry }) => ({ seq: entry.seq })),
    };
  }
  if (earlier.some(({ outcome }) => outcome !== "refused"))
    return {
      ...nothingSeen,
      unjudged: [
        {
          seq,
          reason:
            "the outcome of an earlier manifest was not known to the vendor",
        },
      ],
    };
  return {
    witnesses: [{ seq }],
    findings: [
      {
        summary: `Order ${life.orderCode} was manifested after it had been handed over.`,
        expected:
          "A vendor that manifests calls createManifest first and hands the order over afterwards.",
        actual: "createManifest came after the handover.",
        evidence: [seq, later.exchange.seq],
        likelyCause:
          "Manifest and handover are independent steps that do not look at each other. Hand over what is on a manifest, and put nothing on a manifest that is gone.",
        orderCode: life.orderCode,
        locationCode: life.locationCode,
      },
    ],
    unjudged: [],
  };
}
