/**
 * Messages that are sent again, many in a row: each waits for the answer to the one before it.
 *
 * Promise: what can no longer be sent is passed over, and a closed dispatcher ends it all.
 */
import type { Clock } from "../../history/clock.js";
import type { AttemptFault } from "./delivery.js";

export const replaySequences = [
  "original",
  "reverse",
  "shuffled",
  "listed",
] as const;
export type ReplaySequence = (typeof replaySequences)[number];

export interface ReplayPlan {
  /** In the sequence in which they are sent. */
  readonly keys: readonly string[];
  readonly sequence: ReplaySequence;
  /** Of a shuffled sequence. */
  readonly seed: number | null;
}

export interface RunningReplay extends ReplayPlan {
  /** Clock time. */
  readonly startedAt: number;
  /** How many were sent and answered, or failed. */
  readonly sent: number;
}

interface Progress extends ReplayPlan {
  readonly startedAt: number;
  sent: number;
}

export class Replays {
  readonly #clock: Clock;
  readonly #attempt: (key: string, fault: AttemptFault) => Promise<unknown>;
  readonly #running = new Set<Progress>();

  constructor(
    clock: Clock,
    attempt: (key: string, fault: AttemptFault) => Promise<unknown>,
  ) {
    this.#clock = clock;
    this.#attempt = attempt;
  }

  /** Settles when the last one was sent; never rejects. */
  async start(plan: ReplayPlan): Promise<void> {
    const progress: Progress = {
      ...plan,
      startedAt: this.#clock.now(),
      sent: 0,
    };
    this.#running.add(progress);
    for (const key of plan.keys) {
      // How it went stands in the history; a message that was forgotten or has lost its address is passed over.
      await this.#attempt(key, faultOf(progress)).catch(() => undefined);
      progress.sent += 1;
    }
    this.#running.delete(progress);
  }

  /** Those that are not through yet, the first begun first. */
  running(): RunningReplay[] {
    return [...this.#running].map((progress) => ({ ...progress }));
  }
}

function faultOf({ keys, sequence, seed, sent }: Progress): AttemptFault {
  return {
    fault: "F21",
    description: "earlier messages again, asked for by hand",
    parameters: {
      sequence,
      position: sent + 1,
      of: keys.length,
      ...(seed === null ? {} : { seed }),
    },
  };
}
