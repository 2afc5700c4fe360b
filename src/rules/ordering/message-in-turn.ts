/**
 * A correct message that comes in its turn is acknowledged, sooner or later: one factory for both profiles.
 *
 * "In its turn" leaves out everything that a vendor may refuse for a reason of its own: a message that the kit shaped, one that
 * came before an older message of its order was taken, one that met a pack under way. A refusal counts only when it was
 * repeated and nothing but refusals came: a single 500 is a bad moment, which redelivery exists for.
 */
import { isOperationId } from "../../contract/operations.js";
import { validateRequest } from "../../contract/validate.js";
import { deliveriesOf, type Delivered } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { isTemporary, lastingRefusals } from "../refusal.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { answerText, messageText } from "../wording.js";

export interface InTurn {
  readonly requirement: string;
  /** operationIds of the webhooks that are judged. */
  readonly operations: readonly string[];
}

const enough = 2;

export function messageInTurn({ requirement, operations }: InTurn): OrderRule {
  return {
    requirement,
    about: "order",
    needs:
      "A correct message, sent in its turn and unchanged, and acknowledged or refused at least twice.",
    judge: (life) => judge(life, operations),
  };
}

function judge(life: OrderLife, operations: readonly string[]): Judgement {
  const deliveries = deliveriesOf(life);
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const attempts of byIdentity(deliveries)) {
    const [first] = attempts;
    const last = attempts.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      !operations.includes(first.exchange.operation ?? "")
    )
      continue;
    const seq = last.exchange.seq;
    const taken = attempts.find((one) => one.outcome === "acknowledged");
    if (!isInTurn(life, deliveries, attempts)) continue;
    if (taken !== undefined) {
      witnesses.push({ seq: taken.exchange.seq });
      continue;
    }
    const refused = lastingRefusals(attempts);
    if (life.backlog !== undefined && attempts.every(askedForPatience)) {
      unjudged.push({
        seq,
        reason:
          "the vendor asked to come again while it had a backlog, and was not asked for long enough",
      });
      continue;
    }
    if (refused.length < enough || refused.length < attempts.length) {
      unjudged.push({
        seq,
        reason:
          "the vendor did not acknowledge the message, and did not clearly refuse it either",
      });
      continue;
    }
    witnesses.push({ seq });
    findings.push(finding(life, refused));
  }
  return { witnesses, findings, unjudged };
}

/** What is too much at once may be put off, which is no refusal of the message. */
function askedForPatience({ outcome, exchange }: Delivered): boolean {
  return outcome === "refused" && isTemporary(exchange.status);
}

function byIdentity(deliveries: readonly Delivered[]): Delivered[][] {
  const groups = new Map<string, Delivered[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.identity);
    if (group === undefined) groups.set(delivery.identity, [delivery]);
    else group.push(delivery);
  }
  return [...groups.values()];
}

function isInTurn(
  life: OrderLife,
  all: readonly Delivered[],
  attempts: readonly Delivered[],
): boolean {
  const [first] = attempts;
  if (first === undefined || attempts.some((one) => one.fault !== undefined))
    return false;
  const { operation } = first.exchange;
  if (operation === null || !isOperationId(operation)) return false;
  const others = all.filter((one) => one.identity !== first.identity);
  const isCreation =
    first.eventType.endsWith("_CREATE") && first.family !== "return";
  const taken = (one: Delivered): boolean =>
    one.outcome === "acknowledged" && one.exchange.seq < first.exchange.opened;
  // Whatever came before it was taken before it began, and its order exists at the vendor.
  const before = others.filter(
    (one) => one.exchange.opened < first.exchange.opened,
  );
  const settled = before.every((one) =>
    others.some((again) => again.identity === one.identity && taken(again)),
  );
  const exists =
    isCreation ||
    before.some(
      (one) =>
        one.eventType.endsWith("_CREATE") &&
        one.family !== "return" &&
        taken(one),
    );
  return (
    settled &&
    exists &&
    !metCall(life, attempts) &&
    validateRequest(operation, first.body, { coerce: true }).ok
  );
}

/** The vendor had called about the order before the message was settled: it may know better than the message. */
function metCall(life: OrderLife, attempts: readonly Delivered[]): boolean {
  const end = Math.max(...attempts.map((one) => one.exchange.seq));
  const [first] = attempts;
  if (first?.family === "posting" || first?.family === "return") return false;
  return life.entries.some(
    (entry) =>
      entry.kind === "exchange" &&
      entry.direction === "inbound" &&
      entry.opened < end,
  );
}

function finding(life: OrderLife, refused: readonly Delivered[]): Finding {
  const [first] = refused;
  const last = refused.at(-1);
  const what = first === undefined ? "the message" : messageText(first);
  return {
    summary: `${what} was refused each of the ${refused.length} times that it was delivered.`,
    expected: "A correct message that comes in its turn is answered with 2xx.",
    actual: last === undefined ? "It was refused." : answerText(last.exchange),
    evidence: refused.map((one) => one.exchange.seq),
    likelyCause:
      "The vendor demands something that the contract does not promise, or fails while it works on the message. Read the answer and the vendor's log; accept every message that satisfies the contract.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
