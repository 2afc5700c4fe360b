/** A moment in which other messages get their turn, as any slow query or remote call gives them. */
import { setTimeout as wait } from "node:timers/promises";

export async function pause(milliseconds = 40): Promise<void> {
  await wait(milliseconds, undefined, { ref: false });
}

/** SLOW_MS is how late a late answer is; one that nobody waits for by default. */
export function slowness(): number {
  return Number(process.env["SLOW_MS"] ?? 60_000);
}
