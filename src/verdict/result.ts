/** The result of a run: what every report is a function of, and what `result.json` holds. */
import type { Coverage } from "../coverage/coverage.js";
import type { BaselineEntry, Profile } from "../history/entry.js";
import type { Basis, Family, Level } from "../rules/requirement.js";
import type { Finding } from "../rules/rule.js";
import type { KillMatrix } from "./kill-matrix.js";
import type { RunTime } from "./time.js";

export type { Basis, Family, Level };

/** The outcome of one requirement. `warn` is a violated SHOULD; `waived` is violated, and the baseline knows every finding. */
export type Outcome =
  | "pass"
  | "fail"
  | "warn"
  | "waived"
  | "inconclusive"
  | "not-applicable"
  | "harness-error";

/**
 * The verdict about the vendor. `waived`: nothing but known failures, which certifies nothing and keeps a gate open.
 * `no-violation` is that of an audit alone: what was recorded breaks no requirement, and what a
 * vendor does when nobody tempts it certifies nothing.
 */
export type Verdict =
  | "conformant"
  | "not-conformant"
  | "inconclusive"
  | "harness-error"
  | "waived"
  | "no-violation";

/** What an audit read, and what it could make of it. */
export interface AuditFacts {
  readonly files: readonly string[];
  /** Of the first and the last thing recorded, milliseconds since the epoch; null when nothing was. */
  readonly from: number | null;
  readonly to: number | null;
  readonly inbound: number;
  readonly outbound: number;
  /** Traffic that is no business of the contract, by reason. */
  readonly ignored: readonly {
    readonly reason: string;
    readonly count: number;
  }[];
  /** What could not be read: how much, and the first of it by file, line and column. */
  readonly unreadable: {
    readonly count: number;
    readonly first: readonly {
      readonly file: string;
      readonly line: number;
      readonly column?: number;
      readonly reason: string;
    }[];
  };
  /**
   * Orders of which the whole life was seen, orders of which the beginning (or an earlier part) was not, how many were let go
   * because too many were open, and the most that were open at one time.
   */
  readonly orders: {
    readonly whole: number;
    readonly partial: number;
    readonly letGo: number;
    readonly mostOpen: number;
  };
  /** How often traffic in the middle was missing. */
  readonly gaps: number;
  /** All violations; of each requirement the first are among its findings. */
  readonly violations: number;
  /** Where the evidence stands, by the number of its entry: `file:line`. */
  readonly places: Readonly<Record<string, string>>;
}

/** Why a finding does not count for the while. */
export type Waiver = Pick<BaselineEntry, "owner" | "reason" | "expires">;

/**
 * What became of an entry of the baseline. `expired` and `no-longer-failing` close the gate; `not-run` (its scenario was
 * not part of this run) and `not-judged` (too little was seen of its requirement) say nothing about it.
 */
export type BaselineState =
  "waived" | "expired" | "no-longer-failing" | "not-run" | "not-judged";

export interface BaselineResult {
  readonly file: string;
  /** The day in UTC with which the expiry was compared, YYYY-MM-DD. */
  readonly day: string;
  /** In the order of the file. */
  readonly entries: readonly (BaselineEntry & {
    readonly state: BaselineState;
    /** Findings that it is about. */
    readonly findings: number;
    /** What that means and what to do, in a sentence. */
    readonly note: string;
  })[];
}

/** A finding placed in the run. */
export interface PlacedFinding extends Finding {
  readonly requirement: string;
  /** The scenario whose order it is about, when it is about one. */
  readonly scenario?: string;
  /** Present when the baseline knows it. */
  readonly waived?: Waiver;
  /** The command that runs just this again. */
  readonly command: string;
  /** curl lines that repeat the messages of the evidence that the vendor received, in order. */
  readonly curl: readonly string[];
}

export interface Unexercised {
  readonly scenario: string;
  /** False when the scenario was not part of the run. */
  readonly tried: boolean;
  readonly reason: string;
}

export interface RequirementResult {
  readonly id: string;
  readonly family: Family;
  readonly level: Level;
  readonly basis: Basis;
  readonly source: string;
  readonly text: string;
  readonly outcome: Outcome;
  /** Why it is inconclusive, not applicable or a harness error; absent for pass. */
  readonly reason?: string;
  /** The optional API that it is about, if it is about one. */
  readonly api?: string;
  /** Exercised: number of occasions on which its premise was met, judged or not. */
  readonly occasions: number;
  /** Judged: number of occasions that were judged. */
  readonly witnessed: number;
  /** How much was seen, where the rule says it: each sentence once. Absent when no rule does. */
  readonly figures?: readonly string[];
  /** What must have been seen for a judgement. */
  readonly needs: string;
  /** Scenarios of the run that were to exercise it, those in which its premise was met, and those in which it was judged. */
  readonly expected: readonly string[];
  readonly exercised: readonly string[];
  readonly judged: readonly string[];
  /** Scenarios that were to exercise it and did not, or were not tried at all, each with the reason. */
  readonly unexercised: readonly Unexercised[];
  readonly findings: readonly PlacedFinding[];
  /** Occasions that could not be judged, with reasons (each reason once, with its count). */
  readonly unjudged: readonly {
    readonly reason: string;
    readonly count: number;
  }[];
  /** Where in the history; the page links to it, and `result.json` goes without. Absent in an audit. */
  readonly places?: RequirementPlaces;
}

/** The entries on which judgements about one requirement rest. */
export interface RequirementPlaces {
  /** `seq`, each once, in rising order. */
  readonly judged: readonly number[];
  /** Where it was in play and could not be judged. */
  readonly unjudged: readonly {
    readonly seq: number;
    readonly reason: string;
  }[];
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly title: string;
  readonly result: "complete" | "cut-short" | "harness-error";
  readonly reason?: string;
  /** Requirements that failed (or warned) on this scenario's orders. */
  readonly violated: readonly string[];
}

export interface RunResult {
  /** Version of this file's shape. */
  readonly schema: 1;
  readonly kit: string;
  /** Version of the requirement set that was judged. */
  readonly requirementSet: string;
  /** SHA-256 of what that set says, so that two sets of one version can be told apart. */
  readonly requirementDigest: string;
  readonly profile: Profile;
  readonly seed: number;
  /** Which part of a divided run this is; alone it certifies nothing. */
  readonly part?: { readonly index: number; readonly of: number };
  /** Of how many parts the run was put together. */
  readonly parts?: number;
  readonly verdict: Verdict;
  /** One sentence that says why. */
  readonly reason: string;
  /** Whether the run earns the word; see certified.ts. */
  readonly certified: boolean;
  /** Why it does not, whole sentences; empty when it does. */
  readonly notCertified: readonly string[];
  /** True when the vendor offered no observer: what it keeps to itself was not seen. */
  readonly blackBox: boolean;
  /** Who did the vendor's work: `http`, `command`, `manual`, `automatic` (no driver), or `none` where none is needed. */
  readonly driver: string;
  readonly optionalApis: readonly string[];
  /** What a reader should know besides: whole sentences. */
  readonly notes: readonly string[];
  /** Present when the run had a baseline of known failures. */
  readonly baseline?: BaselineResult;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly requirements: readonly RequirementResult[];
  readonly scenarios: readonly ScenarioResult[];
  readonly exchanges: number;
  readonly faults: number;
  readonly time: RunTime;
  /** What of all that is in scope was seen. It changes no verdict. */
  readonly coverage: Coverage;
  /** How well this version of the kit was proved; absent when that was not measured for it. */
  readonly killMatrix?: KillMatrix;
  /** Of an audit alone: recorded traffic was judged, and nothing was sent. */
  readonly audit?: AuditFacts;
}
