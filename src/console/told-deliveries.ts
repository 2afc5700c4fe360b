/** Attempts at delivering messages as few deliver steps: copies counted, those together in one, others in between. */
import type { ExchangeEntry } from "../history/entry.js";
import type { Sent } from "./told-doings.js";
import type { Told } from "./told.js";

/** As many as a scenario file may say. */
const mostCopies = 50;
const mostOthers = 1000;

/**
 * @param sent in the order in which the attempts began
 * @param strangers messages to the same vendor about other orders, in the order in which they began
 * @param ticks when anything else happened that a step says
 */
export function toldDeliveries(
  sent: readonly Sent[],
  strangers: readonly ExchangeEntry[],
  ticks: readonly number[],
): Told[] {
  const told: Told[] = [];
  let counted = 0;
  for (const group of groupsOf(sent, strangers, ticks)) {
    const [first] = group;
    if (first === undefined) continue;
    const from = Math.max(first.before, counted);
    const between = strangers.filter(
      ({ opened }) => opened > from && opened < first.position,
    ).length;
    const others = first.isCopy ? Math.min(between, mostOthers) : 0;
    counted = first.position;
    told.push({
      position: first.position,
      steps: [
        ...(others === 0
          ? []
          : [
              {
                step: { others, before: first.order },
                text: `${others} messages about other orders went out in between.`,
              },
            ]),
        ...stepsOf(group),
      ],
      needs: group.flatMap(({ needs }) => needs),
      seqs: group.map(({ exchange }) => exchange.seq),
    });
  }
  return told;
}

/** Attempts that one step says: nothing else happened between them, and they went out in the same way. */
function groupsOf(
  sent: readonly Sent[],
  strangers: readonly ExchangeEntry[],
  ticks: readonly number[],
): Sent[][] {
  const groups: Sent[][] = [];
  for (const one of sent) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last !== undefined &&
      belongs(one, last, group) &&
      !ticks.some((tick) => tick > last.position && tick < one.position) &&
      !strangers.some(
        ({ opened }) => opened > last.position && opened < one.position,
      )
    )
      group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function belongs(one: Sent, last: Sent, group: readonly Sent[]): boolean {
  if (JSON.stringify(one.how) !== JSON.stringify(last.how)) return false;
  if (one.how.together === true)
    return group.some(({ exchange }) => exchange.seq > one.exchange.opened);
  // A replay is one list; anything else is copies of one message.
  return one.how.fault === "F21" || one.ref === last.ref;
}

function stepsOf(group: readonly Sent[]): Told["steps"] {
  const [first] = group;
  if (first === undefined) return [];
  const { how } = first;
  const refs = group.map(({ ref }) => ref);
  const seqs = group.map(({ exchange }) => `#${exchange.seq}`).join(", ");
  if (how.fault === "F21") {
    const [one = "", ...rest] = refs;
    return [
      {
        step: { deliver: [one, ...rest], ...how },
        text: `Earlier messages went out once more (${seqs}).`,
      },
    ];
  }
  const distinct = [...new Set(refs)];
  const copies = Math.max(
    ...distinct.map((ref) => refs.filter((other) => other === ref).length),
  );
  const steps: Told["steps"][number][] = [];
  for (let left = copies; left > 0; left -= mostCopies) {
    const now = Math.min(left, mostCopies);
    const [one = "", ...rest] = distinct;
    steps.push({
      step: {
        deliver: rest.length === 0 ? one : [one, ...rest],
        ...(now === 1 ? {} : { copies: now }),
        ...how,
      },
      text: `${distinct.join(", ")} went out${first.isCopy ? " again" : ""}${now === 1 ? "" : ` ${now} times`}${wordsFor(how)} (${seqs}).`,
    });
  }
  return steps;
}

function wordsFor({
  together,
  loseAnswer,
  as,
  credential,
}: Sent["how"]): string {
  if (together === true) return " at the same moment";
  if (loseAnswer !== undefined) return ", and the answer was lost";
  if (credential !== undefined) return ", with a wrong credential";
  return as === undefined ? "" : `, as ${as}`;
}
