/** An explanation as labelled blocks, the same for the terminal, the pages and the report; these differ only in how they lay them out. */
import { verdictWords, type Example, type Explanation } from "./explanation.js";

export interface Block {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** Prose, or lines that stay as they are. */
export type Part =
  { readonly text: string } | { readonly lines: readonly string[] };

/** `EFS-IDEM-01 · MUST · documented` */
export function titleOf({ id, tags }: Explanation): string {
  return [id, ...tags].join(" · ");
}

/** @param find looks up another id, for what stands there */
export function blocksOf(
  explanation: Explanation,
  find: (id: string) => Explanation | undefined,
): Block[] {
  const { why, facts, examplesOf, related } = explanation;
  const shown = examplesOf === undefined ? undefined : find(examplesOf);
  const { examples, fixes } = shown ?? explanation;
  return [
    ...(why === undefined ? [] : [prose("Why it matters", [why])]),
    ...facts.map(({ label, value }) => prose(label, [value])),
    ...(examplesOf === undefined
      ? []
      : [prose("Shown by", [`the examples of ${examplesOf}`])]),
    ...examples.map(exampleBlock),
    ...(fixes.length === 0 ? [] : [prose("Usual fix", fixes)]),
    ...(related.ids.length === 0
      ? []
      : [prose(related.label, relatedTexts(related.ids, find))]),
  ];
}

/** Each with what it says, where that can be looked up. */
function relatedTexts(
  ids: readonly string[],
  find: (id: string) => Explanation | undefined,
): string[] {
  const known = ids.flatMap((id) => find(id) ?? []);
  return known.length === 0
    ? [ids.join(", ")]
    : known.map(({ id, text }) => `${id}: ${text}`);
}

function exampleBlock({ verdict, when, lines, facts }: Example): Block {
  return {
    label: verdictWords[verdict],
    parts: [
      { text: `${when}${/[.!?]$/.test(when) ? "" : "."}` },
      { lines },
      ...facts.map(({ label, value }) => ({ text: `${label}: ${value}` })),
    ],
  };
}

function prose(label: string, texts: readonly string[]): Block {
  return { label, parts: texts.map((text) => ({ text })) };
}
