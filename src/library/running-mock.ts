/** The OMS of a test, running. */
import type {
  Fault,
  FaultPlan,
  KitMessage,
  KitOrder,
  KitShipment,
} from "../contract/generated/control.js";
import { pause, type Clock } from "../history/clock.js";
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import { missingAddress } from "../simulator/inbound/control/message-view.js";
import { sendAgain } from "../simulator/inbound/control/messages.js";
import type { Attempt, Delivery } from "../simulator/outbound/delivery.js";
import type { RunningOms } from "../simulator/start.js";
import { AwaitedCalls, fits, isAbout } from "./awaited-calls.js";
import { callOf, type Call } from "./call.js";
import { control, look } from "./control.js";
import type {
  ControlBody,
  ControlCall,
  ControlOperation,
  ControlResult,
} from "./control-types.js";
import { NotSeenError, RefusedError } from "./errors.js";
import {
  assertHolds,
  assertNoFindings,
  judgeSoFar,
  type RuleFinding,
  type RuleJudgement,
} from "./judgement.js";
import type {
  AccountHeaders,
  Deadline,
  DeliverOptions,
  DeliveryResult,
  MessageChoice,
  MockOms,
  PartnerOperation,
} from "./mock-oms.js";
import { observationOf, type HeldByVendor } from "./observed.js";
import { connected, type VendorAddresses } from "./options.js";
import { callNotSeen, notSettled } from "./seen-instead.js";

const usualDeadline = 4_000;
const restPoll = 10;
const mostListed = 1_000;

export class RunningMock implements MockOms {
  readonly url: string;
  readonly #running: RunningOms;
  readonly #register: Register;
  readonly #clock: Clock;
  readonly #calls: AwaitedCalls;
  #closed: Promise<void> | undefined;

  constructor(running: RunningOms, register: Register, clock: Clock) {
    this.#running = running;
    this.#register = register;
    this.#clock = clock;
    this.url = running.url;
    this.#calls = new AwaitedCalls(running.oms.history, clock);
  }

  account(role: "efs" | "marketplace" | "erp" = "efs"): AccountHeaders {
    const { tenants } = this.#running.oms.settings;
    const tenant = tenants.find((one) => one.role === role);
    if (tenant === undefined)
      throw new RangeError(`The settings have no account of the role ${role}.`);
    const { authUsername, authPassword, authDomainName } = tenant;
    return { authUsername, authPassword, authDomainName };
  }

  connect(vendor: VendorAddresses): void {
    const { oms, sessions } = this.#running;
    sessions.configure(connected(oms.settings, vendor));
  }

  async createOrder(order: ControlBody<"createOrder"> = {}): Promise<KitOrder> {
    return control(this.#running, "createOrder", { body: order });
  }

  async generateOrders(
    count: number,
    wish: Omit<ControlBody<"generateOrders">, "count"> = {},
  ): Promise<KitOrder[]> {
    const body = { ...wish, count };
    const made = await control(this.#running, "generateOrders", { body });
    return made.orderCodes.map((orderCode) => this.order(orderCode));
  }

  async cancelOrder(
    orderCode: string,
    cancellation: ControlBody<"cancelOrder">,
  ): Promise<KitOrder> {
    return control(this.#running, "cancelOrder", {
      path: { orderCode },
      body: cancellation,
    });
  }

  order(orderCode: string): KitOrder {
    return look(this.#running, "getOrder", { path: { orderCode } });
  }

  shipments(orderCode?: string): readonly KitShipment[] {
    const query = { order: orderCode, limit: mostListed };
    return look(this.#running, "listShipments", { query }).shipments;
  }

  messages(orderCode?: string): readonly KitMessage[] {
    const query = { order: orderCode, limit: mostListed };
    return look(this.#running, "listMessages", { query }).messages;
  }

  async deliver(
    choice: MessageChoice,
    { copies = 1, together = false, loseAnswer = false }: DeliverOptions = {},
  ): Promise<readonly DeliveryResult[]> {
    if (!Number.isInteger(copies) || copies < 1 || copies > 100)
      throw new RangeError(`copies: must be 1 to 100, not ${copies}.`);
    const { oms } = this.#running;
    const delivery = this.#find(choice);
    const missing = missingAddress(oms, delivery);
    if (missing !== undefined)
      throw noDelivery({ status: 409, code: "CONFLICT", text: missing });
    const { key } = delivery.message;
    if (!together) await this.#arrived(key);
    if (loseAnswer) {
      const fault = {
        fault: "F9",
        description: "the answer gets lost, asked for by hand",
        loseAnswer: "after-answer",
      } as const;
      const group = Array.from({ length: copies }, () => ({ key, fault }));
      if (together) return results(await oms.dispatcher.attemptGroup(group));
      const attempts: Attempt[] = [];
      for (const one of group)
        attempts.push(...(await oms.dispatcher.attemptGroup([one])));
      return results(attempts);
    }
    if (together || this.#find(key).attempts.length > 0)
      return results(await sendAgain(oms, key, copies, together));
    const first = await oms.dispatcher.attempt(key);
    const again = await sendAgain(oms, key, copies - 1, false);
    return results([first, ...again]);
  }

  /** A message that is leaving by itself is let arrive first, or what follows would overlap it and repeat nothing. */
  #arrived(key: string): Promise<void> {
    const { history, dispatcher } = this.#running.oms;
    const isLeaving = (): boolean => {
      const { state, attempts, nextAttemptAt } = dispatcher.delivery(key) ?? {};
      return (
        state === "delivering" ||
        (state === "queued" &&
          attempts?.length === 0 &&
          nextAttemptAt === undefined)
      );
    };
    if (!isLeaving()) return Promise.resolve();
    return new Promise((resolve) => {
      const leave = history.subscribe((entry) => {
        if (entry.kind !== "exchange" || entry.message !== key) return;
        // The dispatcher takes note of it after the history.
        setImmediate(() => {
          if (isLeaving()) return;
          leave();
          resolve();
        });
      });
    });
  }

  hold(): void {
    this.#running.oms.setDeliveryMode("held");
  }

  release(): void {
    this.#running.oms.setDeliveryMode("auto");
  }

  async addFault(plan: FaultPlan): Promise<Fault> {
    return control(this.#running, "addFault", { body: plan });
  }

  clearFaults(): void {
    this.#running.oms.faults.clear();
  }

  nextCall(
    operation: PartnerOperation,
    {
      orderCode,
      within = usualDeadline,
    }: Deadline & { readonly orderCode?: string } = {},
  ): Promise<Call> {
    const { oms } = this.#running;
    const wanted = { operation, orderCode };
    const after = oms.history.entries.at(-1)?.seq ?? 0;
    const call = this.#calls
      .next(wanted, within, () => callNotSeen(oms, wanted, { within, after }))
      .then(callOf);
    // Whoever awaits it is told; a test that failed before must not end the process.
    call.catch(() => undefined);
    return call;
  }

  calls(
    operation?: PartnerOperation,
    { orderCode }: { readonly orderCode?: string } = {},
  ): readonly Call[] {
    return this.#running.oms.history.entries.flatMap((entry) => {
      if (entry.kind !== "exchange" || entry.direction !== "inbound") return [];
      const wanted =
        operation === undefined
          ? orderCode === undefined || isAbout(entry, orderCode)
          : fits(entry, { operation, orderCode });
      return wanted ? [callOf(entry)] : [];
    });
  }

  settled({ within = usualDeadline }: Deadline = {}): Promise<void> {
    const resting = this.#rest(within);
    resting.catch(() => undefined);
    return resting;
  }

  observed(orderCode: string, held: HeldByVendor): void {
    const { oms } = this.#running;
    const atRest = oms.openCalls === 0 && oms.dispatcher.isIdle({ orderCode });
    oms.history.append(observationOf(this.order(orderCode), held, atRest));
  }

  history(): readonly HistoryEntry[] {
    return [...this.#running.oms.history.entries];
  }

  judge({ profile }: { readonly profile?: Profile } = {}): RuleJudgement {
    return judgeSoFar(this.history(), this.#register, profile);
  }

  findings(): readonly RuleFinding[] {
    return this.judge().findings;
  }

  assertNoFindings(): void {
    assertNoFindings(this.judge());
  }

  assertHolds(...requirements: readonly string[]): void {
    assertHolds(this.judge(), requirements);
  }

  control<Id extends ControlOperation>(
    operation: Id,
    call: ControlCall<Id> = {},
  ): Promise<ControlResult<Id>> {
    return control(this.#running, operation, call);
  }

  reset(): void {
    this.#running.oms.reset();
    this.#calls.clear();
  }

  close(): Promise<void> {
    if (this.#closed === undefined) {
      this.#calls.close();
      this.#closed = this.#running.close();
    }
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #find(choice: MessageChoice): Delivery {
    const { dispatcher } = this.#running.oms;
    if (typeof choice === "string") {
      const delivery = dispatcher.delivery(choice);
      if (delivery !== undefined) return delivery;
      throw noDelivery({
        status: 404,
        code: "NOT_FOUND",
        text: `there is no message ${choice}`,
      });
    }
    const { orderCode, eventType } = choice;
    const known = dispatcher.deliveries({ orderCode });
    const named = known.filter(
      ({ message }) =>
        eventType === undefined || message.eventType === eventType,
    );
    // An account without an address is not the one under test, as long as there is another.
    const delivery =
      named.findLast(
        (one) => missingAddress(this.#running.oms, one) === undefined,
      ) ?? named.at(-1);
    if (delivery !== undefined) return delivery;
    const types = known.map(({ message }) => message.eventType).join(", ");
    throw noDelivery({
      status: 404,
      code: "NOT_FOUND",
      text: `there is no message ${eventType ?? ""} of order ${orderCode}; it has ${types === "" ? "none" : types}`,
    });
  }

  async #rest(within: number): Promise<void> {
    const { oms } = this.#running;
    const time = { over: false };
    let stopTimer: () => void = () => undefined;
    const deadline = new Promise<void>((resolve) => {
      stopTimer = this.#clock.after(within, () => {
        time.over = true;
        resolve();
      });
    });
    try {
      for (;;) {
        await Promise.race([oms.dispatcher.whenIdle(), deadline]);
        if (time.over) throw new NotSeenError(notSettled(oms, within));
        if (oms.openCalls === 0 && oms.dispatcher.isIdle()) return;
        await Promise.race([pause(this.#clock, restPoll), deadline]);
      }
    } finally {
      stopTimer();
    }
  }
}

function results(attempts: readonly Attempt[]): DeliveryResult[] {
  return attempts.map(({ acknowledged, exchange, problem }) => ({
    acknowledged,
    status: exchange.status,
    answer: exchange.responseBody.text,
    ...(problem === undefined ? {} : { problem }),
  }));
}

function noDelivery({
  status,
  code,
  text,
}: {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}): RefusedError {
  return new RefusedError("deliver is refused", {
    status,
    code,
    message: "The message cannot be delivered",
    description: text,
  });
}
