/** Waits for something to become true, by looking again and again. */
import { setTimeout as wait } from "node:timers/promises";

export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`waited in vain for: ${what}`);
    await wait(5);
  }
}
