/** Where the histories of a mock are: in memory only, or in a data folder from which they are taken up again. */
import type { Clock } from "../../history/clock.js";
import type { Change } from "../../history/entry.js";
import type { HistoryFileError } from "../../history/file.js";
import { History } from "../../history/history.js";
import type { Earlier } from "../moment.js";
import { sessionSettings } from "../sessions/session-settings.js";
import type { SessionNote } from "../sessions/sessions.js";
import type { OmsSettings } from "../settings.js";
import { DataFolder } from "./data-folder.js";
import { keepSigningKey } from "./kept-key.js";
import { newLedger, openLedger, type Ledger } from "./ledger.js";

/** What one OMS begins with. */
export interface Kept {
  readonly history: History;
  readonly earlier?: Earlier | undefined;
  readonly keep?: (change: Change) => number;
}

export interface Storage {
  readonly main: Kept;
  /** Sessions of an earlier process, in the order in which they were made. */
  readonly sessions: readonly {
    readonly note: SessionNote;
    readonly kept: Kept;
  }[];
  newSession(note: SessionNote, settings: OmsSettings): Kept;
  discardSession(sessionId: string): void;
  close(): void;
}

/** Numbers of entries and of finished messages that stay in memory. */
export interface StorageLimits {
  readonly mainEntries: number;
  readonly mainFinished: number;
  readonly sessionEntries: number;
}

export function storageInMemory(
  clock: Clock,
  main: History,
  { sessionEntries }: StorageLimits,
): Storage {
  return {
    main: { history: main },
    sessions: [],
    newSession: () => ({
      history: new History(clock, 0, { keep: sessionEntries }),
    }),
    discardSession: () => undefined,
    close: () => undefined,
  };
}

/**
 * @throws DataFolderError when the folder cannot be used
 * @throws HistoryFileError when a history in it is broken
 * @throws SigningKeyError when its signing key is none
 */
export async function storageOnDisk(
  folderName: string,
  settings: OmsSettings,
  options: {
    readonly clock: Clock;
    readonly seed: number;
    readonly limits: StorageLimits;
  },
): Promise<Storage> {
  const { clock, seed, limits } = options;
  const folder = new DataFolder(folderName);
  const ledgers = new Map<string, Ledger>();
  let main: Ledger | undefined;
  const ofSession = (note: SessionNote) => ({
    clock,
    seed: note.options.seed ?? seed,
    keepEntries: limits.sessionEntries,
    keepFinished: limits.sessionEntries,
  });
  try {
    await keepSigningKey(folder.keyFile);
    const opened = await openLedger(folder.mainFile, settings, {
      clock,
      seed,
      keepEntries: limits.mainEntries,
      keepFinished: limits.mainFinished,
    });
    main = opened;
    const sessions = [];
    for (const note of folder.sessions()) {
      const own = sessionSettings(settings, note.options.wish);
      const file = folder.sessionFile(note.sessionId);
      const ledger = await openLedger(file, own, ofSession(note));
      ledgers.set(note.sessionId, ledger);
      sessions.push({ note, kept: ledger });
    }
    return {
      main: opened,
      sessions,
      newSession: (note, own) => {
        folder.noteSession(note);
        const file = folder.sessionFile(note.sessionId);
        const ledger = newLedger(file, own, ofSession(note));
        ledgers.set(note.sessionId, ledger);
        return ledger;
      },
      discardSession: (sessionId) => {
        ledgers.get(sessionId)?.close();
        ledgers.delete(sessionId);
        folder.forgetSession(sessionId);
      },
      close: () => {
        closeAll([opened, ...ledgers.values()], folder);
      },
    };
  } catch (error) {
    closeAll(
      [...(main === undefined ? [] : [main]), ...ledgers.values()],
      folder,
    );
    throw error;
  }
}

/** Lets the folder go whatever a ledger says: the next process must be able to look at what there is. */
function closeAll(ledgers: readonly Ledger[], folder: DataFolder): void {
  let failure: unknown;
  for (const ledger of ledgers) {
    try {
      ledger.close();
    } catch (error) {
      failure ??= error;
    }
  }
  folder.close();
  if (failure !== undefined) throw failure as HistoryFileError;
}
