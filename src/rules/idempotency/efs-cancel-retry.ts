/** EFS-IDEM-13: a cancellation whose answer was lost or was a 500 is called again with the same absolute quantities. */
import { drivenOf } from "../efs/calls.js";
import { judgeEffects } from "../efs/effect-rule.js";
import { messagesOf } from "../efs/messages.js";
import { quantitiesOf } from "../efs/quantities.js";
import { packedBy } from "../efs/shipments.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import type { OrderRule } from "../rule.js";
import {
  sameContent,
  type Between,
  type Content,
  type Relation,
} from "./call-chain.js";
import { judgeRetries, type Retry } from "./call-retry.js";

const likelyCause =
  "The cancellation is booked before the OMS has answered and then forgotten, or the retry computes its quantity anew (adding to what is cancelled already). Write the call down with its absolute quantities and repeat it unchanged after a 5xx, a 429 or a broken connection.";

const cancel: Retry = {
  operation: "cancelOrderItems",
  action: "cancel",
  noun: "cancellation",
  likelyCause,
  contentOf: (body) => quantitiesOf(body["orderItems"], "cancelledQuantity"),
  scopeOf: () => "",
  compare,
  noLongerNeeded: (life, content, seq) => {
    const told = messagesOf(life).some(
      (message) =>
        message.acknowledged !== undefined &&
        message.acknowledged.exchange.seq > seq &&
        [...content].every(
          ([sku, pieces]) =>
            (message.content?.cancelled.get(sku) ?? 0) >= Number(pieces),
        ),
    );
    if (told)
      return "the vendor was told in the meantime that the pieces are cancelled";
    const packed = packedBy(life).shipments.some(({ calls }) =>
      calls.some(({ exchange }) => exchange.opened > seq),
    );
    return packed ? "the order was packed in the meantime" : undefined;
  },
};

function compare(
  first: Content,
  repeat: Content,
  { life, from, to }: Between,
): Relation {
  if (sameContent(first, repeat)) return "same";
  if (![...repeat.keys()].some((sku) => first.has(sku))) return "unrelated";
  const grown = [...first].every(
    ([sku, pieces]) => Number(repeat.get(sku) ?? 0) >= Number(pieces),
  );
  return grown && mayGrow(life, from, to) ? "allowed" : "other";
}

/** Something else was cancelled in between, so the whole quantity is larger by then. */
function mayGrow(life: OrderLife, from: number, to: number): boolean {
  return (
    drivenOf(life, "cancel").some(
      ({ entry }) => entry.opened > from && entry.opened < to,
    ) ||
    messagesOf(life, to).some((message) =>
      message.deliveries.some(
        ({ exchange, eventType, family }) =>
          exchange.seq > from &&
          (family === "cancellation" || eventType.endsWith("_CANCEL")),
      ),
    )
  );
}

const effects = {
  requirement: "EFS-IDEM-13",
  needs:
    "A cancellation by the vendor whose answer was lost, or was a 5xx or 429, and the same call again, answered with 2xx.",
  after: "after a cancellation had to be repeated",
  likelyCause,
} as const;

export const rule: OrderRule = {
  requirement: effects.requirement,
  about: "order",
  needs: effects.needs,
  judge: (life) =>
    together(judgeRetries(life, cancel), judgeEffects(life, effects)),
};
