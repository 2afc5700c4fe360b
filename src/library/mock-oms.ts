/// <reference lib="esnext.disposable" preserve="true" />
/** The OMS of a test: what a test may do with it. */
import type {
  Fault,
  FaultPlan,
  KitMessage,
  KitOrder,
  KitShipment,
} from "../contract/generated/control.js";
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { Call } from "./call.js";
import type {
  ControlBody,
  ControlCall,
  ControlOperation,
  ControlResult,
} from "./control-types.js";
import type {
  JudgedRequirement,
  RuleFinding,
  RuleJudgement,
} from "./judgement.js";
import type { HeldByVendor } from "./observed.js";
import type { VendorAddresses } from "./options.js";

/** The credentials of an account; as they are, the headers of its calls. */
export interface AccountHeaders {
  readonly authUsername: string;
  readonly authPassword: string;
  readonly authDomainName: string;
}

/** Calls of the partners that a test can wait for and that faults can strike. */
export type PartnerOperation = NonNullable<FaultPlan["operation"]>;

/** How long something is awaited. */
export interface Deadline {
  /** Milliseconds; 4 000 where nothing is said, which is less than test runners wait by themselves. */
  readonly within?: number;
}

/** How a message is delivered. */
export interface DeliverOptions {
  /** How many times, 1 to 100; once where nothing is said. */
  readonly copies?: number;
  /** True sends all copies at the same moment, over a connection each; otherwise one follows the other. */
  readonly together?: boolean;
  /** True breaks the connection before your system's answer is read, as a network does. */
  readonly loseAnswer?: boolean;
}

/**
 * A message by its key, or the last one about an order, of this event type where one is said. A message for an account that
 * has no address counts only where there is no other.
 */
export type MessageChoice =
  string | { readonly orderCode: string; readonly eventType?: string };

/** How one delivery went. */
export interface DeliveryResult {
  /** A whole 2xx without `hasError`: only this counts for Increff. */
  readonly acknowledged: boolean;
  /** Status of your system's answer; null where there was none. */
  readonly status: number | null;
  /** What your system answered, as text. */
  readonly answer: string;
  /** Why it does not count. */
  readonly problem?: string;
}

/**
 * A running OMS. What it is told to do is carried out in this process; your system talks to it over HTTP. Its whole
 * interface for other programs, `url` with `/_kit` behind it, is open as well.
 */
export interface MockOms extends AsyncDisposable {
  /** What your system calls, for example `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string;

  /**
   * The credentials of the first account of this role; `efs` where nothing is said.
   *
   * @throws RangeError when the settings have no such account
   */
  account(role?: "efs" | "marketplace" | "erp"): AccountHeaders;

  /**
   * Says where your system is called from now on; what is not named stays as it is.
   *
   * @throws InputError
   */
  connect(vendor: VendorAddresses): void;

  /**
   * Makes an order, and announces it to your system. Whatever is left out is filled in.
   *
   * @throws RefusedError when there is such an order already, or a product is not listed
   */
  createOrder(order?: ControlBody<"createOrder">): Promise<KitOrder>;

  /**
   * Makes orders with names, addresses and products that the seed decides on; the same seed makes the same orders.
   *
   * @param count 1 to 10 000
   * @throws RefusedError
   */
  generateOrders(
    count: number,
    wish?: Omit<ControlBody<"generateOrders">, "count">,
  ): Promise<KitOrder[]>;

  /**
   * Cancels an order or a part of it, as the customer or the seller does.
   *
   * @throws RefusedError when that much is not open
   */
  cancelOrder(
    orderCode: string,
    cancellation: ControlBody<"cancelOrder">,
  ): Promise<KitOrder>;

  /**
   * The order as the OMS has it now.
   *
   * @throws RefusedError when there is none of this code, or several
   */
  order(orderCode: string): KitOrder;

  /** The shipments of an order, or all. At most 1 000. */
  shipments(orderCode?: string): readonly KitShipment[];

  /** The messages about an order, or all, with their attempts, the oldest first. At most 1 000. */
  messages(orderCode?: string): readonly KitMessage[];

  /**
   * Delivers a message now, whatever has become of it: one that is held, one once more, many copies. One that is on its way
   * for the first time is let arrive before, unless the copies are sent together. Settles when your system has answered. `deliver("order-1", { copies: 2 })`
   *
   * @throws RefusedError when there is no such message, or no address for it
   */
  deliver(
    message: MessageChoice,
    options?: DeliverOptions,
  ): Promise<readonly DeliveryResult[]>;

  /** Keeps every message back from now on. */
  hold(): void;

  /** Lets messages leave by themselves from now on, those first that were held. */
  release(): void;

  /**
   * Plans a failure of the calls that your system makes: an answer that gets lost, a 500, a 429.
   * `addFault({ kind: "reset-after-commit", operation: "packOrder" })`
   *
   * @throws RefusedError
   */
  addFault(plan: FaultPlan): Promise<Fault>;

  /** Takes every planned failure back. */
  clearFaults(): void;

  /**
   * The next call of an operation, when it has been answered, whatever the answer. Each call is given out once, the
   * oldest first, also one that came before this line.
   *
   * @throws NotSeenError (the promise) when none comes in time; its message says which calls came instead, and how the
   *   messages about the order went
   */
  nextCall(
    operation: PartnerOperation,
    about?: Deadline & { readonly orderCode?: string },
  ): Promise<Call>;

  /** The calls of an operation so far, or all, the oldest first. Looking takes none from `nextCall`. */
  calls(
    operation?: PartnerOperation,
    about?: { readonly orderCode?: string },
  ): readonly Call[];

  /**
   * Settles when every message that is not held was delivered or given up, and no call is open.
   *
   * @throws NotSeenError (the promise) naming what is still under way
   */
  settled(deadline?: Deadline): Promise<void>;

  /**
   * Says what your system holds of an order, so that the rules can judge what became of it: that a message which came
   * twice counted once, for example (`EFS-IDEM-01`). Say it when your system has worked off what it has taken: it is
   * judged as it is. While a message or a call is under way it counts for little.
   *
   * @throws RefusedError when the OMS has no such order, or what is said is not what `openapi/vendor-hooks.yaml` describes
   */
  observed(orderCode: string, held: HeldByVendor): void;

  /** Everything that happened, the oldest first: exchanges, faults. A copy; credentials were never in it. */
  history(): readonly HistoryEntry[];

  /** What the rules say of the history so far. `profile` leaves only the requirements of an EFS or of an ERP. */
  judge(only?: { readonly profile?: Profile }): RuleJudgement;

  /** The findings of the rules so far; an empty list also where little was seen, so see `assertHolds`. */
  findings(): readonly RuleFinding[];

  /** @throws RuleError with every finding as text: what was expected, what happened, the exchanges that prove it */
  assertNoFindings(): void;

  /**
   * Demands that each of these requirements was witnessed and is not violated: `assertHolds("EFS-IDEM-03")`
   *
   * @throws RuleError saying what is violated, or what was not seen
   * @throws RangeError when there is no such requirement
   */
  assertHolds(...requirements: readonly JudgedRequirement["id"][]): void;

  /**
   * Any operation of the control API, by its operationId in `openapi/control.yaml`:
   * `control("deliverShipment", { path: { shipmentCode } })`
   *
   * @throws RefusedError
   */
  control<Id extends ControlOperation>(
    operation: Id,
    call?: ControlCall<Id>,
  ): Promise<ControlResult<Id>>;

  /** Forgets orders, messages, faults, history and calls that nobody took; settings and addresses stay. */
  reset(): void;

  /** Ends every call, and frees the port. Safe to call twice; `await using` calls it by itself. */
  close(): Promise<void>;
}
