/** How long a vendor remembers a message, and how many concurrent copies it withstands. */
import type { Trial } from "../trial.js";
import type { MeasureOptions, Strength } from "./measured.js";
import { only } from "./only.js";
import { copiesTogether, copyAfterOthers, copyAfterPause } from "./probes.js";
import {
  messagesBetween,
  mostAtOnce,
  pauseBetween,
  tryOf,
  type Evidence,
} from "./reading.js";
import {
  doubling,
  findThreshold,
  type Threshold,
  type ThresholdOptions,
  type Tried,
} from "./threshold.js";

/** Requirements about a copy's second effect; which of them is charged depends on what lay between. */
const secondEffect = {
  efs: ["EFS-IDEM-01", "EFS-IDEM-02", "EFS-IDEM-07"],
  erp: ["ERP-IDEM-01", "ERP-IDEM-02", "ERP-IDEM-08"],
} as const;

const usualTries = 3;
/** A race does not end in the same way each time. */
const triesOfRace = 5;
/** Two pauses are close enough at this distance, as a part of the longer one, or in milliseconds. */
const finestPart = 1 / 16;
const finestPauseMs = 50;

export function messagesRemembered(options: MeasureOptions): Promise<Strength> {
  const { profile, mostMessages } = options;
  return strength(options, "messages", {
    name: "memory in messages",
    sizes: [0, ...doubling(1, mostMessages)],
    isFine: (withstood, failed) => failed - withstood <= 1,
    probe: (others) => copyAfterOthers(profile, others),
    measured: ({ entries }, others) => {
      const between = messagesBetween(entries);
      return typeof between !== "number" || between === others
        ? between
        : {
            not: `${between} of ${others} messages in between were acknowledged`,
          };
    },
    method:
      "A message, then messages about other new orders, then the same message again; sizes by doubling, then by bisection. " +
      "Counted are acknowledged messages in between. A copy without a second effect counts as remembered, however the vendor recognised it.",
  });
}

export function timeRemembered(options: MeasureOptions): Promise<Strength> {
  const { profile, longestPauseMs } = options;
  return strength(options, "milliseconds", {
    name: "memory in time",
    sizes: [0, longestPauseMs],
    isFine: (withstood, failed) =>
      failed - withstood <= Math.max(finestPauseMs, failed * finestPart),
    probe: (pause) => copyAfterPause(profile, pause),
    measured: ({ entries }, pause) => {
      const between = pauseBetween(entries);
      return typeof between !== "number" || between >= pause
        ? between
        : { not: `the pause of ${pause} ms was only ${between} ms long` };
    },
    method:
      "A message, then nothing, then the same message again; the longest pause first, shorter ones by bisection only where it was too long. " +
      "The time runs from the end of the message to the beginning of its copy.",
    // Trying a long pause again and again says little more.
    tries: 1,
  });
}

export function copiesWithstood(options: MeasureOptions): Promise<Strength> {
  const { profile, mostCopies } = options;
  return strength(options, "copies", {
    name: "concurrent copies",
    sizes: doubling(2, mostCopies),
    isFine: (withstood, failed) => failed - withstood <= 1,
    probe: (copies) => copiesTogether(profile, copies),
    measured: ({ entries }, copies) => {
      const most = mostAtOnce(entries);
      return most === copies
        ? most
        : {
            not: `of ${copies} copies at most ${most} were under way at one moment and answered`,
          };
    },
    method:
      "Copies of a message that the vendor does not know yet, each on a connection of its own, all written but for the last byte and then " +
      "let go in one turn; sizes by doubling, then by bisection.",
    tries: triesOfRace,
    triesOnTheWay: triesOfRace,
  });
}

interface StrengthProbe extends Pick<
  ThresholdOptions<Evidence>,
  "sizes" | "isFine" | "triesOnTheWay"
> {
  readonly name: string;
  readonly probe: (size: number) => Trial["rehearsed"];
  readonly measured: (
    trial: Trial,
    size: number,
  ) => number | { readonly not: string };
  readonly method: string;
  readonly tries?: number;
}

async function strength(
  options: MeasureOptions,
  unit: Strength["unit"],
  { name, probe, measured, method, ...how }: StrengthProbe,
): Promise<Strength> {
  const { laboratory, profile, progress, isOver } = options;
  const tries = how.tries ?? options.tries ?? usualTries;
  const threshold = await findThreshold<Evidence>({
    ...how,
    tries,
    ...(isOver === undefined ? {} : { isOver }),
    attempt: async (size) => {
      progress?.({ measure: name, size });
      const trial = await only(laboratory, probe(size));
      return tryOf(trial, secondEffect[profile], measured(trial, size));
    },
  });
  return {
    unit,
    ...ends(threshold),
    largestTried: how.sizes.at(-1) ?? 0,
    method:
      threshold.stopped === undefined
        ? `${method} Each end was tried ${tries === 1 ? "once" : `${tries} times`}.`
        : method,
    samples: threshold.samples,
    notMeasured: threshold.stopped === undefined ? [] : [threshold.stopped],
  };
}

/** Both ends as far as each try shows them, not as far as was meant. */
function ends({
  withstood,
  failed,
}: Threshold<Evidence>): Pick<
  Strength,
  "withstands" | "failsAt" | "failed" | "evidence"
> {
  const failures = failed?.tries.filter(({ answer }) => answer === "failed");
  const shown = failures?.[0] ?? withstood?.tries[0];
  return {
    ...(withstood === undefined
      ? {}
      : { withstands: Math.floor(least(withstood)) }),
    ...(failed === undefined || failures === undefined
      ? {}
      : {
          failsAt: Math.ceil(least({ ...failed, tries: failures })),
          failed: { times: failures.length, of: failed.tries.length },
        }),
    ...(shown === undefined ? {} : { evidence: shown.evidence }),
  };
}

function least({ tries }: Tried<Evidence>): number {
  return Math.min(...tries.map(({ measured }) => measured));
}
