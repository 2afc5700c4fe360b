/** The steps of a scenario as a discriminated union: the first key of a step says which it is. */

export interface Line {
  readonly sku: string;
  readonly quantity: number;
}

interface Holding {
  readonly hold?: boolean;
}

export type BodyVariant =
  | "twin"
  | "changed-payload"
  | "malformed"
  | "unreadable"
  | "unknown-fields"
  | "null-fields"
  | "unknown-event"
  | "long-strings"
  | "scalar-forms"
  | "changed-shipment"
  | "near-miss-case"
  | "near-miss-zero";

export type DriverAction =
  | "create-listing"
  | "update-inventory"
  | "create-picklist"
  | "add-to-picklist"
  | "pack"
  | "manifest"
  | "handover"
  | "cancel"
  | "process-return";

export interface CreateStep extends Holding {
  readonly create: string | readonly string[];
}
export interface CancelStep extends Holding {
  readonly cancel: string;
  readonly by?: "customer" | "seller";
  readonly lines?: readonly Line[];
}
export interface ReturnStep extends Holding {
  readonly return: string;
  readonly of: string;
  readonly lines: readonly Line[];
  readonly sameCode?: boolean;
  readonly kind?: "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN" | "SELF_SHIP";
}
export interface ChangeReturnStep extends Holding {
  readonly changeReturn: string;
}
export interface FulfilStep extends Holding {
  readonly fulfil: string;
  readonly do: "pack" | "handOver" | "arrive";
  readonly lines?: readonly Line[];
}
export interface DeliverStep {
  readonly deliver: string | readonly string[];
  readonly copies?: number;
  readonly together?: boolean;
  readonly loseAnswer?: "after-answer" | "after-request";
  readonly credential?: "wrong";
  readonly as?: BodyVariant;
  readonly fault?: string;
}
export interface PostSampleStep {
  readonly postSample: true;
}
export interface OthersStep {
  readonly others: number;
  readonly before: string;
}
export interface DriveStep {
  readonly drive: DriverAction;
  readonly order?: string;
  readonly return?: string;
  readonly lines?: readonly Line[];
  readonly skus?: number;
  readonly qc?: "PASS" | "FAIL";
  readonly wrongItem?: boolean;
  readonly forbidden?: boolean;
  readonly wait?: boolean;
}
export interface OutageStep {
  readonly outage:
    | "updateInventory"
    | "packOrder"
    | "cancelOrderItems"
    | "processReturn"
    | "createManifest"
    | "notifyHandover";
  readonly order?: string;
  readonly kind:
    | "answer-500"
    | "answer-429"
    | "answer-500-after-commit"
    | "reset-after-commit"
    | "reset-before-commit"
    | "cut-after-commit"
    | "slow-first-byte";
  readonly times?: number;
  readonly retryAfterSeconds?: number;
  /** Of `slow-first-byte`. */
  readonly delayMilliseconds?: number;
}
export interface WatchStep {
  readonly watch: number;
}
export interface ObserveStep {
  readonly observe: string | readonly string[];
  readonly asItIs?: boolean;
}
export interface RestartStep {
  readonly restart: "vendor";
}
export interface ReplayStep {
  readonly replay: string | readonly string[];
}
export interface BacklogStep {
  readonly backlog: string;
  readonly orders: number;
  readonly ship?: readonly Line[];
}
export interface TogetherStep {
  readonly together: readonly Step[];
}

/** Each kind of step under the key that it begins with. */
export interface StepByVerb {
  create: CreateStep;
  cancel: CancelStep;
  return: ReturnStep;
  changeReturn: ChangeReturnStep;
  fulfil: FulfilStep;
  deliver: DeliverStep;
  postSample: PostSampleStep;
  others: OthersStep;
  drive: DriveStep;
  outage: OutageStep;
  observe: ObserveStep;
  restart: RestartStep;
  replay: ReplayStep;
  backlog: BacklogStep;
  watch: WatchStep;
  together: TogetherStep;
}

export type Verb = keyof StepByVerb;
export type Step = StepByVerb[Verb];

const verbs = {
  create: true,
  cancel: true,
  changeReturn: true,
  fulfil: true,
  deliver: true,
  postSample: true,
  others: true,
  outage: true,
  observe: true,
  restart: true,
  replay: true,
  backlog: true,
  watch: true,
  drive: true,
  // `drive` steps may carry `return` too, so it comes after them.
  return: true,
  // `deliver` steps may carry `together` too.
  together: true,
} satisfies Record<Verb, true>;

export const stepKinds = Object.keys(verbs) as Verb[];

export function verbOf(step: unknown): Verb | undefined {
  if (typeof step !== "object" || step === null) return undefined;
  return stepKinds.find((verb) => Object.hasOwn(step, verb));
}

/** The order and return names that a step uses, and those that it brings into the scenario. */
export function namesIn(step: Step): { uses: string[]; defines: string[] } {
  if ("deliver" in step)
    return {
      uses: list(step.deliver).map((ref) => messageRef(ref).name),
      defines: [],
    };
  if ("drive" in step)
    return {
      uses: [step.order, step.return].filter((name) => name !== undefined),
      defines: [],
    };
  if ("return" in step) return { uses: [step.of], defines: [step.return] };
  if ("create" in step) return { uses: list(step.create), defines: [] };
  if ("cancel" in step) return { uses: [step.cancel], defines: [] };
  if ("changeReturn" in step) return { uses: [step.changeReturn], defines: [] };
  if ("fulfil" in step) return { uses: [step.fulfil], defines: [] };
  if ("observe" in step) return { uses: list(step.observe), defines: [] };
  if ("backlog" in step) return { uses: [step.backlog], defines: [] };
  if ("replay" in step) return { uses: list(step.replay), defines: [] };
  if ("others" in step) return { uses: [step.before], defines: [] };
  if ("outage" in step)
    return { uses: step.order === undefined ? [] : [step.order], defines: [] };
  if ("together" in step) {
    const inner = step.together.map(namesIn);
    return {
      uses: inner.flatMap((names) => names.uses),
      defines: inner.flatMap((names) => names.defines),
    };
  }
  return { uses: [], defines: [] };
}

export interface MessageRef {
  readonly name: string;
  readonly eventType: string;
  /** Which message of that kind, counted from 1. */
  readonly ordinal: number;
}

/** `A.SUBORDER_PARTIAL_CANCEL#2` in its parts. The form was checked by the schema. */
export function messageRef(text: string): MessageRef {
  const [name = "", rest = ""] = text.split(".");
  const [eventType = "", ordinal = "1"] = rest.split("#");
  return { name, eventType, ordinal: Number(ordinal) };
}

export function list<Item>(value: Item | readonly Item[]): Item[] {
  return Array.isArray(value)
    ? [...(value as readonly Item[])]
    : [value as Item];
}
