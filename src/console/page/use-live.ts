/** What the mock says, asked again whenever something changed, and never twice at the same time. */
import { useEffect, useRef, useState } from "preact/hooks";
import { version } from "./live.js";

export interface Live<Value> {
  /** The last answer; undefined before the first. */
  readonly value?: Value;
  readonly error?: Error;
}

/** Milliseconds between the end of one question and the next one. */
const pause = 200;

/** @param key another question when it changes; null asks nothing */
export function useLive<Value>(
  key: string | null,
  load: () => Promise<Value>,
): Live<Value> {
  const [live, setLive] = useState<Live<Value> & { readonly key?: string }>({});
  const loading = useRef(load);
  loading.current = load;
  useEffect(() => {
    if (key === null) return undefined;
    let over = false;
    let busy = false;
    let due = false;
    const ask = async (): Promise<void> => {
      if (busy) {
        due = true;
        return;
      }
      busy = true;
      do {
        due = false;
        const next = await loading.current().then(
          (value) => ({ key, value }),
          (error: unknown) => ({ key, error: error as Error }),
        );
        if (ended()) return;
        setLive(next);
        await new Promise((resolve) => setTimeout(resolve, pause));
      } while (isDue() && !ended());
      busy = false;
    };
    const ended = (): boolean => over;
    const isDue = (): boolean => due;
    const stop = version.subscribe(() => {
      void ask();
    });
    return () => {
      over = true;
      stop();
    };
  }, [key]);
  return live.key === key ? live : {};
}
