/** What needs somebody's attention, the weightiest first. */
import type { RequirementResult } from "../../verdict/result.js";
import { count } from "../wording.js";
import { requirementId } from "./anchors.js";
import { Badge, Tag } from "./badge.js";
import { Explained } from "./explained.js";
import { Finding } from "./finding.js";
import { JudgedAt } from "./judged-at.js";
import type { PageModel } from "./model.js";

/** The rest is folded away: a defect that shows in every message must not hide the others. */
const unfolded = 3;

export function Fixes({ model }: { readonly model: PageModel }) {
  return (
    <section id="fix" aria-labelledby="fix-title">
      <h2 id="fix-title">What to fix</h2>
      {model.open.length === 0 && <p class="card">{nothingOpen(model)}</p>}
      {model.open.length > 1 && <Contents open={model.open} />}
      {model.open.map((requirement) => (
        <OpenRequirement requirement={requirement} model={model} />
      ))}
    </section>
  );
}

/** All of them on one screen: what is most urgent stands first, and whoever reads on knows how much is to come. */
function Contents({ open }: { readonly open: readonly RequirementResult[] }) {
  return (
    <ol class="card contents">
      {open.map(({ id, outcome, text, findings }) => (
        <li>
          <Badge outcome={outcome} />
          <span>
            <a class="id" href={`#${requirementId(id)}`}>
              {id}
            </a>{" "}
            {text}
            {findings.length > 0 && (
              <span class="note"> {count(findings.length, "finding")}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Nothing judged is not the same as nothing wrong. */
function nothingOpen({ result: { requirements } }: PageModel): string {
  return requirements.some(({ outcome }) => outcome === "pass")
    ? "Nothing: every requirement that applies was witnessed and holds."
    : "No requirement was judged.";
}

interface Props {
  readonly requirement: RequirementResult;
  readonly model: PageModel;
}

function OpenRequirement({ requirement, model }: Props) {
  const { id, outcome, level, basis, text, source, reason, findings } =
    requirement;
  return (
    <section
      class={`card open ${outcome}`}
      id={requirementId(id)}
      aria-labelledby={`${requirementId(id)}-title`}
    >
      <p class="tags">
        <Badge outcome={outcome} />
        <Tag>{level}</Tag>
        <Tag>{basis}</Tag>
        {findings.length > 1 && <Tag>{count(findings.length, "finding")}</Tag>}
      </p>
      <h3 id={`${requirementId(id)}-title`}>
        <a class="id" href={`#${requirementId(id)}`}>
          {id}
        </a>{" "}
        {text}
      </h3>
      <p class="source">Source: {source}</p>
      {reason !== undefined && <p class="reason">{reason}</p>}
      {findings.length === 0 && <Unseen requirement={requirement} />}
      {findings.slice(0, unfolded).map((finding, index) => (
        <Finding
          finding={finding}
          number={index + 1}
          outcome={outcome}
          model={model}
        />
      ))}
      {findings.length > unfolded && (
        <details class="more">
          <summary>
            {count(findings.length - unfolded, "more finding")} of the same
            requirement
          </summary>
          {findings.slice(unfolded).map((finding, index) => (
            <Finding
              finding={finding}
              number={unfolded + index + 1}
              outcome={outcome}
              model={model}
            />
          ))}
        </details>
      )}
      <JudgedAt requirement={requirement} model={model} />
      {findings.length > 0 && <Explained requirement={requirement} />}
    </section>
  );
}

/** What was missing for a judgement. */
function Unseen({
  requirement: { needs, witnessed, unjudged },
}: Pick<Props, "requirement">) {
  return (
    <dl class="unjudged">
      <div>
        <dt>Needed for a judgement</dt>
        <dd>{needs}</dd>
      </div>
      <div>
        <dt>Witnessed</dt>
        <dd>{count(witnessed, "occasion")}</dd>
      </div>
      {unjudged.map((each) => (
        <div>
          <dt>Not judged, {each.count}×</dt>
          <dd>{each.reason}</dd>
        </div>
      ))}
    </dl>
  );
}
