/** Putting together what several looks at the same thing have shown. */
import type { Judgement } from "./rule.js";

export function together(...judgements: readonly Judgement[]): Judgement {
  return {
    witnesses: judgements.flatMap(({ witnesses }) => witnesses),
    findings: judgements.flatMap(({ findings }) => findings),
    unjudged: judgements.flatMap(({ unjudged }) => unjudged),
  };
}
