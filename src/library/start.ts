/** Starts an OMS for somebody's test. */
import { systemClock, type Clock } from "../history/clock.js";
import { loadRegister, type Register } from "../rules/register.js";
import { startOms as startServer } from "../simulator/start.js";
import type { MockOms } from "./mock-oms.js";
import { settingsOf, type StartOmsOptions } from "./options.js";
import { RunningMock } from "./running-mock.js";

/**
 * Starts a mock of Increff's OMS on a free port of this computer. Close it in the end, or hold it with `await using`.
 *
 * @throws InputError when the settings are wrong: everything that is, with file, line and column where a file is
 * @throws StartError when the port cannot be had
 */
export function startOms(options: StartOmsOptions = {}): Promise<MockOms> {
  return openMock(options, systemClock);
}

/** The same by another clock. */
export async function openMock(
  options: StartOmsOptions,
  clock: Clock,
): Promise<MockOms> {
  const [{ settings, host }, register] = await Promise.all([
    settingsOf(options),
    requirements(),
  ]);
  const { port = 0, seed = 1 } = options;
  const running = await startServer({ settings, host, port, seed, clock });
  return new RunningMock(running, register, clock);
}

let register: Promise<Register> | undefined;

/** Read once in a process: tests start many an OMS. */
function requirements(): Promise<Register> {
  register ??= loadRegister();
  return register;
}
