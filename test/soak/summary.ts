/** A run in a few lines, for the terminal. */
import type { SoakResult } from "./result.js";
import type { Trend } from "./trend.js";

export function summaryOf(result: SoakResult): string {
  const { counts, history, loopMs, healthMs, restart } = result;
  return [
    `${result.minutes} minutes: ${counts.partnerCalls} calls of partners, ${counts.controlCalls} of the control (${result.callsPerSecond} a second),`,
    `${counts.orders} orders (${result.ordersPerMinute} a minute) in ${counts.sessions} sessions with ${counts.resets} resets, ${counts.deliveries} deliveries`,
    `taken and ${counts.refusedDeliveries} not taken or late, ${counts.plannedFaults} faults planned, ${counts.outages} outages, ${counts.vanished} clients that vanished.`,
    "",
    `Resident memory: ${trendText(result.rss)}`,
    `Heap kept:       ${trendText(result.heap)}`,
    `Heap, collected: ${result.bareHeap.map(({ mib, compiledMib }) => `${mib} MiB (and ${compiledMib} MiB of compiled code)`).join(" before the work, ")} after it`,
    `Event loop late: median ${loopMs.p50} ms, 99th percentile ${loopMs.p99} ms, worst ${loopMs.max} ms`,
    `Health answered: median ${healthMs.p50} ms, 99th percentile ${healthMs.p99} ms, worst ${healthMs.max} ms`,
    `History's file:  ${history.mib} MiB (${history.mibPerHour} MiB an hour, by design), ${history.mibAfterReset} MiB after a reset`,
    `Restart:         ${restart.milliseconds} ms with that file`,
    "",
    ...result.checks.map(
      ({ name, outcome, found }) => `${outcome.padEnd(12)} ${name}: ${found}`,
    ),
    ...result.complaints.flatMap(({ what, examples }) =>
      examples.slice(0, 3).map((example) => `  ${what}: ${example}`),
    ),
  ].join("\n");
}

function trendText({ perHour, interval, growth, why }: Trend): string {
  if (perHour === null || interval === null || growth === null) return why;
  const [low, high] = interval.map((value) => value.toFixed(1));
  return `${perHour.toFixed(1)} MiB an hour (95 %: ${low} to ${high}), ${(growth * 100).toFixed(1)} % over the measured part`;
}
