/**
 * One scenario while it runs: which codes its orders got, which messages exist for them, and what went otherwise than
 * written. Every order belongs to one scenario alone, so scenarios can run side by side.
 */
import type { Clock } from "../history/clock.js";
import type { History } from "../history/history.js";
import type { Scenario, ScenarioOrder } from "../scenario/scenario.js";
import type { MessageRef } from "../scenario/step.js";
import type { OutgoingMessage } from "../simulator/message.js";
import type { Oms } from "../simulator/oms.js";
import type { Tenant } from "../simulator/settings.js";
import type { Calls } from "./calls.js";
import type { Waits } from "../config/certification.js";
import type { Driver } from "./driver.js";
import type { Observer } from "./observer.js";
import type { Pace } from "./pace.js";
import { CutShort } from "./problems.js";
import type { Random } from "../simulator/random.js";
import type { VendorProcess } from "./vendor-process.js";

/** What a scenario may do with the vendor's process, and hear of it. */
export type VendorControl = Pick<
  VendorProcess,
  "kill" | "start" | "exited" | "onExit"
>;

/** What all scenarios of a run share. */
export interface Ground {
  readonly oms: Oms;
  readonly history: History;
  readonly clock: Clock;
  readonly waits: Waits;
  readonly calls: Calls;
  readonly pace: Pace;
  readonly profile: "efs" | "erp";
  readonly channelName: string;
  readonly marketplace: Tenant;
  readonly vendorTenant: Tenant;
  readonly driver: Driver;
  readonly observer: Observer | undefined;
  readonly vendor: VendorControl | undefined;
  /** In front of every code of the run, so that no two runs share one. */
  readonly codePrefix: string;
  /** Of the run's seed. */
  readonly random: Random;
  readonly readSample: () => Promise<string>;
}

export interface StageOrder {
  readonly name: string;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly definition: ScenarioOrder;
}

export interface StageReturn {
  readonly name: string;
  readonly returnOrderCode: string;
  readonly order: StageOrder;
  readonly items: readonly {
    readonly returnItemCode: string;
    readonly channelSkuCode: string;
  }[];
  awbNumber: string;
  transporter: string;
}

export class Stage {
  readonly ground: Ground;
  readonly scenario: Scenario;
  readonly orders = new Map<string, StageOrder>();
  readonly returns = new Map<string, StageReturn>();
  /** In the order in which the OMS decided them. */
  readonly messages: OutgoingMessage[] = [];
  /** Keys of messages that were sent at least once, in whatever form. */
  readonly sent = new Set<string>();
  /** Shipment codes that a near-miss body gave to an order instead of its own. */
  readonly renamedShipments = new Map<string, readonly string[]>();
  /** Order codes that Increff's own warehouse packed; their pieces never show as packed in an EFS. */
  readonly packedInHouse = new Set<string>();
  /** Names of the orders that came in like a named one, that one among them. */
  readonly crowds = new Map<string, readonly string[]>();
  /** Calls that a driven action has already accounted for (`seq`). */
  readonly accounted = new Set<number>();
  /** Faults of the OMS that hold calls of this scenario. */
  readonly outages = new Set<string>();
  /** Keys of messages that met a clear no as often as they may; later they are tried once more, and not for long. */
  readonly refused = new Set<string>();
  /** Orders and returns that were observed, for the last look at the end of the run. */
  readonly observed = new Set<string>();
  /** What could not be carried out as written; the scenario then counts as cut short. */
  readonly shortfalls: string[] = [];
  /** Orders that came in only to lie between two deliveries. */
  others = 0;
  readonly startedAfter: number;

  constructor(ground: Ground, scenario: Scenario, number: number) {
    this.ground = ground;
    this.scenario = scenario;
    this.startedAfter = ground.history.open();
    const { codePrefix } = ground;
    for (const [name, definition] of scenario.orders) {
      const shared = definition.codeOf ?? name;
      this.#enter({
        name,
        orderCode: spelled(
          `${codePrefix}-${String(number).padStart(2, "0")}-${shared}`,
          definition.spelling,
        ),
        locationCode: definition.location ?? "WH1",
        definition,
      });
    }
  }

  /** So many orders like the named one, itself the first of them. */
  crowd(name: string, size: number): StageOrder[] {
    const first = this.order(name);
    const orders = [first];
    for (let number = 2; number <= size; number += 1) {
      const order = {
        ...first,
        name: `${name}${number}`,
        orderCode: `${first.orderCode}-${number}`,
      };
      this.#enter(order);
      orders.push(order);
    }
    this.crowds.set(
      name,
      orders.map((order) => order.name),
    );
    return orders;
  }

  #enter(order: StageOrder): void {
    const { name, orderCode, locationCode } = order;
    this.orders.set(name, order);
    this.ground.history.append({
      kind: "mark",
      mark: {
        type: "subject",
        scenario: this.scenario.slug,
        orderCode,
        locationCode,
        alias: name,
      },
    });
  }

  order(name: string): StageOrder {
    const order = this.orders.get(name) ?? this.returns.get(name)?.order;
    if (order === undefined)
      throw new Error(`The scenario has no order ${name}.`);
    return order;
  }

  returnOf(name: string): StageReturn {
    const found = this.returns.get(name);
    if (found === undefined)
      throw new CutShort(
        `the return ${name} does not exist, because an earlier step did not succeed`,
      );
    return found;
  }

  /** Message n of its kind for an order or return. */
  message(ref: MessageRef): OutgoingMessage {
    const returned = this.returns.get(ref.name);
    const order = this.order(ref.name);
    const matching = this.messages.filter(
      (message) =>
        message.eventType === ref.eventType &&
        message.orderCode === order.orderCode &&
        message.locationCode === order.locationCode &&
        (returned === undefined ||
          message.returnOrderCode === returned.returnOrderCode),
    );
    const message = matching[ref.ordinal - 1];
    if (message === undefined)
      throw new CutShort(
        `the OMS has no message ${ref.name}.${ref.eventType}#${ref.ordinal}, because an earlier step did not succeed`,
      );
    return message;
  }

  isDelivered(message: OutgoingMessage): boolean {
    return (
      this.ground.oms.dispatcher
        .delivery(message.key)
        ?.attempts.some((attempt) => attempt.acknowledged) ?? false
    );
  }
}

function spelled(code: string, spelling: ScenarioOrder["spelling"]): string {
  switch (spelling) {
    case "lower-case":
      return code.toLowerCase();
    case "leading-zero":
      return `0${code}`;
    case undefined:
      return code;
  }
}
