/** One arrow between the lifelines: what was said, how it ended, and the fields that decide. */
import type { Field } from "../digest.js";
import { fieldsText } from "../digest.js";

interface ArrowProps {
  /** Who speaks to whom, for those who do not see the arrow. */
  readonly from: string;
  readonly title: string;
  readonly end: string;
  readonly fields: readonly Field[];
  readonly answer?: readonly Field[];
}

export function Arrow({ from, title, end, fields, answer = [] }: ArrowProps) {
  return (
    <>
      <span class="ends">
        <span class="title">
          <span class="unseen">{from}: </span>
          {title}
        </span>{" "}
        <span class="end">{end}</span>
      </span>
      <span class="arrow" aria-hidden="true" />
      {fields.length > 0 && <span class="digest">{fieldsText(fields)}</span>}
      {answer.length > 0 && (
        <span class="digest">
          <span class="answer">answer</span> {fieldsText(answer)}
        </span>
      )}
    </>
  );
}
