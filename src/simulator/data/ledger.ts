/**
 * The history of one OMS on disk, and the OMS's state built again from it.
 *
 * Promise: a change is with the operating system before `keep` returns; a change that cannot be written is not kept, and
 * from then on nothing is.
 */
import { existsSync } from "node:fs";
import type { Clock } from "../../history/clock.js";
import type { Change, HistoryEntry } from "../../history/entry.js";
import {
  HistoryFileError,
  HistoryFileWriter,
  readStoredEntries,
} from "../../history/file.js";
import { History } from "../../history/history.js";
import { firstMoment, type Earlier } from "../moment.js";
import type { OmsSettings } from "../settings.js";
import {
  enterMasters,
  isEmpty,
  openingOf,
  withdrawUnknown,
} from "../state/masters.js";
import { Rebuild, RebuildError } from "./rebuild.js";

export interface LedgerOptions {
  readonly clock: Clock;
  /** Of an OMS that is new. */
  readonly seed: number;
  /** Most entries, and most acknowledged messages, that stay in memory. */
  readonly keepEntries: number;
  readonly keepFinished: number;
}

export interface Ledger {
  readonly history: History;
  /** Undefined for an OMS that is new. */
  readonly earlier: Earlier | undefined;
  /** @throws HistoryFileError when the file cannot be written */
  keep(change: Change): void;
  close(): void;
}

/** A ledger that has no file yet. */
export function newLedger(
  file: string,
  settings: OmsSettings,
  options: LedgerOptions,
): Ledger {
  const { clock, seed, keepEntries } = options;
  const history = new History(clock, 0, { keep: keepEntries });
  const ledger = follow(file, history, undefined);
  const masters = openingOf(firstMoment(settings, seed).state);
  ledger.keep({ type: "reset", seed, continueNumbers: false, masters });
  return ledger;
}

/**
 * The ledger in `file`, made when there is none.
 *
 * @throws HistoryFileError when the file is broken anywhere but in its last line, which a crash may have cut off
 */
export async function openLedger(
  file: string,
  settings: OmsSettings,
  options: LedgerOptions,
): Promise<Ledger> {
  if (!existsSync(file)) return newLedger(file, settings, options);
  const { clock, seed, keepEntries, keepFinished } = options;
  const rebuild = new Rebuild(settings, { seed, keepFinished });
  const kept: HistoryEntry[] = [];
  let [dropped, last, line] = [0, 0, 0];
  for await (const entry of readStoredEntries(file)) {
    line += 1;
    last = entry.seq;
    take(rebuild, entry, file, line);
    if (entry.kind === "change") {
      if (entry.change.type === "reset") [kept.length, dropped] = [0, 0];
      continue;
    }
    kept.push(entry);
    // Twice as many, then halved: not every entry moves all others.
    if (kept.length >= 2 * keepEntries) {
      const surplus = kept.length - keepEntries;
      kept.splice(0, surplus);
      dropped += surplus;
    }
  }
  const surplus = Math.max(0, kept.length - keepEntries);
  const history = new History(clock, last, { keep: keepEntries });
  history.takeOver(kept.slice(surplus), dropped + surplus);
  const { moment, snapshots, mode, faults } = rebuild;
  const ledger = follow(file, history, { moment, snapshots, mode, faults });
  // Products that came into the settings, or went, while nothing ran.
  const withdrawn = withdrawUnknown(moment.state);
  const masters = { ...enterMasters(moment.state, settings), withdrawn };
  if (!isEmpty(masters)) ledger.keep({ type: "masters", masters });
  return ledger;
}

function take(
  rebuild: Rebuild,
  entry: Parameters<Rebuild["take"]>[0],
  file: string,
  line: number,
): void {
  try {
    rebuild.take(entry);
  } catch (error) {
    if (!(error instanceof RebuildError)) throw error;
    throw new HistoryFileError(
      file,
      line,
      `entry ${error.seq} does not fit to those before it: ${error.message}. The file was changed or put together from two; name another folder, or move this one away.`,
      { cause: error },
    );
  }
}

function follow(
  file: string,
  history: History,
  earlier: Ledger["earlier"],
): Ledger {
  const writer = new HistoryFileWriter(file, { atOnce: true });
  writer.follow(history);
  let closed = false;
  return {
    history,
    earlier,
    keep: (change) => {
      if (closed)
        throw new HistoryFileError(file, 0, "is closed: its OMS has ended.");
      throwFailure(writer);
      history.change(change);
      throwFailure(writer);
    },
    close: () => {
      closed = true;
      writer.close();
    },
  };
}

function throwFailure({ failure }: HistoryFileWriter): void {
  if (failure !== undefined) throw failure;
}
