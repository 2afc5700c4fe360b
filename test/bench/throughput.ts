/** Requests per second, latency and processor time of each server on the same work, one after the other, over several rounds. */
import { startPeer } from "./first-answer.js";
import { Load } from "./load.js";
import type { Peer, PeerName } from "./peers.js";
import { freePort } from "../support/measuring/pinned-process.js";
import { spreadOf, type Spread } from "../support/measuring/statistics.js";
import { operationNames, type OperationName } from "./work.js";

export interface ThroughputOptions {
  readonly peers: readonly Peer[];
  /** The built worker that makes the load. */
  readonly load: string;
  readonly rounds: number;
  readonly connections: readonly number[];
  /** Of each measurement. */
  readonly seconds: number;
  /** Before the measurements of an operation: so many calls, or as many as can be made in so many seconds. */
  readonly warm: { readonly calls: number; readonly seconds: number };
  readonly say: (line: string) => void;
}

/** One server on one operation with so many connections. */
export interface Cell {
  readonly peer: PeerName;
  readonly operation: OperationName;
  readonly connections: number;
  readonly requestsPerSecond: Spread;
  /** Microseconds of processor time of the server for a call; null where the system does not say. */
  readonly cpuMicroseconds: Spread | null;
  /** Milliseconds. */
  readonly p50: Spread;
  readonly p99: Spread;
  /** Processor time for a call in parts of the floor's in the same round: the figure to trust on a busy machine. */
  readonly cpuOfFloor: Spread | null;
  /** Requests per second in multiples of Prism's in the same round. */
  readonly timesPrism: Spread | null;
}

export interface FirstAnswer {
  readonly peer: PeerName;
  readonly milliseconds: Spread;
}

export interface Throughput {
  readonly cells: readonly Cell[];
  readonly firstAnswers: readonly FirstAnswer[];
}

interface Sample {
  readonly round: number;
  readonly peer: PeerName;
  readonly operation: OperationName;
  readonly connections: number;
  readonly requestsPerSecond: number;
  readonly cpuMicroseconds: number | null;
  readonly p50: number;
  readonly p99: number;
}

export async function measureThroughput(
  options: ThroughputOptions,
): Promise<Throughput> {
  const samples: Sample[] = [];
  const starts = new Map<PeerName, number[]>();
  const load = new Load(options.load);
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      // Each round begins with another one, so that none is always first.
      for (const peer of rotated(options.peers, round)) {
        const begun = await measurePeer(peer, round, load, options, samples);
        starts.set(peer.name, [...(starts.get(peer.name) ?? []), begun]);
      }
      options.say(`  round ${round + 1} of ${options.rounds} is done`);
    }
  } finally {
    await load.stop();
  }
  return {
    cells: options.peers.flatMap(({ name }) =>
      operationNames.flatMap((operation) =>
        options.connections.map((connections) =>
          cellOf(samples, { peer: name, operation, connections }),
        ),
      ),
    ),
    firstAnswers: [...starts].map(([peer, values]) => ({
      peer,
      milliseconds: spreadOf(values),
    })),
  };
}

function rotated<Element>(elements: readonly Element[], by: number): Element[] {
  const first = by % elements.length;
  return [...elements.slice(first), ...elements.slice(0, first)];
}

/** @returns how long it took to its first answer, in milliseconds */
async function measurePeer(
  peer: Peer,
  round: number,
  load: Load,
  { connections: numbers, seconds, warm }: ThroughputOptions,
  samples: Sample[],
): Promise<number> {
  const { process, origin, firstAnswerMs } = await startPeer(
    peer,
    await freePort(),
  );
  try {
    for (const operation of operationNames) {
      await load.run({ origin, operation, connections: 10, ...warm });
      for (const connections of numbers) {
        await peer.reset?.(origin);
        const before = process.cpuSeconds();
        const result = await load.run({
          origin,
          operation,
          connections,
          seconds,
        });
        const after = process.cpuSeconds();
        samples.push({
          round,
          peer: peer.name,
          operation,
          connections,
          requestsPerSecond: result.calls / result.seconds,
          cpuMicroseconds:
            before === null || after === null
              ? null
              : ((after - before) * 1e6) / result.calls,
          p50: result.p50,
          p99: result.p99,
        });
      }
    }
  } catch (error) {
    throw new Error(`${peer.title}: ${String(error)} ${process.complaint()}`, {
      cause: error,
    });
  } finally {
    await process.stop();
  }
  return firstAnswerMs;
}

type Place = Pick<Sample, "peer" | "operation" | "connections">;

function cellOf(samples: readonly Sample[], place: Place): Cell {
  const own = samplesAt(samples, place);
  const of = (value: (sample: Sample) => number): Spread =>
    spreadOf(own.map(value));
  const against = (
    peer: PeerName,
    value: (sample: Sample) => number | null,
  ): Spread | null => {
    const others = samplesAt(samples, { ...place, peer });
    const ratios = own.flatMap((sample) => {
      const other = others.find(({ round }) => round === sample.round);
      const [above, below] = [value(sample), other && value(other)];
      return above === null || below === undefined || below === null
        ? []
        : [above / below];
    });
    return ratios.length === 0 ? null : spreadOf(ratios);
  };
  return {
    ...place,
    requestsPerSecond: of((sample) => sample.requestsPerSecond),
    cpuMicroseconds: own.some(({ cpuMicroseconds }) => cpuMicroseconds === null)
      ? null
      : of((sample) => sample.cpuMicroseconds ?? 0),
    p50: of((sample) => sample.p50),
    p99: of((sample) => sample.p99),
    cpuOfFloor: against("floor", (sample) => sample.cpuMicroseconds),
    timesPrism: against("prism", (sample) => sample.requestsPerSecond),
  };
}

function samplesAt(samples: readonly Sample[], place: Place): Sample[] {
  return samples.filter(
    ({ peer, operation, connections }) =>
      peer === place.peer &&
      operation === place.operation &&
      connections === place.connections,
  );
}
