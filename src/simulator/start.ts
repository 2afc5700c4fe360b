/** Starts an OMS that partners can call: the simulator behind a port, on the loopback interface unless told otherwise. */
import type { Express } from "express";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Clock, systemClock } from "../history/clock.js";
import type { Profile } from "../history/entry.js";
import { History } from "../history/history.js";
import { createInboundApp } from "./inbound/app.js";
import { createInboundServer, type ServerLimits } from "./inbound/server.js";
import { Oms } from "./oms.js";
import type { OmsSettings } from "./settings.js";

export interface StartOptions {
  readonly settings: OmsSettings;
  readonly clock?: Clock;
  readonly history?: History;
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
  /** Adds pages, for example a console, to the application before it serves. */
  readonly mount?: (app: Express, oms: Oms) => void;
}

export interface RunningOms {
  readonly oms: Oms;
  readonly host: string;
  readonly port: number;
  /** For example `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Ends all calls, inbound and outbound, and settles when nothing of it is left. */
  close(): Promise<void>;
}

/** Why no server could be started. `code` is the system's: EADDRINUSE, EACCES, EADDRNOTAVAIL … */
export class StartError extends Error {
  override readonly name = "StartError";
  constructor(
    message: string,
    readonly code: string,
    readonly host: string,
    readonly port: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * @throws StartError when the port cannot be had
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
  const history = options.history ?? new History(clock);
  let url = "";
  const oms = new Oms({
    settings,
    clock,
    history,
    documentBase: () => url,
    secrets: controlToken === undefined ? [] : [controlToken],
    ...optional(options),
  });
  const app = createInboundApp(oms, {
    mount: (made) => {
      mount?.(made, oms);
    },
    ...(controlToken === undefined ? {} : { controlToken }),
  });
  const server = createInboundServer(app, options.limits);
  const port = await listen(server, host, wanted);
  url = `http://${reachableName(host)}:${port}`;
  return {
    oms,
    host,
    port,
    url,
    close: async () => {
      await Promise.all([oms.close(), closeServer(server)]);
    },
  };
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

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(startError(error, host, port));
    };
    server.once("error", fail);
    server.listen({ host, port }, () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function startError(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): StartError {
  const code = error.code ?? "UNKNOWN";
  return new StartError(
    reasonOf(code, error.message, host, port),
    code,
    host,
    port,
    { cause: error },
  );
}

function reasonOf(
  code: string,
  message: string,
  host: string,
  port: number,
): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is taken by another process. Stop that one, choose another port, or port 0 for any that is free.`;
    case "EACCES":
      return `Port ${port} of ${host} may not be used by this account. Choose one above 1023, or port 0 for any that is free.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is not an address of this computer. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`;
    default:
      return `The OMS cannot listen on ${host}:${port}: ${message}`;
  }
}

/** A name under which the documents can be fetched: an address that stands for all of them is no such name. */
function reachableName(host: string): string {
  if (host === "0.0.0.0" || host === "::" || host === "") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
