/**
 * EFS-IDEM-20: repetitions after a failure are spaced out.
 *
 * How much is the vendor's choice. Only a burst is judged: so many repetitions of one call, each failed before, within a time
 * in which no outage of a second could end.
 */
import { ownCallsOf, type VendorCall } from "../efs/calls.js";
import { canonical } from "../canonical.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

/** Repetitions of one call in a row. */
const burst = 3;
/** In milliseconds, from the beginning of the first call to that of the last repetition. */
const tooShort = 120;

export const rule: OrderRule = {
  requirement: "EFS-IDEM-20",
  about: "order",
  needs: `A call that failed ${burst} times in a row and was repeated each time, or one that succeeded after a spaced repetition of at least two failures.`,
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const [operation, calls] of ownCallsOf(life)) {
    for (const run of runsOf(calls)) {
      const last = run.at(-1);
      if (run.length < burst || last === undefined) continue;
      const { seq } = last.exchange;
      const hasty = hastyPart(run);
      if (hasty === undefined && isShort(run)) {
        const reason =
          "the outage was over after two quick repetitions, so it does not show whether more would have been spaced out";
        unjudged.push({ seq, reason });
        continue;
      }
      witnesses.push({ seq });
      if (hasty !== undefined) findings.push(finding(life, operation, hasty));
    }
  }
  return { witnesses, findings, unjudged };
}

/** Identical calls in a row, each but the last failed or without its answer. */
function runsOf(calls: readonly VendorCall[]): VendorCall[][] {
  const runs: VendorCall[][] = [];
  for (const call of calls) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (
      (before?.outcome === "failed" || before?.outcome === "lost") &&
      canonical(before.body) === canonical(call.body)
    )
      run?.push(call);
    else runs.push([call]);
  }
  return runs;
}

function hastyPart(run: readonly VendorCall[]): VendorCall[] | undefined {
  for (let index = 0; index + burst < run.length; index += 1) {
    const part = run.slice(index, index + burst + 1);
    if (isShort(part)) return part;
  }
  return undefined;
}

/**
 * From the first call to the last one no outage of a second could end. The end of the first call would be no better: on a busy
 * machine the kit notes it later than the vendor read the answer.
 */
function isShort(part: readonly VendorCall[]): boolean {
  const [first, last] = [part[0]?.exchange, part.at(-1)?.exchange];
  return (
    first !== undefined && last !== undefined && last.at - first.at < tooShort
  );
}

function finding(
  life: OrderLife,
  operation: string,
  part: readonly VendorCall[],
): Finding {
  const first = part[0]?.exchange.at ?? 0;
  const last = part.at(-1)?.exchange.at ?? first;
  return {
    summary: `The vendor repeated ${operation} for order ${life.orderCode} ${part.length - 1} times within ${Math.round(last - first)} ms, each time after a failure.`,
    expected:
      "Growing waits between the repetitions, of at least some tenths of a second.",
    actual: `${part.length - 1} repetitions in ${Math.round(last - first)} ms.`,
    evidence: part.map(({ exchange }) => exchange.seq),
    likelyCause:
      "The call is repeated in a loop without a pause. Wait before each repetition, longer each time, and add a little chance so that many calls do not come back together.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
