/**
 * A folder in which a mock keeps what it knows: `history.ndjson` of the main OMS, one folder for each session, and a lock
 * that keeps a second process out.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { sessionIdPattern, type SessionNote } from "../sessions/sessions.js";

/** Raised when what is written changes its form; an older kit then refuses a newer folder. */
const format = 1;

export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
  constructor(
    readonly folder: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The data folder ${folder} ${reason}`, options);
  }
}

export class DataFolder {
  readonly #folder: string;
  readonly #lock: string;

  /** Makes the folder when it is missing, for its owner's eyes only. @throws DataFolderError */
  constructor(folder: string) {
    this.#folder = path.resolve(folder);
    this.#lock = path.join(this.#folder, "lock");
    try {
      makeFolders(path.join(this.#folder, "sessions"));
      this.#takeLock();
    } catch (error) {
      if (error instanceof DataFolderError) throw error;
      throw this.#error(
        `cannot be used: ${reasonOf(error)}. Name one that this account may write, on a disk that has room.`,
        error,
      );
    }
    this.#checkFormat();
  }

  /** The history of the main OMS. */
  get mainFile(): string {
    return path.join(this.#folder, "history.ndjson");
  }

  /** The key with which documents are signed. */
  get keyFile(): string {
    return path.join(this.#folder, "signing-key.pem");
  }

  sessionFile(sessionId: string): string {
    return path.join(this.#sessionFolder(sessionId), "history.ndjson");
  }

  /** To be called before the session's first entry. Its options may hold secrets, so the file is its owner's alone. */
  noteSession(note: SessionNote): void {
    const folder = this.#sessionFolder(note.sessionId);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(
      path.join(folder, "session.json"),
      `${JSON.stringify(note, null, 2)}\n`,
      { mode: 0o600 },
    );
  }

  forgetSession(sessionId: string): void {
    rmSync(this.#sessionFolder(sessionId), { recursive: true, force: true });
  }

  /** In the order in which they were made. */
  sessions(): SessionNote[] {
    const notes = readdirSync(path.join(this.#folder, "sessions")).flatMap(
      (sessionId) => this.#noteOf(sessionId) ?? [],
    );
    return notes.sort((one, other) => one.createdAt - other.createdAt);
  }

  /** Lets another process have the folder. */
  close(): void {
    held.delete(this.#lock);
    rmSync(this.#lock, { force: true });
  }

  /** Undefined for a session whose making was cut short: nobody was ever told of it. */
  #noteOf(sessionId: string): SessionNote | undefined {
    if (!sessionIdPattern.test(sessionId)) return undefined;
    const file = path.join(this.#sessionFolder(sessionId), "session.json");
    try {
      return JSON.parse(readFileSync(file, "utf8")) as SessionNote;
    } catch (error) {
      if (existsSync(this.sessionFile(sessionId)))
        throw this.#error(
          `has a session ${sessionId} whose ${file} cannot be read: ${reasonOf(error)}. Mend the file, or move the session's folder away.`,
          error,
        );
      this.forgetSession(sessionId);
      return undefined;
    }
  }

  #sessionFolder(sessionId: string): string {
    return path.join(this.#folder, "sessions", sessionId);
  }

  #takeLock(): void {
    for (;;) {
      if (create(this.#lock)) {
        held.add(this.#lock);
        return;
      }
      const holder = holderOf(this.#lock);
      if (this.#isHeld(holder))
        throw this.#error(
          `is in use by process ${String(holder)}. Stop that one, or name another folder. If it is no increff-kit, remove ${this.#lock}.`,
        );
      this.#takeOver();
    }
  }

  /** Removes a lock that a killed process left. One process at a time: another one's fresh lock is never taken for it. */
  #takeOver(): void {
    const turn = `${this.#lock}.takeover`;
    if (!create(turn)) {
      // Whoever has the turn needs a moment; if it was killed in that moment, its turn is over.
      if (!isRunning(holderOf(turn))) rmSync(turn, { force: true });
      return;
    }
    try {
      if (!this.#isHeld(holderOf(this.#lock)))
        rmSync(this.#lock, { force: true });
    } finally {
      rmSync(turn, { force: true });
    }
  }

  /** A lock of this very process is one of an earlier life with the same number, unless it is known to be this life's. */
  #isHeld(holder: number | undefined): boolean {
    if (holder === process.pid) return held.has(this.#lock);
    return isRunning(holder);
  }

  #checkFormat(): void {
    const file = path.join(this.#folder, "format.json");
    let found: unknown;
    try {
      found = JSON.parse(readFileSync(file, "utf8"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") {
        writeFileSync(file, `${JSON.stringify({ format })}\n`);
        return;
      }
      this.close();
      throw this.#error(
        `has a ${path.basename(file)} that cannot be read: ${reasonOf(error)}. Move the folder away, or name another one.`,
        error,
      );
    }
    const written = (found as { format?: unknown } | null)?.format;
    if (written === format) return;
    this.close();
    throw this.#error(
      `was written in format ${JSON.stringify(written)}, and this kit reads format ${format}. Use the kit that wrote it, or name another folder.`,
    );
  }

  #error(reason: string, cause?: unknown): DataFolderError {
    return new DataFolderError(
      this.#folder,
      reason,
      cause === undefined ? undefined : { cause },
    );
  }
}

/** Step by step: the recursive form of Node 20 never ends where the system refuses a folder and says it is not there. */
function makeFolders(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent) && parent !== folder) makeFolders(parent);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
}

/** Locks that this process holds. */
const held = new Set<string>();

/** False when the file is there already. */
function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The process that made the file; undefined when it is gone, or not whole because its maker was killed. */
function holderOf(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isSafeInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function isRunning(processId: number | undefined): boolean {
  if (processId === undefined) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
