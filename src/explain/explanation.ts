/** What there is to know about one id, as `openapi/explanations/explanations.json` holds it; everything in it is safe to print. */

export interface Explanations {
  /** The requirement set that is explained. */
  readonly requirementSet: string;
  readonly groups: readonly Group[];
}

/** Ids that stand on one page together. */
export interface Group {
  /** Name of the page's file, without its extension. */
  readonly page: string;
  readonly title: string;
  readonly explanations: readonly Explanation[];
}

export interface Explanation {
  /** A requirement, a fault (`F9`), an invariant (`I4`), or a row of the catalogue of errors (`notAllowedNow`). */
  readonly id: string;
  /** Other names, which several may have: of an error its code, its status and its message. */
  readonly names: readonly string[];
  /** What it says, in one sentence. */
  readonly text: string;
  /** How much it weighs and where it comes from, in a few words: `MUST · documented`. */
  readonly tags: readonly string[];
  readonly why?: string;
  /** What else is known of it, each with a label. */
  readonly facts: readonly Fact[];
  readonly examples: readonly Example[];
  /** The requirement whose examples and fixes are shown, where it has none of its own. */
  readonly examplesOf?: string;
  /** The usual defects and what mends them. */
  readonly fixes: readonly string[];
  /** Ids that have to do with it, and how. */
  readonly related: { readonly label: string; readonly ids: readonly string[] };
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A history that passes or fails, or a call that is taken or refused. */
export interface Example {
  readonly verdict: keyof typeof verdictWords;
  /** A sentence, or words that complete "passes when …". */
  readonly when: string;
  /** The entries in their order, shortened; a line that begins with blanks belongs to the one before it. */
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
}

export const verdictWords = {
  passes: "Passes when",
  fails: "Fails when",
  taken: "Is taken",
  refused: "Is refused",
} as const;
