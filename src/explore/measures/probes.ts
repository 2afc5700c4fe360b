/** What is done to a vendor to measure it: straight schedules about one fresh order, or about a backlog of them. */
import type { ScenarioOrder } from "../../scenario/scenario.js";
import type { Step } from "../../scenario/step.js";
import type { Rehearsed } from "../rehearsal.js";

type Profile = "efs" | "erp";

/** A message that would be seen if it took effect twice, and how an order comes to it. */
interface Subject {
  readonly definition: ScenarioOrder;
  /** Leads to the message, the message included; the last step brings it. */
  readonly toIt: readonly Step[];
  readonly message: string;
}

const subjects: Readonly<Record<Profile, Subject>> = {
  efs: {
    definition: { lines: [{ sku: "SKU-1", quantity: 2 }] },
    toIt: [{ create: "A" }],
    message: "A.SUBORDER_CREATE",
  },
  // A part of a business order: the dispatch is its only message, and it books a sale.
  erp: {
    definition: { kind: "B2B", lines: [{ sku: "SKU-1", quantity: 3 }] },
    toIt: [
      { create: "A" },
      { fulfil: "A", do: "pack", lines: [{ sku: "SKU-1", quantity: 2 }] },
      { fulfil: "A", do: "handOver" },
    ],
    message: "A.OUTWARD_ORDER_SHIPMENT_DISPATCH",
  },
};

/** Messages that an order of a backlog brings. */
export const messagesOfBacklogOrder: Readonly<Record<Profile, number>> = {
  efs: 1,
  erp: 3,
};

/** A message, so many about other orders, and the message again. */
export function copyAfterOthers(profile: Profile, others: number): Rehearsed {
  const { toIt, message } = subjects[profile];
  return probe(profile, [
    ...toIt,
    ...(others === 0 ? [] : [{ others, before: "A" }]),
    { deliver: message },
    { observe: "A" },
  ]);
}

/** @param pause milliseconds between the message and its copy, in which nothing is sent */
export function copyAfterPause(profile: Profile, pause: number): Rehearsed {
  const { toIt, message } = subjects[profile];
  return probe(profile, [
    ...toIt,
    ...(pause === 0 ? [] : [{ watch: pause }]),
    { deliver: message },
    { observe: "A" },
  ]);
}

/** So many copies of a message that the vendor does not know yet. */
export function copiesTogether(profile: Profile, copies: number): Rehearsed {
  const { toIt, message } = subjects[profile];
  return probe(profile, [
    ...toIt.slice(0, -1),
    ...toIt.slice(-1).map((step) => ({ ...step, hold: true })),
    { deliver: message, copies, together: true },
    { observe: "A" },
  ]);
}

/** Many orders come in while nothing is sent; then everything goes out. */
export function backlogOf(profile: Profile, messages: number): Rehearsed {
  const orders = Math.ceil(messages / messagesOfBacklogOrder[profile]);
  return probe(profile, [{ backlog: "A", orders }, { observe: "A" }]);
}

function probe(profile: Profile, steps: readonly Step[]): Rehearsed {
  const { definition } = subjects[profile];
  return {
    schedule: { profile, orders: [{ name: "A", definition }], acts: [] },
    steps,
    leadsTo: steps.map(() => []),
    needs: [],
    messages: 0,
  };
}
