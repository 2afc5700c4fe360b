/** How fast a vendor acknowledges and works off what had waited. */
import type { Acknowledgement, MeasureOptions, Measures } from "./measured.js";
import { only } from "./only.js";
import { backlogOf, messagesOfBacklogOrder } from "./probes.js";
import { percentile, readBacklog, rounded } from "./reading.js";

export async function backlogWorkedOff({
  laboratory,
  profile,
  backlog,
  backlogConcurrency,
  isOver,
  progress,
}: MeasureOptions): Promise<Pick<Measures, "acknowledgement" | "drain">> {
  const perOrder = messagesOfBacklogOrder[profile];
  const release = `${perOrder === 1 ? "Messages of as many orders" : `Orders with ${perOrder} messages each`} had waited and were released at once, at most ${backlogConcurrency} calls open at one time and an order's messages in turn.`;
  const method = {
    acknowledgement: `${release} Times on the wire as the kit sees them, from the first byte sent to the end of the answer; percentiles by the nearest rank.`,
    drain: `${release} From the release to the end of the last acknowledged call, repetitions included; one backlog.`,
  };
  if (isOver?.() === true)
    return nothing(method, "the time for measuring was used up");
  progress?.({ measure: "backlog", size: backlog });
  const trial = await only(laboratory, backlogOf(profile, backlog));
  const reading = readBacklog(trial.entries);
  if (reading === undefined || reading.messages === 0)
    return nothing(
      method,
      trial.reason ?? "no message of the backlog was acknowledged",
    );
  const { wireMs, drainedMs, messages, orders, ordersSeen, visibleWithinMs } =
    reading;
  const cutShort = trial.reason === undefined ? [] : [trial.reason];
  const wrong = [
    ...new Set(trial.violations.map(({ requirement }) => requirement)),
  ];
  const unseen =
    wrong.length > 0
      ? [
          `when all was visible: not every order ended as it was told (${wrong.join(", ")})`,
        ]
      : ordersSeen === orders
        ? []
        : [
            ordersSeen === 0
              ? "when the orders were visible: it takes an observer that shows them"
              : `when all orders were visible: ${ordersSeen} of ${orders} were seen`,
          ];
  return {
    acknowledgement: {
      samples: wireMs.length,
      notAcknowledged: reading.notAcknowledged,
      ...percentiles(wireMs),
      method: method.acknowledgement,
      notMeasured: cutShort,
    },
    drain: {
      messages,
      drainedMs: rounded(drainedMs),
      ...(drainedMs > 0
        ? { perSecond: rounded((messages * 1000) / drainedMs) }
        : {}),
      ...(visibleWithinMs === undefined || unseen.length > 0
        ? {}
        : { visibleWithinMs: rounded(visibleWithinMs) }),
      method: method.drain,
      samples: messages,
      notMeasured: [...cutShort, ...unseen],
    },
  };
}

function percentiles(
  sorted: readonly number[],
): Pick<Acknowledgement, "p50Ms" | "p90Ms" | "p99Ms" | "maxMs"> {
  const at = (percent: number): number =>
    rounded(percentile(sorted, percent) ?? 0);
  return { p50Ms: at(50), p90Ms: at(90), p99Ms: at(99), maxMs: at(100) };
}

function nothing(
  method: { readonly acknowledgement: string; readonly drain: string },
  reason: string,
): Pick<Measures, "acknowledgement" | "drain"> {
  const none = { samples: 0, notMeasured: [reason] };
  return {
    acknowledgement: {
      ...none,
      method: method.acknowledgement,
      notAcknowledged: 0,
    },
    drain: { ...none, method: method.drain, messages: 0 },
  };
}
