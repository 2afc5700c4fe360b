/**
 * The OMSs of one mock: the main one, and any number of sessions beside it that share nothing with it but the masters.
 *
 * Promise: what happens in one session shows in no other; a session costs memory for what is in it, and no server.
 */
import type { Profile } from "../../history/entry.js";
import type { Oms } from "../oms.js";
import type { OmsSettings } from "../settings.js";
import { sessionSettings, type SessionWish } from "./session-settings.js";

/** Letters, digits, `-` and `_`: an id is part of a path, of an address and of a file's name. */
export const sessionIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export interface SessionOptions {
  readonly seed?: number;
  readonly profile?: Profile;
  readonly wish: SessionWish;
}

/** What a session was made with. JSON values only. */
export interface SessionNote {
  readonly sessionId: string;
  readonly createdAt: number;
  readonly options: SessionOptions;
}

export interface Session extends SessionNote {
  readonly oms: Oms;
}

/** Makes the OMS of a session, and forgets whatever is kept of it. */
export interface SessionMaker {
  open(note: SessionNote, settings: OmsSettings): Oms;
  discard(sessionId: string): void;
}

/** Why there is no new session. */
export type SessionRefusal = "exists" | "too-many";

export class Sessions {
  readonly main: Oms;
  /** Most sessions at a time. */
  readonly limit: number;
  readonly #maker: SessionMaker;
  readonly #sessions = new Map<string, Session>();
  /**
   * Ids that are taken, without regard to capital letters, for not every file system regards them. A session that is being
   * ended is here and not to be found.
   */
  readonly #taken = new Map<string, string>();
  #base: OmsSettings;
  #numbered = 0;

  constructor(
    main: Oms,
    maker: SessionMaker,
    options: {
      readonly limit?: number;
      /** Sessions that were there before this process. */
      readonly kept?: readonly Session[];
    } = {},
  ) {
    this.main = main;
    this.#base = main.settings;
    this.#maker = maker;
    this.limit = options.limit ?? 10_000;
    for (const session of options.kept ?? []) this.#enter(session);
  }

  find(sessionId: string): Session | undefined {
    return this.#sessions.get(sessionId);
  }

  /** The id, in use, that is this one or differs from it in capital letters only. */
  likeOf(sessionId: string): string | undefined {
    // Two that are alike can only come from the data folder of an earlier kit.
    if (this.#sessions.has(sessionId)) return sessionId;
    return this.#taken.get(sessionId.toLowerCase());
  }

  /** In the order in which they were made. */
  list(): Session[] {
    return [...this.#sessions.values()];
  }

  /** @param sessionId keeps to `sessionIdPattern`, and is like no other; without it the next free `session-N` */
  create(
    sessionId: string | undefined,
    options: SessionOptions,
  ): Session | SessionRefusal {
    if (sessionId !== undefined && this.likeOf(sessionId) !== undefined)
      return "exists";
    if (this.#sessions.size >= this.limit) return "too-many";
    const note: SessionNote = {
      sessionId: sessionId ?? this.#freeId(),
      createdAt: this.main.clock.now(),
      options,
    };
    const settings = sessionSettings(this.#base, options.wish);
    const session = { ...note, oms: this.#maker.open(note, settings) };
    this.#enter(session);
    return session;
  }

  /** Other settings from now on: the main OMS has them as they are, each session with what it wished otherwise. */
  configure(settings: OmsSettings): void {
    this.#base = settings;
    this.main.configure(settings);
    for (const { oms, options } of this.#sessions.values())
      oms.configure(sessionSettings(settings, options.wish));
  }

  /** Ends its calls and deliveries and forgets it; false when there is none. */
  async remove(sessionId: string): Promise<boolean> {
    const session = this.#sessions.get(sessionId);
    if (session === undefined) return false;
    this.#sessions.delete(sessionId);
    try {
      await session.oms.close();
      this.#maker.discard(sessionId);
    } finally {
      const like = sessionId.toLowerCase();
      if (this.#taken.get(like) === sessionId) this.#taken.delete(like);
    }
    return true;
  }

  async close(): Promise<void> {
    const all = [this.main, ...this.list().map(({ oms }) => oms)];
    await Promise.all(all.map((oms) => oms.close()));
  }

  #enter(session: Session): void {
    const { sessionId } = session;
    this.#sessions.set(sessionId, session);
    this.#taken.set(sessionId.toLowerCase(), sessionId);
  }

  #freeId(): string {
    do this.#numbered += 1;
    while (this.likeOf(`session-${this.#numbered}`) !== undefined);
    return `session-${this.#numbered}`;
  }
}
