/** From a request to bytes on a connection: as HTTP wants it, or with a lie about where things begin and end. */
import type { Dice } from "./dice.js";
import { bytesOfDraft, type Draft } from "./draft.js";
import { lies } from "./framing-lies.js";
import type { Manner } from "./manner.js";

export interface Framed {
  readonly made: string;
  readonly bytes: Buffer;
  readonly manner: Manner;
}

const plain: Manner = {
  connection: "shared",
  pieces: 1,
  pauseMs: 0,
  end: "open",
  answers: 1,
};
/** Whatever is wrong, the end of the sender's side is to bring the end of the connection. */
const own: Manner = {
  ...plain,
  connection: "own",
  end: "half-close",
  answers: 0,
};

export function framed(
  draft: Draft,
  kind: "sound" | "framing" | "slow",
  dice: Dice,
): Framed {
  if (kind === "sound")
    return { made: "", bytes: bytesOfDraft(draft), manner: plain };
  if (kind === "slow") return slow(draft, dice);
  const name = dice.pick(Object.keys(lies));
  const lie = lies[name];
  if (lie === undefined) throw new Error(`there is no lie ${name}`);
  const { manner = {}, ...how } = lie(draft, dice);
  const bytes =
    how.bytes ?? bytesOfDraft(draft, how.headers, how.body, how.start);
  // Who half-closes says that it goes; an answer is only owed to who stays.
  const stays = (manner.answers ?? 0) > 0 ? { end: "open" as const } : {};
  return { made: name, bytes, manner: { ...own, ...stays, ...manner } };
}

/** Trickles while others go on: most of it comes to its end within two seconds, some is left. */
function slow(draft: Draft, dice: Dice): Framed {
  const whole = bytesOfDraft(draft);
  const leaves = dice.chance(0.3);
  return {
    made: leaves ? "trickles and leaves" : "trickles",
    bytes: leaves ? whole.subarray(0, Math.ceil(whole.length / 2)) : whole,
    manner: {
      connection: "slow",
      pieces: 10 + dice.below(30),
      pauseMs: 20 + dice.below(30),
      end: leaves ? "abort" : "open",
      answers: leaves ? 0 : 1,
    },
  };
}
