/** The way from a requirement to the entries on which it was judged. */
import type { RequirementResult } from "../../verdict/result.js";
import { count } from "../wording.js";
import { entryId } from "./anchors.js";
import type { PageModel } from "./model.js";

/** The first are as good as any: all of them say the same. */
const most = 8;

export function JudgedAt({
  requirement: { places },
  model,
}: {
  readonly requirement: Pick<RequirementResult, "places">;
  readonly model: PageModel;
}) {
  const judged = places?.judged ?? [];
  const shown = judged.filter((seq) => model.inTimeline.has(seq));
  if (shown.length === 0) return null;
  return (
    <p class="note">
      Judged at{" "}
      {shown.slice(0, most).map((seq, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${entryId(seq)}`}>#{seq}</a>
        </>
      ))}
      {judged.length > most &&
        ` and ${count(judged.length - most, "other place")}`}
    </p>
  );
}
