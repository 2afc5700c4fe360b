/**
 * One entry of the history: the only record of what happened in a run or in the mock.
 *
 * Everything that the kit says later (findings, verdicts, reports) is computed from these entries alone.
 * An entry is never changed after it was appended. Entries carry two orders:
 *
 * - `seq`, the position in the history, given when the entry is appended;
 * - `opened` (exchanges and driver actions only), a tick of the same counter taken when the thing began.
 *
 * So "A ended before B began" is exactly `A.seq < B.opened`, without comparing clocks; and two exchanges overlapped
 * exactly when neither ended before the other began.
 */

import type { Check } from "./check.js";

/** Who called whom: `inbound` is a partner calling Increff, `outbound` is Increff calling a partner. */
export type Direction = "inbound" | "outbound";

/**
 * A body as it went over the wire. `text` is cut at the recorder's limit; then `bytes` and `sha256` describe the
 * whole body that `text` is the beginning of.
 */
export interface RecordedBody {
  readonly text: string;
  readonly cut?: { readonly bytes: number; readonly sha256: string };
}

/** Header names in lower case. Values of credentials are replaced before the entry exists (see redaction.ts). */
export type RecordedHeaders = Readonly<Record<string, string>>;

/**
 * How an exchange ended, seen from Increff's side.
 *
 * - `answered`: a whole answer was delivered;
 * - `timeout`: the partner did not answer within the time-out (outbound);
 * - `unreachable`: no connection, or the partner closed it before a whole answer (outbound);
 * - `answer-lost`: the request was handed over, and the kit destroyed the connection on purpose before the answer
 *   reached its receiver (both directions);
 * - `aborted`: the partner went away while its own request was being read or answered (inbound).
 */
export type ExchangeEnding =
  "answered" | "timeout" | "unreachable" | "answer-lost" | "aborted";

/** How an inbound call identified itself. The credentials themselves are never stored. */
export type CredentialState =
  "valid" | "missing" | "wrong" | "valid-without-domain";

export interface ExchangeEntry {
  readonly kind: "exchange";
  readonly seq: number;
  readonly opened: number;
  /** Wall-clock time of the beginning, milliseconds since the epoch. */
  readonly at: number;
  /** From the first byte sent or read to the end, in milliseconds. */
  readonly durationMs: number;
  readonly direction: Direction;
  /** operationId of the contract, or null when the path belongs to none. */
  readonly operation: string | null;
  readonly method: string;
  /** Path with query, for outbound calls the whole URL without user information. */
  readonly url: string;
  readonly requestHeaders: RecordedHeaders;
  readonly requestBody: RecordedBody;
  readonly ending: ExchangeEnding;
  /**
   * The status of the answer. On an inbound `answer-lost` it is the status that the OMS had decided on,
   * which says whether the call was committed. null when there was none.
   */
  readonly status: number | null;
  readonly responseHeaders: RecordedHeaders;
  readonly responseBody: RecordedBody;
  /** Inbound only. */
  readonly credential?: CredentialState;
  /** Inbound only: tenant whose credentials were used. */
  readonly tenant?: string;
  /** Outbound only: the message's key in the dispatcher and which attempt at delivering it this was (1, 2, …). */
  readonly message?: string;
  readonly attempt?: number;
  /** `seq` of the fault entry that shaped this exchange, if one did. */
  readonly fault?: number;
  /** Fields whose scalar type was coerced on reading (JSON Pointers); the documented API says another type. */
  readonly coerced?: readonly string[];
  /** Why there was no whole answer, in words, when `ending` is not `answered`. */
  readonly problem?: string;
}

/** A fault that the kit injected: what, where, and with which parameters. */
export interface FaultEntry {
  readonly kind: "fault";
  readonly seq: number;
  readonly at: number;
  /** Id of the catalogue: F1 … F22. */
  readonly fault: string;
  readonly description: string;
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly message?: string;
  readonly operation?: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

export type ObservedResource = "order" | "sales" | "return";

/** One answer of the vendor's observer. */
export interface ObservationEntry {
  readonly kind: "observation";
  readonly seq: number;
  readonly at: number;
  readonly resource: ObservedResource;
  /** The order asked about; for `return` the forward order of the return. */
  readonly orderCode: string;
  /** Only for `return`: the return asked about. */
  readonly returnOrderCode?: string;
  readonly locationCode: string;
  readonly channelName: string;
  /**
   * True when nothing was under way for this order while it was read: no open exchange, no message waiting,
   * no driven action unanswered. Rules about end states use only these.
   */
  readonly atRest: boolean;
  /** How long the kit waited, in all, for the vendor to show what was expected (milliseconds). */
  readonly waitedMs: number;
  /** `found` has the body; `unknown` is the observer's 404; `failed` says in `problem` why nothing was learned. */
  readonly result: "found" | "unknown" | "failed";
  readonly body?: unknown;
  readonly problem?: string;
}

/** One thing that the kit asked the vendor's driver (or the person, or the automatic vendor) to do. */
export interface DriverEntry {
  readonly kind: "driver";
  readonly seq: number;
  readonly opened: number;
  readonly at: number;
  readonly action: string;
  /** Which scenario asked for it; work like a listing is about no order that would say so. */
  readonly scenario?: string;
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly request: unknown;
  /**
   * `called`: the vendor's call to the OMS arrived and was answered; `refused`: 409, it will not do this;
   * `not-offered`: 404; `no-call`: accepted, but no call came within the window; `broken`: 5xx, 400 or no answer;
   * `accepted`: accepted, and the scenario did not wait for the call; `skipped`: a person skipped the task.
   */
  readonly result:
    | "called"
    | "refused"
    | "not-offered"
    | "no-call"
    | "broken"
    | "accepted"
    | "skipped";
  readonly status: number | null;
  /** How long the kit watched for the call, in milliseconds. */
  readonly watchedMs: number;
  /** How long it would have watched at most; absent where it did not wait for a call. */
  readonly windowMs?: number;
  /** True when the call must not come: the window is that of a negative check. */
  readonly forbidden?: boolean;
  readonly problem?: string;
}

/** A milestone of the run itself. */
export interface MarkEntry {
  readonly kind: "mark";
  readonly seq: number;
  readonly at: number;
  readonly mark: Mark;
}

/** This run, or what follows in a history that was joined of several, is one part of a run that was divided. */
export interface PartMark {
  readonly type: "part";
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
  /** The configuration file, as the run named it. */
  readonly config: string;
  /** SHA-256 of the configuration file, as it is written. */
  readonly configuration: string;
  /** SHA-256 of all scenarios that the parts divide among them. */
  readonly scenarios: string;
  /** Requirements that scenarios of other parts exercise too: this part alone cannot pass them. */
  readonly elsewhere: readonly string[];
}

/** The failures that are known and waived for a while, as the baseline file said when the run began. */
export interface BaselineMark {
  readonly type: "baseline";
  readonly file: string;
  /** The day of the run in UTC, YYYY-MM-DD. */
  readonly day: string;
  /** True when no scenario of the profile was left out of the plan (parts together). */
  readonly whole: boolean;
  readonly entries: readonly BaselineEntry[];
}

/** A known failure: findings of one requirement in one scenario. */
export interface BaselineEntry {
  readonly requirement: string;
  /** Absent for findings that belong to no scenario. */
  readonly scenario?: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it is waived, YYYY-MM-DD, in UTC. */
  readonly expires: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

/** A slot in which one scenario runs: its orders and returns belong to it alone. */
export interface ScenarioStart {
  readonly type: "scenario-start";
  readonly scenario: string;
  /** Its file, with forward slashes: relative to the project, or to the kit for those of the kit; absent for others. */
  readonly file?: string;
  readonly title: string;
  readonly exercises: readonly string[];
}

export type Mark =
  | {
      readonly type: "run-start";
      readonly kit: string;
      readonly requirements: string;
      readonly profile: Profile;
      readonly seed: number;
      /** Optional APIs that the vendor declares: listing, picklist, manifest, handover. */
      readonly optionalApis: readonly string[];
      readonly observer: boolean;
      readonly driver: string;
      /** The scenarios that somebody chose; absent when none was left out by choice. */
      readonly chosen?: readonly string[];
    }
  /** What was looked at before the first scenario; `stopped` says why there is none, where a run would show nothing. */
  | {
      readonly type: "checks";
      readonly checks: readonly Check[];
      readonly stopped?: string;
    }
  | ScenarioStart
  | PartMark
  | BaselineMark
  /** A scenario that cannot be tried on this vendor, and why: what it would exercise may stay unseen. */
  | {
      readonly type: "not-planned";
      readonly scenario: string;
      readonly title: string;
      readonly exercises: readonly string[];
      readonly reason: string;
    }
  /** This order (or return) belongs to that scenario; written when it gets its code, before anything is sent. */
  | {
      readonly type: "subject";
      readonly scenario: string;
      readonly orderCode: string;
      readonly locationCode: string;
      readonly returnOrderCode?: string;
      /** The name that the scenario file uses for it. */
      readonly alias: string;
    }
  | {
      readonly type: "step";
      readonly scenario: string;
      readonly index: number;
      readonly text: string;
      readonly line: number;
    }
  /**
   * `complete`: every step was carried out. `cut-short`: a step could not be, `reason` says which and why;
   * what the scenario was to exercise and did not reach stays inconclusive.
   */
  | {
      readonly type: "scenario-end";
      readonly scenario: string;
      readonly result: "complete" | "cut-short" | "harness-error";
      readonly reason?: string;
    }
  /**
   * Time that the kit spent doing nothing, from the entry's time on: `quiet` until nothing new came, `repetition` before
   * something was sent or asked once more, `watch` for what must not come. Other waits show in what was waited for:
   * driven actions, observations, exchanges.
   */
  | {
      readonly type: "wait";
      readonly scenario: string;
      readonly for: "quiet" | "repetition" | "watch";
      readonly waitedMs: number;
      /** The length that was meant, where it matters: of a negative check. */
      readonly windowMs?: number;
    }
  /**
   * Traffic between the entry before this one and this one may be missing: whoever records was not running, or could not
   * write. It also begins a recording that says of itself that it begins in the middle.
   */
  | {
      readonly type: "gap";
      readonly reason: string;
      /** Exchanges that are known to be missing. */
      readonly lost?: number;
    }
  /** From here on nothing is sent for these orders, and the vendor was quiet when it was written. */
  | { readonly type: "run-end"; readonly durationMs: number };

/** What the vendor's own process did, when the kit started it. */
export interface VendorEntry {
  readonly kind: "vendor";
  readonly seq: number;
  readonly at: number;
  readonly event: "started" | "ready" | "killed" | "exited" | "output";
  readonly detail: string;
}

/**
 * What became true in the OMS, in the OMS's own words: from these entries alone its state can be built again.
 * Only an OMS that keeps its state on disk writes them, before the answer that tells of it; no rule reads them.
 */
export interface ChangeEntry {
  readonly kind: "change";
  readonly seq: number;
  readonly at: number;
  readonly change: Change;
}

export type Change =
  /** A command was carried out. Facts and messages are the simulator's. */
  | {
      readonly type: "decided";
      readonly command: string;
      readonly facts: readonly unknown[];
      readonly messages: readonly unknown[];
    }
  /** Numbers of invented orders were used up, up to and without `next`, for this seed. */
  | { readonly type: "numbered"; readonly seed: number; readonly next: number }
  /** Everything before this was forgotten; listings and stock began as the settings of the moment said. */
  | {
      readonly type: "reset";
      readonly seed: number;
      readonly continueNumbers: boolean;
      readonly masters: MasterChange;
    }
  /** The settings brought or took products while the state stayed. */
  | { readonly type: "masters"; readonly masters: MasterChange }
  /** Deliveries are held back, or leave by themselves. */
  | { readonly type: "delivery-mode"; readonly mode: "auto" | "held" }
  /** A message that was held or parked waits for its turn again, with all its attempts. */
  | { readonly type: "queued"; readonly message: string }
  /** A fault was planned for the calls of partners; the plan is the simulator's. That it struck is an entry of its own. */
  | {
      readonly type: "fault-planned";
      readonly faultId: string;
      readonly plan: unknown;
    }
  /** A call matched these faults, whether one of them strikes it or not. */
  | { readonly type: "faults-matched"; readonly faultIds: readonly string[] }
  | { readonly type: "faults-removed"; readonly faultIds: readonly string[] }
  | { readonly type: "snapshot-taken"; readonly name: string }
  | { readonly type: "snapshot-deleted"; readonly name: string }
  | {
      readonly type: "snapshot-restored";
      readonly name: string;
      readonly continueNumbers: boolean;
    };

/** Listings and stock are the simulator's. */
export interface MasterChange {
  readonly listings: readonly unknown[];
  readonly stock: readonly unknown[];
  /** Keys of listings that nobody can order from any more. */
  readonly withdrawn: readonly string[];
}

export type Profile = "efs" | "erp";

export type HistoryEntry =
  | ExchangeEntry
  | FaultEntry
  | ObservationEntry
  | DriverEntry
  | MarkEntry
  | VendorEntry;

/** What a file may hold: entries, and between them the changes of an OMS that keeps its state there. */
export type StoredEntry = HistoryEntry | ChangeEntry;

/** Distributes over the union, so that each kind keeps its own fields. */
type Unplaced<Entry> = Entry extends HistoryEntry
  ? Omit<Entry, "seq" | "at"> & { readonly at?: number }
  : never;

/** What a recorder hands over; the history adds `seq`, and `at` unless the recorder knows better. */
export type NewEntry = Unplaced<HistoryEntry>;
