/** EFS-ORD-13: a vendor that manifests an order hands it over after the manifest, not before. A handover alone is legal. */
import { callsOf, drivenOf, heldBack, type VendorCall } from "../efs/calls.js";
import type { OrderLife } from "../life.js";
import {
  nothingSeen,
  type Finding,
  type Judgement,
  type OrderRule,
  type Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-13",
  about: "order",
  needs:
    "An order that is manifested and handed over, or a vendor that would not do the one after the other, or before it is confirmed.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const handover = callsOf(life, "notifyHandover", "manifestAndHandover").find(
    ({ committed }) => committed === "yes",
  );
  if (handover === undefined)
    return { ...nothingSeen, witnesses: waitedFor(life) };
  const { opened, seq } = handover.exchange;
  const manifests = callsOf(life, "createManifest");
  const before = manifests.filter(({ exchange }) => exchange.opened < opened);
  if (
    before.some(
      ({ outcome, exchange }) => outcome === "done" && exchange.seq < opened,
    )
  )
    return { ...nothingSeen, witnesses: [{ seq }] };
  const later = manifests.find(({ exchange }) => exchange.opened > seq);
  if (later === undefined)
    return { ...nothingSeen, witnesses: refusedAfter(life, seq) };
  if (before.some(({ committed }) => committed === "yes")) {
    const reason =
      "the order was on a manifest whose answer the vendor did not get";
    return { ...nothingSeen, unjudged: [{ seq, reason }] };
  }
  return {
    witnesses: [{ seq }],
    findings: [finding(life, [...before, handover, later])],
    unjudged: [],
  };
}

/** The kit asked for the handover when a manifest had been tried and not confirmed, and the vendor would not do it yet. */
function waitedFor(life: OrderLife): Witness[] {
  const manifests = callsOf(life, "createManifest");
  return drivenOf(life, "handover")
    .filter((action) => {
      const tried = manifests.filter(
        ({ exchange }) => exchange.opened < action.entry.opened,
      );
      return (
        tried.length > 0 &&
        tried.every(({ outcome }) => outcome === "failed") &&
        heldBack(life, action)
      );
    })
    .map(({ entry }) => ({ seq: entry.seq }));
}

/** The kit asked for a manifest after the handover, and the vendor would not make it. */
function refusedAfter(life: OrderLife, seq: number): Witness[] {
  return drivenOf(life, "manifest")
    .filter((action) => action.entry.opened > seq && heldBack(life, action))
    .map(({ entry }) => ({ seq: entry.seq }));
}

function finding(life: OrderLife, calls: readonly VendorCall[]): Finding {
  return {
    summary: `Order ${life.orderCode} was manifested after it had been handed over.`,
    expected:
      "A vendor that manifests calls createManifest first and hands the order over when that is answered with 2xx.",
    actual:
      "createManifest came (again) after the handover, and none before it had succeeded.",
    evidence: calls.map(({ exchange }) => exchange.seq),
    likelyCause:
      "Manifest and handover are independent steps that do not look at each other. Hand over what is on a manifest, and put nothing on a manifest that is gone.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
