/**
 * A decision in the making: facts are tried out on an overlay as they are recorded, so every later check, number and
 * message of the same decision sees them, while the state itself stays as it was.
 */
import type { OmsError } from "../../contract/errors.js";
import {
  messageOf,
  type MessageSubject,
  type OutgoingMessage,
} from "../message.js";
import type { Alternatives, OmsSettings, Tenant } from "../settings.js";
import type { Decision } from "./command.js";
import { bodyText } from "./body-text.js";
import { evolve } from "./evolve.js";
import type { Fact } from "./fact.js";
import type { Order } from "./order.js";
import { orderKey } from "./place.js";
import { StateOverlay, type StateView } from "./state.js";

/** What a decision depends on besides state and command. */
export interface DecisionContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly settings: OmsSettings;
  /** Where the OMS serves its documents, for example `http://127.0.0.1:4010`, without a slash at the end. */
  readonly documentBase: string;
}

/** What the OMS says about an order or a return; `body` gets the number that the message has. */
export interface Announcement extends MessageSubject {
  readonly numbered: boolean;
  /** Made when somebody first reads it, so it may look at nothing that changes: at orders and shipments, not at the state. */
  readonly body: (messageId: number) => unknown;
}

export class Draft {
  readonly state: StateOverlay;
  readonly context: DecisionContext;
  /** The state below, for what overlays do not repeat. */
  readonly base: StateView;
  readonly #facts: Fact[] = [];
  readonly #messages: OutgoingMessage[] = [];

  constructor(state: StateView, context: DecisionContext) {
    this.base = state;
    this.state = new StateOverlay(state);
    this.context = context;
  }

  get alternatives(): Alternatives {
    return this.context.settings.alternatives;
  }

  /** Whole milliseconds, so that facts are the same after they were written down. */
  get now(): number {
    return Math.trunc(this.context.now);
  }

  record(fact: Fact): void {
    evolve(this.state, fact);
    this.#facts.push(fact);
  }

  /** The order as it is after the facts so far. The caller knows that it exists. */
  current(order: Order): Order {
    return this.state.orders.get(orderKey(order)) ?? order;
  }

  send(tenant: Tenant, announcement: Announcement): void {
    const { numbered, body } = announcement;
    const ordinal = this.state.counters.messages + this.#messages.length;
    const messageId = this.context.settings.firstMessageId + ordinal;
    const { emptyFields } = this.alternatives;
    const message = messageOf(
      announcement,
      {
        key: `${announcement.family}-${ordinal + 1}`,
        tenant: tenant.authUsername,
        messageId: numbered ? messageId : null,
      },
      () => bodyText(body(messageId), emptyFields),
    );
    this.#messages.push(message);
  }

  /** Ends the decision with a 200; an undefined body is an empty one. */
  accept(body?: unknown): Decision {
    if (this.#messages.length > 0)
      this.record({ type: "messagesNumbered", count: this.#messages.length });
    return new Accepted(this, body, this.#facts, this.#messages);
  }

  /** Ends the decision with an error: whatever was recorded before is forgotten. */
  refuse(error: OmsError): Decision {
    return { reply: { ok: false, error }, facts: [], messages: [] };
  }
}

class Accepted implements Decision {
  readonly reply: Decision["reply"];
  readonly facts: Decision["facts"];
  readonly messages: Decision["messages"];
  readonly #draft: Draft;

  constructor(
    draft: Draft,
    body: unknown,
    facts: readonly Fact[],
    messages: readonly OutgoingMessage[],
  ) {
    this.#draft = draft;
    this.reply = { ok: true, body };
    this.facts = facts;
    this.messages = messages;
  }

  commit(): void {
    this.#draft.state.commit();
  }
}
