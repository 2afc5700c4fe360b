/**
 * Time as the rest of the kit sees it: passed in, never taken from the environment, so that tests decide what time it is.
 */
export interface Clock {
  /** Milliseconds since the epoch; fractions are allowed and never run backwards. */
  now(): number;
  /** Calls `action` once after `milliseconds`; the returned function cancels it. */
  after(
    milliseconds: number,
    action: () => void,
    options?: TimerOptions,
  ): () => void;
}

export interface TimerOptions {
  /** The wait alone does not keep the process alive; without it, it does. */
  readonly background?: boolean;
}

/** The machine's clock: monotonic within a process, anchored at its start. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, action, { background = false } = {}) => {
    const timer = setTimeout(action, milliseconds);
    if (background) timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after `milliseconds` of the given clock. */
export function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
