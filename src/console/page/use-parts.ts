/** A long list read in parts: those that are in sight, asked again when something changed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { version } from "./live.js";

export interface Part<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

export interface Parts<Item> {
  /** Null before the first answer. */
  readonly total: number | null;
  readonly error?: Error;
  item(index: number): Item | undefined;
  want(from: number, to: number): void;
}

const size = 100;
const pause = 250;

interface Held<Item> {
  readonly items: readonly Item[];
  readonly version: number;
}

/** @param key another list when it changes */
export function useParts<Item>(
  key: string,
  load: (skip: number, limit: number) => Promise<Part<Item>>,
): Parts<Item> {
  const [, redraw] = useState(0);
  const store = useRef(newStore<Item>(key));
  if (store.current.key !== key) store.current = newStore<Item>(key);
  const current = store.current;
  const loading = useRef(load);
  loading.current = load;

  const fill = async (): Promise<void> => {
    if (current.busy) return;
    current.busy = true;
    for (;;) {
      const part = current.missing(version.peek());
      if (part === undefined || store.current !== current) break;
      const now = version.peek();
      try {
        const { total, items } = await loading.current(part * size, size);
        current.parts.set(part, { items, version: now });
        current.total = total;
        current.error = undefined;
      } catch (error) {
        current.error = error as Error;
        break;
      } finally {
        redraw((count) => count + 1);
      }
    }
    // A pause, so that a busy mock is asked a few times a second and not as fast as it answers.
    await new Promise((resolve) => setTimeout(resolve, pause));
    current.busy = false;
    if (
      store.current === current &&
      current.error === undefined &&
      current.missing(version.peek()) !== undefined
    )
      void fill();
  };

  useEffect(() => version.subscribe(() => void fill()), [key]);
  return {
    total: current.total,
    ...(current.error === undefined ? {} : { error: current.error }),
    item: (index) =>
      current.parts.get(Math.floor(index / size))?.items[index % size],
    want: (from, to) => {
      current.from = Math.floor(from / size);
      current.to = Math.floor(Math.max(from, to - 1) / size);
      void fill();
    },
  };
}

function newStore<Item>(key: string) {
  return {
    key,
    total: null as number | null,
    error: undefined as Error | undefined,
    parts: new Map<number, Held<Item>>(),
    from: 0,
    to: 0,
    busy: false,
    /** The first part in sight that is not there, or is older than the last change. */
    missing(now: number): number | undefined {
      for (let part = this.from; part <= this.to; part += 1) {
        const held = this.parts.get(part);
        if (held === undefined || held.version < now) return part;
      }
      return undefined;
    },
  };
}
