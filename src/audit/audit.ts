/** `audit`: the rules of a certification over recorded traffic, whoever recorded it. */
import type { Profile } from "../history/entry.js";
import { allRules } from "../rules/registry.js";
import type { Register } from "../rules/register.js";
import type { Finding } from "../rules/rule.js";
import type { HistoryEntry } from "../history/entry.js";
import type { RunResult } from "../verdict/result.js";
import type { RunStart } from "../verdict/run-facts.js";
import { Auditor } from "./auditor.js";
import { concludeAudit } from "./conclude.js";
import type { Bounds } from "./open-orders.js";
import { readRecordings } from "./read.js";
import { Reading, type Item } from "./recorded.js";
import type { Sides } from "./classify.js";

export interface AuditOptions extends Partial<Bounds>, Partial<Sides> {
  readonly files: readonly string[];
  readonly register: Register;
  /** Whose requirements; told from the traffic without it. */
  readonly profile?: Profile;
  /** The recordings hold everything from the first order on. */
  readonly fromStart?: boolean;
  /** Findings of one requirement that are kept whole; the others are counted. */
  readonly findings?: number;
  /** The command that audits the same again, as findings show it. */
  readonly command: string;
  readonly onFinding?: (requirement: string, finding: Finding) => void;
}

export interface Audit {
  readonly result: RunResult;
  /** The evidence of the findings, in the order in which it happened. */
  readonly entries: readonly HistoryEntry[];
}

export const defaults = {
  orders: 20_000,
  bytes: 32 * 1024 * 1024,
  restMs: 24 * 3_600_000,
  restAfterEndMs: 3_600_000,
  findings: 25,
} as const;

/** @throws RecordingError, HistoryFileError */
export async function audit(options: AuditOptions): Promise<Audit> {
  const { files, register, fromStart = false } = options;
  const rules = allRules;
  const reading = new Reading();
  const auditor = new Auditor({
    orders: options.orders ?? defaults.orders,
    bytes: options.bytes ?? defaults.bytes,
    restMs: options.restMs ?? defaults.restMs,
    restAfterEndMs: Math.min(
      options.restAfterEndMs ?? defaults.restAfterEndMs,
      options.restMs ?? defaults.restMs,
    ),
    findings: options.findings ?? defaults.findings,
    rules,
    register: register.requirements,
    fromStart,
    ...(options.onFinding === undefined
      ? {}
      : { onFinding: options.onFinding }),
  });
  const items = readRecordings(files, reading, {
    increff: options.increff ?? [],
    vendor: options.vendor ?? [],
    fromStart,
    silenceMs: options.restMs ?? defaults.restMs,
  });
  const start = await takeAll(items, auditor);
  return {
    result: concludeAudit({
      auditor,
      reading,
      files,
      register,
      rules,
      profile: options.profile ?? start?.profile ?? profileOf(auditor),
      apis: start?.optionalApis ?? [...auditor.apis.keys()],
      command: options.command,
      hooks: {
        observer: start?.observer ?? false,
        driver: start?.driver ?? "none",
      },
    }),
    entries: auditor.judging.evidence.entries,
  };
}

/**
 * A run of the kit has a beginning and an end, and rules that compare its orders with one another; so it is judged whole. When
 * something of it cannot be read, or it was broken off, it is traffic like any other, and nobody is accused of what is missing.
 */
async function takeAll(
  items: AsyncIterable<Item>,
  auditor: Auditor,
): Promise<RunStart | undefined> {
  let start: RunStart | undefined;
  let run: Extract<Item, { kind: "entry" }>[] | undefined;
  let first = true;
  for await (const item of items) {
    if (first && item.kind === "entry" && item.entry.kind === "mark") {
      const { mark } = item.entry;
      if (mark.type === "run-start") [start, run] = [mark, []];
    }
    first = false;
    if (run !== undefined && item.kind === "gap") {
      for (const before of run) auditor.take(before);
      run = undefined;
    }
    if (run === undefined) auditor.take(item);
    else if (item.kind === "entry") run.push(item);
  }
  const [last] = (run ?? []).slice(-1);
  const ended =
    last?.entry.kind === "mark" && last.entry.mark.type === "run-end";
  if (run !== undefined && ended) auditor.takeRun(run);
  else {
    for (const before of run ?? []) auditor.take(before);
    auditor.end();
  }
  return start;
}

function profileOf({ perProfile }: Auditor): Profile {
  return perProfile.erp > perProfile.efs ? "erp" : "efs";
}
