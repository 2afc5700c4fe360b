/**
 * A sequence diagram in plain HTML: the heads of its three lifelines, and one arrow between them. Nothing here knows of a
 * history or a run; style-sequence.ts draws it.
 */
import type { Field } from "../digest.js";
import { fieldsText } from "../digest.js";

/** The names above the lifelines; the kit plays whoever is neither. Every row says in words who speaks to whom. */
export function Lanes() {
  return (
    <p class="lanes" aria-hidden="true">
      <span>
        <span class="wide">Marketplace, </span>kit
      </span>
      <span>
        <span class="wide">Increff </span>OMS
      </span>
      <span>Vendor</span>
    </p>
  );
}

interface ArrowProps {
  /** Who speaks to whom, for those who do not see the arrow. */
  readonly from: string;
  /** What is said; in bold. */
  readonly title: string;
  /** How: method and path, or whom it is about. */
  readonly way?: string;
  readonly end: string;
  readonly fields: readonly Field[];
  readonly answer?: readonly Field[];
}

/** What was said, how it ended, and the fields that decide. */
export function Arrow({
  from,
  title,
  way,
  end,
  fields,
  answer = [],
}: ArrowProps) {
  return (
    <>
      <span class="ends">
        <span class="title">
          <span class="unseen">{from}: </span>
          <b>{title}</b>
          {way !== undefined && ` ${way}`}
        </span>{" "}
        <span class="end">{end}</span>
      </span>
      <span class="arrow" aria-hidden="true" />
      {fields.length > 0 && <span class="digest">{fieldsText(fields)}</span>}
      {answer.length > 0 && (
        <span class="digest">
          <i>answer</i> {fieldsText(answer)}
        </span>
      )}
    </>
  );
}
