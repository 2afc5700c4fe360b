/** How long it takes from the start of a process to the first call that is answered with 200. */
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import {
  start,
  type Core,
  type Measured,
} from "../support/measuring/pinned-process.js";
import type { Peer } from "./peers.js";
import { bodyOf, works } from "./work.js";

/** A server that has not answered by then will not. */
const patienceMs = 60_000;

export interface Started {
  readonly process: Measured;
  readonly origin: string;
  readonly firstAnswerMs: number;
  /** Of processor time, up to the first answer. */
  readonly cpuMs: number | null;
}

export async function startPeer(
  { title, command }: Pick<Peer, "title" | "command">,
  port: number,
  core: Core = 0,
): Promise<Started> {
  const begun = performance.now();
  const running = start(command(port), core);
  let status: number | null = null;
  while (status !== 200) {
    const waited = performance.now() - begun;
    const { exitCode } = running.child;
    if (exitCode !== null || waited > patienceMs) {
      await running.stop();
      throw new Error(
        `${title} did not answer: ${exitCode === null ? `after ${patienceMs} ms the last answer was ${status ?? "none"}` : `it ended with ${exitCode}`}. ${running.complaint()}`,
      );
    }
    status = await ask(port);
    if (status !== 200) await pause(1);
  }
  const firstAnswerMs = performance.now() - begun;
  const cpu = running.cpuSeconds();
  return {
    process: running,
    origin: `http://127.0.0.1:${port}`,
    firstAnswerMs,
    cpuMs: cpu === null ? null : cpu * 1_000,
  };
}

const body = bodyOf(works.inventory, 1);

function ask(port: number): Promise<number | null> {
  const { method, path, headers } = works.inventory;
  return new Promise((resolve) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        response.resume().once("end", () => {
          resolve(response.statusCode ?? null);
        });
        response.once("error", () => {
          resolve(null);
        });
      },
    );
    call.once("error", () => {
      resolve(null);
    });
    call.end(body);
  });
}
