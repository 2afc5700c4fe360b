/** What was made to go wrong with a vendor's calls, as outages of the OMS. */
import type { ExchangeEntry, FaultEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import type { OutageStep } from "../scenario/step.js";
import { inboundFaultKinds } from "../simulator/inbound/faults.js";
import type { CastOrder } from "./cast.js";
import type { ToldStep } from "./told.js";

/** Operations that a scenario can make go wrong. */
const outages: readonly string[] = [
  "packOrder",
  "cancelOrderItems",
  "processReturn",
  "createManifest",
  "notifyHandover",
] satisfies readonly OutageStep["outage"][];

/** The faults that struck the calls of a chain, each with the number of calls in a row that it struck. */
export function outagesOf(
  calls: readonly ExchangeEntry[],
  order: CastOrder | undefined,
  {
    faults,
    leftOut,
  }: {
    readonly faults: ReadonlyMap<number, FaultEntry>;
    readonly leftOut: (text: string) => void;
  },
): ToldStep[] {
  const steps: { step: OutageStep; plan: unknown }[] = [];
  for (const call of calls) {
    const fault = call.fault === undefined ? undefined : faults.get(call.fault);
    if (fault === undefined) continue;
    const { parameters } = fault;
    const kind = inboundFaultKinds.find((one) => one === parameters["kind"]);
    const operation = call.operation ?? "";
    if (kind === undefined || !outages.includes(operation)) {
      leftOut(
        `#${call.seq} ${operation} went wrong in the OMS (${visible(fault.description)}); a scenario cannot make that happen.`,
      );
      continue;
    }
    const last = steps.at(-1);
    if (last !== undefined && last.plan === parameters["plan"]) {
      last.step = {
        ...last.step,
        times: Math.min((last.step.times ?? 1) + 1, 10),
      };
      continue;
    }
    const retryAfter = Number(parameters["retryAfterSeconds"]);
    const delay = Number(parameters["delayMilliseconds"]);
    steps.push({
      plan: parameters["plan"],
      step: {
        outage: operation as OutageStep["outage"],
        ...(order === undefined ? {} : { order: order.name }),
        kind,
        ...(retryAfter >= 1
          ? { retryAfterSeconds: Math.min(Math.trunc(retryAfter), 5) }
          : {}),
        ...(delay >= 1
          ? { delayMilliseconds: Math.min(Math.trunc(delay), 60_000) }
          : {}),
      },
    });
  }
  return steps.map(({ step }) => ({
    step: step,
    text: `The OMS was made to fail: ${step.kind}.`,
  }));
}
