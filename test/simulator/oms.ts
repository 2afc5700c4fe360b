/** An OMS without sockets for tests: commands go in, decisions are carried out, everything that was said is kept. */
import {
  demoSettings,
  demoTenants,
  documentedEvents,
  type SettingsOverrides,
} from "../../src/simulator/demo.js";
import type { OutgoingMessage } from "../../src/simulator/message.js";
import {
  plainOrder,
  type PlainLine,
  type PlainOrderOptions,
} from "../../src/simulator/orders/plain-order.js";
import type { Tenant } from "../../src/simulator/settings.js";
import type {
  Command,
  Decision,
  InternalCommand,
  PartnerOperation,
} from "../../src/simulator/state/command.js";
import { decide } from "../../src/simulator/state/decide.js";
import type { Fact } from "../../src/simulator/state/fact.js";
import type { EfsBodies, ErpBodies } from "../../src/simulator/state/bodies.js";
import { createState } from "../../src/simulator/state/state.js";
import { viewOrder, type OrderView } from "../../src/simulator/state/views.js";

export const [efs, marketplace, erp] = demoTenants;

/** Every event type, the PACKED echo and the completion of returns among them. */
export const allEvents: readonly string[] = documentedEvents;

export class TestOms {
  readonly settings;
  readonly state;
  readonly facts: Fact[] = [];
  readonly messages: OutgoingMessage[] = [];
  now = Date.UTC(2024, 4, 6, 9);

  constructor(overrides: SettingsOverrides = {}) {
    this.settings = demoSettings(overrides);
    this.state = createState(this.settings);
  }

  run(command: Command): Decision {
    this.now += 1000;
    const context = {
      now: this.now,
      settings: this.settings,
      documentBase: "http://127.0.0.1:4010",
    };
    const decision = decide(this.state, command, context);
    decision.commit?.();
    this.facts.push(...decision.facts);
    this.messages.push(...decision.messages);
    return decision;
  }

  call(
    type: PartnerOperation,
    body: unknown,
    tenant: Tenant = efs,
    path: Record<string, string> = {},
  ): Decision {
    return this.run({ type, tenant, body, path });
  }

  /** Runs a command that has to succeed, and returns the body of its answer. */
  must(
    type: PartnerOperation,
    body: unknown,
    tenant: Tenant = efs,
    path: Record<string, string> = {},
  ): unknown {
    return bodyOf(this.call(type, body, tenant, path));
  }

  internally(command: InternalCommand): unknown {
    return bodyOf(this.run(command));
  }

  order(
    orderCode: string,
    lines: readonly PlainLine[],
    options: Partial<PlainOrderOptions> = {},
  ): OrderView {
    const at = Date.UTC(2024, 4, 6, 9);
    this.must(
      "createOutwardOrder",
      plainOrder(orderCode, lines, { at, ...options }),
      marketplace,
    );
    return this.view(orderCode, options.locationCode ?? "WH1");
  }

  pack(
    orderCode: string,
    items: Record<string, number>,
    more: Record<string, unknown> = {},
  ): Decision {
    const shipmentItems = Object.entries(items).map(
      ([channelSkuCode, quantityToPack]) => ({
        channelSkuCode,
        quantityToPack,
      }),
    );
    return this.call("packOrder", {
      orderCode,
      locationCode: "WH1",
      channelName: "DEMO",
      shipmentItems,
      ...more,
    });
  }

  view(
    orderCode: string,
    locationCode = "WH1",
    channelName = "DEMO",
  ): OrderView {
    const view = viewOrder(this.state, {
      locationCode,
      channelName,
      orderCode,
    });
    if (view === null) throw new Error(`no order ${orderCode}`);
    return view;
  }
}

export function bodyOf({ reply }: Decision): unknown {
  if (reply.ok) return reply.body;
  throw new Error(`refused: ${reply.error.message} ${reply.error.description}`);
}

/** The answer to a pack that has to succeed. */
export function packed(decision: Decision): EfsBodies["PackOrderResponse"] {
  return bodyOf(decision) as EfsBodies["PackOrderResponse"];
}

/** Status and description of a refusal, or null when it was none. */
export function refusal({ reply }: Decision): string | null {
  return reply.ok ? null : `${reply.error.status} ${reply.error.description}`;
}

export function eventTypes(messages: readonly OutgoingMessage[]): string[] {
  return messages.map((message) => message.eventType);
}

/** Who is told what, in order: `DEMO_EFS SUBORDER_CREATE`. */
export function told(messages: readonly OutgoingMessage[]): string[] {
  return messages.map((message) => `${message.tenant} ${message.eventType}`);
}

interface Bodies {
  readonly outwardOrderEvent: EfsBodies["OutwardOrderEvent"];
  readonly returnOrderEvent: EfsBodies["ReturnOrderEvent"];
  readonly sellerCancellation: EfsBodies["CancelOrderItemsRequest"];
  readonly outwardSalesPosting: ErpBodies["OutwardSalesPosting"];
}

/** The bodies of the messages of one operation. */
export function bodiesOf<Operation extends keyof Bodies>(
  operation: Operation,
  messages: readonly OutgoingMessage[],
): Bodies[Operation][] {
  return messages
    .filter((message) => message.operation === operation)
    .map((message) => JSON.parse(message.bodyText) as Bodies[Operation]);
}
