/** One run: the mock, its receivers, the requests in rounds, and everything that is watched meanwhile. */
import { canaryDifferences, liveCanary } from "./canary.js";
import { contractBodies } from "./contract-bodies.js";
import type { Failure } from "./failures.js";
import { problemsOf } from "./judge.js";
import { startMockProcess, type MemoryReading } from "./mock-process.js";
import { startLingering, startMonitors } from "./monitors.js";
import { startReceivers } from "./receivers.js";
import { requestAt, type FuzzRequest } from "./requests.js";
import { RouteCoverage } from "./routes.js";
import { Stage } from "./stage.js";
import { Wire } from "./wire.js";

export interface RunOptions {
  readonly seed: number;
  /** Indices of the requests: from the first up to, not including, the second. */
  readonly from: number;
  readonly to: number;
  /** Requests between two resets. */
  readonly round: number;
  /** Sent in the place of what seed and index make; for a replay of one. */
  readonly bytes?: Buffer;
  readonly say: (line: string) => void;
  readonly onFailure?: (failure: Failure) => void;
}

export interface RunResult {
  readonly sent: number;
  readonly seconds: number;
  readonly coverage: RouteCoverage;
  /** How often each status came; `closed` where the connection ended instead. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly slowest: number;
  readonly failures: readonly Failure[];
  /** What failed besides single requests. */
  readonly problems: readonly string[];
  readonly memory: readonly MemoryReading[];
  readonly health: readonly number[];
  readonly deliveries: readonly number[];
  readonly lingering: ReadonlyMap<string, string>;
  readonly habits: ReadonlyMap<string, number>;
}

const together = { requests: 24, slow: 30 };

export async function run(options: RunOptions): Promise<RunResult> {
  const { seed, from, to, round, say } = options;
  const contracts = contractBodies(seed);
  const receivers = await startReceivers(seed);
  const mock = await startMockProcess();
  const wire = new Wire(mock.port);
  const coverage = new RouteCoverage();
  const statuses = new Map<string, number>();
  const failures: Failure[] = [];
  const problems: string[] = [];
  const memory: MemoryReading[] = [];
  const slow = new Set<Promise<void>>();
  let sent = 0;
  let slowest = 0;
  const begun = performance.now();
  const stage = new Stage(mock.url, receivers);
  const world = await stage.world();
  await stage.openHealthy();
  const first = await liveCanary(mock.url, "canary-first", receivers);
  const compare = async (name: string): Promise<void> => {
    const later = await liveCanary(mock.url, name, receivers);
    problems.push(...canaryDifferences(first, later));
  };
  const monitors = startMonitors(mock.url, receivers);
  const lingering = startLingering(mock.port);

  const one = async (request: FuzzRequest): Promise<void> => {
    const { method, bytes, manner, route } = request;
    const ending = await wire.send(method, bytes, manner);
    sent += 1;
    slowest = Math.max(slowest, ending.milliseconds);
    for (const name of ending.answers.length === 0
      ? [ending.how]
      : ending.answers.map(({ status }) => String(status)))
      statuses.set(name, (statuses.get(name) ?? 0) + 1);
    const sound = manner.connection === "shared" && method === route.method;
    coverage.add(
      route.name,
      sound &&
        ending.answers.some(({ status }) => status < 300) &&
        !request.made.startsWith("path"),
    );
    const said = problemsOf(request, ending);
    if (said.length === 0) return;
    const failure = { request, problems: said };
    failures.push(failure);
    options.onFailure?.(failure);
  };
  const worker = async (next: () => number | undefined): Promise<void> => {
    for (let index = next(); index !== undefined; index = next()) {
      if (mock.ended() !== undefined) return;
      const made = requestAt(seed, index, contracts, world);
      const request = { ...made, bytes: options.bytes ?? made.bytes };
      if (request.manner.connection !== "slow") {
        await one(request);
        continue;
      }
      while (slow.size >= together.slow) await Promise.race(slow);
      const running: Promise<void> = one(request).finally(() =>
        slow.delete(running),
      );
      slow.add(running);
    }
  };

  try {
    for (let start = from; start < to; start += round) {
      await stage.openRound(seed, world);
      let index = start;
      const end = Math.min(start + round, to);
      const next = (): number | undefined =>
        index < end ? index++ : undefined;
      await Promise.all(
        Array.from({ length: together.requests }, () => worker(next)),
      );
      await Promise.all(slow);
      if (mock.ended() !== undefined) break;
      problems.push(...(await stage.closeRound()));
      memory.push(await mock.memory());
      const { heap = 0, compiled = 0, rss = 0 } = memory.at(-1) ?? {};
      say(
        `${end - from} requests, ${Math.round((performance.now() - begun) / 1000)} s, heap ${mebibytes(heap)} MiB and ${mebibytes(compiled)} of code, resident ${mebibytes(rss)} MiB, ${failures.length} failed`,
      );
      if (start < (from + to) / 2 && end >= (from + to) / 2)
        await compare("canary-middle");
    }
    if (mock.ended() === undefined) await compare("canary-end");
  } catch (error) {
    problems.push(
      `the run broke off: ${(error as Error).stack ?? String(error)}`,
    );
  }
  await monitors.stop();
  const seconds = (performance.now() - begun) / 1000;
  const ended = mock.ended();
  if (ended !== undefined) problems.push(`the mock ended by itself: ${ended}`);
  problems.push(...monitors.problems, ...complaintsIn(mock.complaints()));
  problems.push(
    ...lingering.open().map((name) => `${name}: the mock lets it trickle on`),
  );
  const trickled = new Map(lingering.ends);
  lingering.close();
  wire.close();
  await mock.stop();
  await receivers.close();
  return {
    sent,
    seconds,
    coverage,
    statuses,
    slowest,
    failures,
    problems,
    memory,
    health: monitors.health,
    deliveries: monitors.deliveries,
    lingering: trickled,
    habits: receivers.done,
  };
}

export function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

/** The mock says nothing on standard error while it works. */
function complaintsIn(text: string): string[] {
  return text === "" ? [] : [`on standard error: ${text.slice(0, 2000)}`];
}
