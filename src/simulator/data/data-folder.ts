/**
 * A folder in which a mock keeps what it knows: `history.ndjson` of the main OMS, one folder for each session, and a lock
 * that keeps a second process out.
 */
import {
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
      mkdirSync(path.join(this.#folder, "sessions"), {
        recursive: true,
        mode: 0o700,
      });
      this.#takeLock();
    } catch (error) {
      if (error instanceof DataFolderError) throw error;
      throw this.#error(
        `cannot be used: ${reasonOf(error)}. Name one that this account may write.`,
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
    rmSync(this.#lock, { force: true });
  }

  /** Undefined for a session whose making was cut short: nobody was ever told of it. */
  #noteOf(sessionId: string): SessionNote | undefined {
    if (!sessionIdPattern.test(sessionId)) return undefined;
    const file = path.join(this.#sessionFolder(sessionId), "session.json");
    try {
      return JSON.parse(readFileSync(file, "utf8")) as SessionNote;
    } catch {
      this.forgetSession(sessionId);
      return undefined;
    }
  }

  #sessionFolder(sessionId: string): string {
    return path.join(this.#folder, "sessions", sessionId);
  }

  #takeLock(): void {
    for (;;) {
      try {
        writeFileSync(this.#lock, `${process.pid}\n`, { flag: "wx" });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = Number.parseInt(readFileSync(this.#lock, "utf8"), 10);
      if (isRunning(holder))
        throw this.#error(
          `is in use by process ${holder}. Stop that one, or name another folder. If it is no increff-kit, remove ${this.#lock}.`,
        );
      // Left by a process that was killed.
      rmSync(this.#lock, { force: true });
    }
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

function isRunning(processId: number): boolean {
  if (!Number.isSafeInteger(processId) || processId <= 0) return false;
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
