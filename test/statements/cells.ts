/** A row of the table in words: its statement, and what comes of it. */
import { errorCatalogue } from "../../src/contract/errors.js";
import type { AnswerForm, ReceivedForm, RowForm } from "./row.js";

/** With the values that the row stands for, and the setting that it is about. */
export function sentence({ says, each = [], settings }: RowForm): string {
  const values = each.map((value) =>
    code(
      typeof value === "string" && value !== "" ? value : JSON.stringify(value),
    ),
  );
  const listed = says.startsWith("`{it}`")
    ? `Each of ${enumerated(values, "and")}`
    : enumerated(values, "or");
  const said = says.includes("`{it}`")
    ? says.replace("`{it}`", listed)
    : values.length > 0
      ? `${says} Tried: ${values.join(", ")}.`
      : says;
  return settings === undefined
    ? said
    : `${said} (${settingsText(settings).replaceAll("{it}", "…")})`;
}

/** `a`, `a or b`, `a, b or c`. */
function enumerated(values: readonly string[], word: "and" | "or"): string {
  const last = values.at(-1) ?? "";
  return values.length < 2
    ? last
    : `${values.slice(0, -1).join(", ")} ${word} ${last}`;
}

function settingsText(settings: object): string {
  return Object.entries(settings)
    .flatMap(([group, value]: [string, unknown]) =>
      ["alternatives", "delivery"].includes(group)
        ? Object.entries(value as object).map(
            ([name, inner]) => `\`${group}.${name}: ${plain(inner)}\``,
          )
        : [`\`${group}: ${plain(value)}\``],
    )
    .join(", ");
}

/** What is answered, what is sent, and what the control shows then; `…` is the value where a row stands for several. */
export function outcome({ answer, receives, then = [] }: RowForm): string {
  return [
    ...(answer === undefined ? [] : [answered(answer)]),
    ...(receives === undefined ? [] : [received(receives)]),
    ...then.map(({ ask, part }) => `Then \`${ask}\` shows \`${plain(part)}\`.`),
  ]
    .join(" ")
    .replaceAll("{it}", "…");
}

function answered({
  status,
  reason,
  description,
  empty,
  headers,
  lacks,
  ...rest
}: AnswerForm): string {
  const parts =
    reason === undefined
      ? [
          ...("body" in rest ? [`\`${plain(rest.body)}\``] : []),
          ...("part" in rest ? [`with \`${plain(rest.part)}\``] : []),
          ...(empty === true ? ["without a body"] : []),
          ...(lacks === undefined
            ? []
            : [`without ${lacks.map(code).join(", ")}`]),
        ]
      : [errorCatalogue[reason].code, code(description ?? "")];
  const head = Object.entries(headers ?? {}).map(
    ([name, value]) => `header ${code(`${name}: ${value}`)}`,
  );
  return `${status} ${[parts.join(" "), ...head].join(", ")}`;
}

function received(forms: readonly ReceivedForm[]): string {
  if (forms.length === 0) return "Nothing is sent.";
  return forms
    .map(({ after, event, part, lacks, answer, outcome: counted, shown }) => {
      const what = [
        ...(after === undefined ? [] : [`After ${after} s:`]),
        event ?? "The message",
        ...(part === undefined ? [] : [`with \`${plain(part)}\``]),
        ...(lacks === undefined
          ? []
          : [`without ${lacks.map(code).join(", ")}`]),
      ].join(" ");
      const reply =
        answer === undefined
          ? ""
          : "none" in answer
            ? `; no answer for ${answer.none} s`
            : `; the receiver answers ${answer.status}${answer.body === undefined ? "" : ` \`${plain(answer.body)}\``}`;
      const result = counted === undefined ? "" : `: ${counted}`;
      return `${what}${reply}${result}${shown === undefined ? "" : `, shown as ${code(shown)}`}.`;
    })
    .join(" ");
}

/** A value in a line, without the marks of a pattern. */
function plain(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null) return inner;
    if ("$like" in inner) return "…";
    return "$holds" in inner ? inner.$holds : inner;
  });
  return text.replaceAll("`", "'");
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A line of a table. */
export function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
