/** Why a violated requirement matters, right and wrong beside one another, and the usual fix, folded away below its findings. */
import {
  blocksOf,
  type Block as ExplainedBlock,
} from "../../explain/blocks.js";
import { explainCommand, explanationOf } from "../../explain/explanations.js";
import type { RequirementResult } from "../../verdict/result.js";
import { Block } from "./message.js";

interface Props {
  readonly requirement: RequirementResult;
}

/** Nothing where the result is of a requirement set that says something else under this id. */
export function Explained({ requirement: { id, text } }: Props) {
  const explanation = explanationOf(id);
  if (explanation?.text !== text) return null;
  return (
    <details class="explained">
      <summary>
        Why it matters, right and wrong, and the usual fix (
        <code>{explainCommand(id)}</code>)
      </summary>
      {blocksOf(explanation, explanationOf).map((block) => (
        <ExplainedPart block={block} />
      ))}
    </details>
  );
}

function ExplainedPart({
  block: { label, parts },
}: {
  readonly block: ExplainedBlock;
}) {
  return (
    <>
      <h5>{label}</h5>
      {parts.map((part) =>
        "text" in part ? (
          <p>{part.text}</p>
        ) : (
          <Block text={part.lines.join("\n")} label={label} />
        ),
      )}
    </>
  );
}
