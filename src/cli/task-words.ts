/** What a person types about a task, understood or refused in a sentence. */
import type { PersonsAnswer } from "../runner/task-board.js";

export type Typed =
  | { readonly number: number; readonly answer: PersonsAnswer }
  /** What is wrong with the line; empty for an empty one. */
  | { readonly complaint: string };

export const usage =
  "skip NUMBER REASON when it cannot be done here, refused NUMBER REASON when your system will not do it";

const words = { skip: "skipped", refused: "refused" } as const;

export function understand(line: string): Typed {
  const text = line.trim();
  if (text === "") return { complaint: "" };
  const match = /^(\S+)\s+#?(\d+)\s*(.*)$/.exec(text);
  const word = match?.[1]?.toLowerCase() ?? "";
  if (match === null || !(word === "skip" || word === "refused"))
    return { complaint: `"${text}" is not understood. Type: ${usage}.` };
  const number = Number(match[2]);
  const reason = (match[3] ?? "").trim();
  if (reason === "")
    return {
      complaint: `Say why, for the report: ${word} ${number} and the reason.`,
    };
  return { number, answer: { answer: words[word], reason } };
}
