/** How long the tap keeps a call waiting: the same calls with and without it, in turns, so that whatever else slows both. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { systemClock } from "../../src/history/clock.js";
import { judgeInBackground } from "../../src/tap/background.js";
import { startTap } from "../../src/tap/tap.js";

const rounds = 3_000;
/** Milliseconds that the tap may add to the median call, and to all but one in a hundred. */
const most = { median: 5, hundredth: 20 };

const body = JSON.stringify({
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  shipmentItems: [{ channelSkuCode: "A", quantityToPack: 1 }],
});

/** Prints the figures; true when the promise is kept. */
export async function tapLatency(): Promise<boolean> {
  const server = http.createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(`{"shipmentCode":"S-1","qrCode":"${"x".repeat(1_500)}"}`);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const direct = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-tap-"));
  const background = judgeInBackground(
    () => undefined,
    new URL("../../dist/bundled/judging-thread.js", import.meta.url),
  );
  const tap = await startTap({
    sides: [{ stands: "increff", upstream: { url: new URL(direct) }, port: 0 }],
    host: "127.0.0.1",
    file: path.join(folder, "traffic.ndjson"),
    secretHeaders: [],
    clock: systemClock,
    say: console.error,
    heard: background.hear,
  });
  const agents = [direct, tap.urls[0] ?? ""].map((url) => ({
    url,
    agent: new http.Agent({ keepAlive: true, maxSockets: 1 }),
    times: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { url, agent, times } of agents)
      times.push(await timed(url, agent));
  for (const { agent } of agents) agent.destroy();
  await tap.close();
  await background.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
  const [without, within] = agents.map(({ times }) => ({
    median: quantile(times, 0.5),
    hundredth: quantile(times, 0.99),
  }));
  if (without === undefined || within === undefined) return false;
  console.log(
    `a call without the tap: ${text(without)}, through it: ${text(within)} (it may add ${most.median} ms and ${most.hundredth} ms)`,
  );
  return (
    within.median - without.median < most.median &&
    within.hundredth - without.hundredth < most.hundredth
  );
}

function text(times: { median: number; hundredth: number }): string {
  return `p50 ${times.median.toFixed(2)} ms, p99 ${times.hundredth.toFixed(2)} ms`;
}

/** Of those after the first third, in which the engine gets warm. */
function quantile(times: readonly number[], part: number): number {
  const warm = times.slice(times.length / 3).sort((a, b) => a - b);
  return warm[Math.floor(warm.length * part)] ?? 0;
}

async function timed(url: string, agent: http.Agent): Promise<number> {
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const request = http.request(
      `${url}/usp/order/pack`,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume().on("end", resolve);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
  return performance.now() - begun;
}
