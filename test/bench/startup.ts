/** Process start to first answer, of the mock and of the floor, and the time that `--help` takes; in turns. */
import { once } from "node:events";
import path from "node:path";
import { startPeer } from "./first-answer.js";
import type { Peer } from "./peers.js";
import { freePort, start } from "../support/measuring/pinned-process.js";
import { spreadOf, type Spread } from "../support/measuring/statistics.js";
import { root } from "./workers/built.js";

export interface StartCell {
  readonly what: "mock" | "floor" | "help" | "node";
  readonly milliseconds: Spread;
  /** Of processor time. */
  readonly cpuMilliseconds: Spread | null;
}

export interface Startup {
  readonly cells: readonly StartCell[];
  /** The mock's time in multiples of the floor's in the same turn. */
  readonly mockOfFloor: Spread;
}

interface Sample {
  readonly milliseconds: number;
  readonly cpu: number | null;
}

const kit = path.join(root, "bin", "increff-kit.js");

/** @param floor the peer */
export async function measureStartup(
  floor: Pick<Peer, "title" | "command">,
  turns: number,
): Promise<Startup> {
  const samples: Record<StartCell["what"], Sample[]> = {
    mock: [],
    floor: [],
    help: [],
    node: [],
  };
  // A mock as anybody starts it: with the demo's settings.
  const mock = {
    title: "increff-kit mock",
    command: (port: number) => ({
      file: process.execPath,
      arguments: [kit, "mock", "--port", String(port)],
      cwd: root,
    }),
  };
  for (let turn = 0; turn < turns; turn += 1) {
    samples.floor.push(await firstAnswer(floor));
    samples.mock.push(await firstAnswer(mock));
    samples.node.push(await wholeRun(["--eval", "0"]));
    samples.help.push(await wholeRun([kit, "--help"]));
  }
  const cells = (["mock", "floor", "help", "node"] as const).map((what) => {
    const own = samples[what];
    const known = own.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
    return {
      what,
      milliseconds: spreadOf(own.map(({ milliseconds }) => milliseconds)),
      cpuMilliseconds: known.length === own.length ? spreadOf(known) : null,
    };
  });
  const mockOfFloor = spreadOf(
    samples.mock.map(
      ({ milliseconds }, turn) =>
        milliseconds / (samples.floor[turn]?.milliseconds ?? Number.NaN),
    ),
  );
  return { cells, mockOfFloor };
}

async function firstAnswer(
  peer: Pick<Peer, "title" | "command">,
): Promise<Sample> {
  const started = await startPeer(peer, await freePort());
  await started.process.stop();
  return { milliseconds: started.firstAnswerMs, cpu: started.cpuMs };
}

/** Of a command that ends by itself; its processor time cannot be asked for afterwards. */
async function wholeRun(given: readonly string[]): Promise<Sample> {
  const begun = performance.now();
  const running = start(
    { file: process.execPath, arguments: given, cwd: root },
    0,
  );
  const [code] = (await once(running.child, "exit")) as [number | null];
  if (code !== 0)
    throw new Error(`node ${given.join(" ")} failed: ${running.complaint()}`);
  return { milliseconds: performance.now() - begun, cpu: null };
}
