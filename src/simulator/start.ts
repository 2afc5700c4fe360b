/** Starts an OMS that partners can call: the simulator behind a port, on the loopback interface unless told otherwise. */
import type { Express } from "express";
import { type Clock, systemClock } from "../history/clock.js";
import type { Profile } from "../history/entry.js";
import { History } from "../history/history.js";
import {
  storageInMemory,
  storageOnDisk,
  type Kept,
  type Storage,
} from "./data/storage.js";
import { prepareSigningKey } from "./documents/signing-key.js";
import { controlGate } from "./inbound/control/access.js";
import { entranceOf } from "./inbound/entrance.js";
import { newHttpClasses } from "./inbound/http-classes.js";
import { closeServer, listen, reachableName } from "./inbound/listen.js";
import { createInboundServer, type ServerLimits } from "./inbound/server.js";
import { Oms } from "./oms.js";
import { sessionSettings } from "./sessions/session-settings.js";
import { Sessions, type SessionNote } from "./sessions/sessions.js";
import type { OmsSettings } from "./settings.js";

export { StartError } from "./inbound/listen.js";

/** From the start until the key of the invoices is made, in milliseconds. */
const keyAfterMs = 250;

/** Entries of the history, and finished messages, that a session keeps in memory. */
const sessionEntries = 5000;

export interface StartOptions {
  readonly settings: OmsSettings;
  readonly clock?: Clock;
  /** In the place of one of its own; not together with `data`, which has its own too. */
  readonly history?: History;
  /** A folder that keeps history and state over a restart; made when it is missing. */
  readonly data?: string;
  /** Most entries of the main history that stay in memory; without it all do. */
  readonly keepEntries?: number;
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly limits?: ServerLimits;
  /** Invented orders come from it; 1 where nothing is said. */
  readonly seed?: number;
  /** What kind of vendor it is for; the control shows it. */
  readonly profile?: Profile;
  /** Most delivered and parked messages that are remembered; without it all are. */
  readonly keepFinished?: number;
  /**
   * With it, the control under `/_kit` is open to every address and every call must carry it as `Authorization: Bearer`;
   * without it, the control is for this computer only. At least 16 characters of ASCII without blanks.
   */
  readonly controlToken?: string;
  /** Adds pages, for example a console, to the application, when the first page or call of the control is asked for. */
  readonly mount?: (app: Express, oms: Oms) => void;
}

export interface RunningOms {
  /** The main one: what is called without naming a session. */
  readonly oms: Oms;
  readonly sessions: Sessions;
  readonly host: string;
  readonly port: number;
  /** For example `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Ends all calls, inbound and outbound, and settles when nothing of it is left. */
  close(): Promise<void>;
}

/**
 * @throws StartError when the port cannot be had
 * @throws DataFolderError when the data folder cannot be used
 * @throws HistoryFileError when what it holds is broken
 * @throws RangeError when the token of the control is too short to be a secret
 */
export async function startOms(options: StartOptions): Promise<RunningOms> {
  const {
    settings,
    clock = systemClock,
    host = "127.0.0.1",
    port: wanted = 0,
    mount,
    controlToken,
  } = options;
  const storage = await storageOf(options, clock);
  const secrets = controlToken === undefined ? [] : [controlToken];
  let url = "";
  const oms = new Oms({
    settings,
    clock,
    ...storage.main,
    documentBase: () => url,
    secrets,
    ...optional(options),
  });
  const sessionOms = (
    { sessionId, options: { seed, profile } }: SessionNote,
    own: OmsSettings,
    kept: Kept,
  ): Oms =>
    new Oms({
      settings: own,
      clock,
      ...kept,
      documentBase: () => `${url}/sessions/${sessionId}`,
      keepFinished: sessionEntries,
      secrets,
      ...(seed === undefined ? {} : { seed }),
      ...(profile === undefined ? {} : { profile }),
    });
  const sessions = new Sessions(
    oms,
    {
      open: (note, own) => sessionOms(note, own, storage.newSession(note, own)),
      discard: (sessionId) => {
        storage.discardSession(sessionId);
      },
    },
    {
      kept: storage.sessions.map(({ note, kept }) => {
        const own = sessionSettings(settings, note.options.wish);
        return { ...note, oms: sessionOms(note, own, kept) };
      }),
    },
  );
  const gate = controlGate(controlToken);
  const classes = newHttpClasses();
  const loadApp = async (): Promise<Express> => {
    const { createInboundApp } = await import("./inbound/app.js");
    return createInboundApp(sessions, classes, {
      mount: (made) => {
        mount?.(made, oms);
      },
      gate,
    });
  };
  const server = createInboundServer(
    entranceOf(sessions, gate, loadApp),
    classes,
    options.limits,
  );
  const port = await listen(server, host, wanted).catch(
    async (error: unknown) => {
      await sessions.close();
      storage.close();
      throw error;
    },
  );
  url = `http://${reachableName(host)}:${port}`;
  // The first pack signs an invoice. The key is made beforehand, and not just as the first calls come in. Should none
  // come of this, or the pack be quicker, that pack makes one itself.
  const preparing = setTimeout(() => {
    prepareSigningKey().catch(() => undefined);
  }, keyAfterMs);
  preparing.unref();
  return {
    oms,
    sessions,
    host,
    port,
    url,
    close: async () => {
      clearTimeout(preparing);
      await Promise.all([sessions.close(), closeServer(server)]);
      storage.close();
    },
  };
}

/** In a folder where one was named, in memory otherwise. */
function storageOf(
  options: StartOptions,
  clock: Clock,
): Promise<Storage> | Storage {
  const { settings, data, seed = 1, keepFinished } = options;
  const limits = {
    mainEntries: options.keepEntries ?? Number.MAX_SAFE_INTEGER,
    mainFinished: keepFinished ?? Number.MAX_SAFE_INTEGER,
    sessionEntries,
  };
  if (data !== undefined)
    return storageOnDisk(data, settings, { clock, seed, limits });
  const history =
    options.history ?? new History(clock, 0, { keep: limits.mainEntries });
  return storageInMemory(clock, history, limits);
}

/** What is handed through as it is, where it was said. */
function optional({
  seed,
  profile,
  keepFinished,
}: StartOptions): Pick<StartOptions, "seed" | "profile" | "keepFinished"> {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(profile === undefined ? {} : { profile }),
    ...(keepFinished === undefined ? {} : { keepFinished }),
  };
}
