/** Two orders of which the same was told in two orders of delivery: the findings and witnesses that compare how they ended. */
import { deliveriesOf } from "./deliveries.js";
import type { OrderLife } from "./life.js";
import type { Judgement, Telling } from "./rule.js";

/** How one of the two ended, as the vendor showed it last. */
export interface Ending {
  /** `seq` of the observation. */
  readonly seq: number;
  /** Equal facts are equal states. */
  readonly facts: readonly string[];
  /** The facts in one sentence. */
  readonly state: string;
}

/** The events in the order in which they were acknowledged first: how the story was told. */
export function tellingOf(life: OrderLife): string[] {
  const told = new Map<string, { seq: number; eventType: string }>();
  for (const { outcome, identity, eventType, exchange } of deliveriesOf(life)) {
    if (outcome !== "acknowledged") continue;
    const { seq } = exchange;
    const known = told.get(identity);
    if (known === undefined || seq < known.seq)
      told.set(identity, { seq, eventType });
  }
  return [...told.values()]
    .sort((a, b) => a.seq - b.seq)
    .map(({ eventType }) => eventType);
}

/** Whether the vendor took the same messages of both, whatever their order. */
export function isSameStory(a: OrderLife, b: OrderLife): boolean {
  const sorted = (life: OrderLife) => tellingOf(life).sort().join();
  return sorted(a) === sorted(b);
}

/** Compares the two endings; the words are those of the requirement's rule. */
export function compareEndings(
  life: OrderLife,
  counterpart: OrderLife,
  own: Ending,
  other: Ending,
  likelyCause: string,
): Judgement {
  const { orderCode, locationCode } = life;
  const telling = tellingOf(life).join(", ");
  const before = tellingOf(counterpart).join(", ");
  if (own.facts.join("\n") === other.facts.join("\n"))
    return {
      witnesses: [
        {
          seq: own.seq,
          figures: `Told as ${telling}, and as ${before}: both ended with ${own.state}.`,
        },
      ],
      findings: [],
      unjudged: [],
    };
  const evidence = [life, counterpart]
    .flatMap((one) => deliveriesOf(one))
    .map(({ exchange }) => exchange.seq);
  return {
    witnesses: [{ seq: own.seq }],
    findings: [
      {
        summary: `Orders ${counterpart.orderCode} and ${orderCode} were told the same in two orders of delivery, and the vendor's two ends differ.`,
        expected: `As after ${before}: ${other.state}.`,
        actual: `After ${telling}: ${own.state}.`,
        evidence: [...evidence.slice(0, 16), other.seq, own.seq].sort(
          (a, b) => a - b,
        ),
        likelyCause,
        orderCode,
        locationCode,
        sideBySide: [told(counterpart, other), told(life, own)],
      },
    ],
    unjudged: [],
  };
}

function told(life: OrderLife, { facts }: Ending): Telling {
  const before = new Set<string>();
  const messages = deliveriesOf(life).map(
    ({ identity, eventType, outcome }) => {
      const again = before.has(identity) ? ", again" : "";
      before.add(identity);
      return `${eventType}${again}${outcome === "acknowledged" ? "" : ` (${outcome})`}`;
    },
  );
  return { orderCode: life.orderCode, messages, ending: facts };
}
