/** Waiting in tests for what a server or a dispatcher does in its own time. */
import { vi } from "vitest";

/** Looks again until the assertions hold. Half a minute is for a busy machine; who waits in vain learns the last failure. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 10 });
}
