/** The tap: one listener or two, one journal, and the judging beside them. */
import type { Clock } from "../history/clock.js";
import type { HistoryEntry } from "../history/entry.js";
import { createRedaction } from "../history/redaction.js";
import type { Upstream } from "./forward.js";
import { Journal, type Writer } from "./journal.js";
import { listen, type Listener } from "./listener.js";
import type { Stands } from "./observed.js";

export interface Side {
  /** In whose place this listener stands. */
  readonly stands: Stands;
  readonly upstream: Upstream;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface TapOptions {
  readonly sides: readonly Side[];
  /** Loopback unless somebody says otherwise. */
  readonly host: string;
  readonly file: string;
  /** Further headers whose values are secrets. */
  readonly secretHeaders: readonly string[];
  readonly clock: Clock;
  readonly say: (text: string) => void;
  readonly heard: (entry: HistoryEntry) => void;
  /** Opens the file; another one in tests. */
  readonly open?: (file: string) => Writer;
  readonly retryMs?: number;
}

export interface Tap {
  /** In the order of the sides. */
  readonly urls: readonly string[];
  readonly journal: Journal;
  /** Takes no more calls, waits for those that are open, and finishes the file. */
  readonly close: () => Promise<void>;
}

/** @throws HistoryFileError when the file cannot be opened, a system error when a port cannot be had */
export async function startTap(options: TapOptions): Promise<Tap> {
  const { clock, host, file, say, heard } = options;
  const journal = new Journal({
    file,
    clock,
    say,
    heard,
    ...(options.open === undefined ? {} : { open: options.open }),
    ...(options.retryMs === undefined ? {} : { retryMs: options.retryMs }),
  });
  const redaction = createRedaction({ headers: options.secretHeaders });
  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((one) => one.close()));
    await journal.settled();
    journal.close();
  };
  try {
    for (const { stands, upstream, port } of options.sides)
      listeners.push(
        await listen({
          stands,
          upstream,
          port,
          host,
          journal,
          clock,
          redaction,
        }),
      );
  } catch (error) {
    await close();
    throw error;
  }
  return { urls: listeners.map(({ url }) => url), journal, close };
}
