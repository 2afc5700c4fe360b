/** EFS-PAY-07: no string field is longer than 255 characters, other than addresses of files and documents. */
import { isRecord } from "../json.js";
import { callRule } from "./calls.js";
import { longestText, mayHoldLongText } from "./long-text.js";

/** Fields to which the limit does not apply. */
const free: readonly string[] = ["ewayBillDocument", "imageUrls"];

export const rule = callRule({
  requirement: "EFS-PAY-07",
  needs: "A call of the vendor to the OMS with a JSON body.",
  partly: true,
  likelyCause:
    "A free text (a remark, a reason) is passed on as it was typed. Cut it to 255 characters.",
  judge: ({ operation }, body) => {
    if (body === undefined) return undefined;
    if (!mayHoldLongText(body)) return "kept";
    const [first] = tooLong(body, "", 0);
    if (first === undefined) return "kept";
    return {
      summary: `A call of ${operation ?? "the OMS"} holds a text that is too long.`,
      expected: `At most ${longestText} characters in every text.`,
      actual: `${first.field} has ${first.length} characters.`,
    };
  },
});

interface LongText {
  readonly field: string;
  readonly length: number;
}

const deepest = 50;

function tooLong(value: unknown, field: string, depth: number): LongText[] {
  if (depth > deepest) return [];
  if (typeof value === "string") {
    // Code points: a character outside the basic plane is one character to the person who counts them.
    const length = value.length > longestText ? Array.from(value).length : 0;
    return length > longestText
      ? [{ field: field === "" ? "the body" : field, length }]
      : [];
  }
  if (Array.isArray(value))
    return (value as unknown[]).flatMap((item, index) =>
      tooLong(item, `${field}[${index}]`, depth + 1),
    );
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !free.includes(key))
    .flatMap(([key, item]) =>
      tooLong(item, field === "" ? key : `${field}.${key}`, depth + 1),
    );
}
