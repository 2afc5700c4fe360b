/** Starts an OMS that partners can call: the simulator behind a port, on the loopback interface unless told otherwise. */
import type { Express } from "express";
import { type Clock, systemClock } from "../history/clock.js";
import type { Profile } from "../history/entry.js";
import { History } from "../history/history.js";
import { createInboundApp } from "./inbound/app.js";
import { closeServer, listen, reachableName } from "./inbound/listen.js";
import { createInboundServer, type ServerLimits } from "./inbound/server.js";
import { Oms } from "./oms.js";
import type { OmsSettings } from "./settings.js";

export { StartError } from "./inbound/listen.js";

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

/** @throws StartError when the port cannot be had */
export async function startOms(options: StartOptions): Promise<RunningOms> {
  const {
    settings,
    clock = systemClock,
    host = "127.0.0.1",
    port: wanted = 0,
    mount,
  } = options;
  const history = options.history ?? new History(clock);
  let url = "";
  const oms = new Oms({
    settings,
    clock,
    history,
    documentBase: () => url,
    ...optional(options),
  });
  const app = createInboundApp(oms, {
    mount: (made) => {
      mount?.(made, oms);
    },
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
