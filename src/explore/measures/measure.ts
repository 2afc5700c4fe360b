/**
 * Measures of a vendor, beside verdicts: how long it remembers a message, how many concurrent copies it withstands, how fast it
 * acknowledges and works off a backlog. Each probe runs alone, on fresh orders, and is judged by the same rules as a
 * certification; every number comes from the history of the calls.
 */
import { backlogWorkedOff } from "./backlog.js";
import type { MeasureOptions, Measures } from "./measured.js";
import {
  copiesWithstood,
  messagesRemembered,
  timeRemembered,
} from "./strengths.js";

/** @throws Error when a probe fails by a fault of the kit */
export async function measure(options: MeasureOptions): Promise<Measures> {
  const memoryInMessages = await messagesRemembered(options);
  const memoryInTime = await timeRemembered(options);
  const concurrentCopies = await copiesWithstood(options);
  return {
    memoryInMessages,
    memoryInTime,
    concurrentCopies,
    ...(await backlogWorkedOff(options)),
  };
}
