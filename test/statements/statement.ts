/** The rows of the table as the tests run them: read, checked, completed from their files, one for each value of `each`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { changed, built } from "./body.js";
import { checkFile, checkRow } from "./form.js";
import type { Address, CallForm, FileForm, RowForm, Step } from "./row.js";

/** A row with everything that it takes from its file. */
export interface Statement extends Omit<RowForm, "each" | "given" | "request"> {
  /** File and row. */
  readonly place: string;
  /** The sentence, with the value where the row stands for several. */
  readonly name: string;
  readonly given: readonly Step[];
  readonly request: RequestForm;
  readonly to: Address | undefined;
}

/** A call whose body is whole. */
export interface RequestForm {
  readonly call: string;
  readonly as?: CallForm["as"];
  readonly headers: Readonly<Record<string, string | null>>;
  /** Undefined sends none. */
  readonly body: unknown;
  readonly text?: string;
}

export interface StatementFile extends FileForm {
  readonly file: string;
  readonly statements: readonly Statement[];
}

/** The order of the files in the documents: what holds for every call first, then as the sources have them. */
const sequence = [
  "protocol",
  "former-paths",
  "listing",
  "inventory",
  "seller-cancellation",
  "picklist",
  "pack",
  "manifest",
  "handover",
  "return-processing",
  "outbound-protocol",
  "order-events",
  "return-events",
  "seller-cancellation-outbound",
  "sales-posting",
  "marketplace-orders",
  "marketplace-cancel",
  "marketplace-returns",
  "marketplace-inventory",
];

/** @throws Error about the first file that is not of the form, or that has no place in the sequence */
export function readStatements(
  folder = import.meta.dirname,
): readonly StatementFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => path.basename(name, ".yaml"));
  const missing = sequence.filter((name) => !names.includes(name));
  const unplaced = names.filter((name) => !sequence.includes(name));
  if (missing.length + unplaced.length > 0)
    throw new Error(
      `test/statements: missing are [${missing.join(", ")}], without a place in the sequence are [${unplaced.join(", ")}]`,
    );
  return sequence.map((name) => {
    const file = `test/statements/${name}.yaml`;
    const text = readFileSync(path.join(folder, `${name}.yaml`), "utf8");
    const form = checkFile(file, parse(text));
    const statements = form.rows.flatMap((row, index) =>
      statementsOf(`${file} row ${index + 1}`, form, row),
    );
    return { ...form, file, statements };
  });
}

function statementsOf(
  place: string,
  form: FileForm,
  { each, ...row }: RowForm,
): Statement[] {
  if (each === undefined) return [statementOf(place, form, row)];
  return each.map((it) => {
    const statement = statementOf(place, form, filled(row, it));
    return row.says.includes("{it}")
      ? statement
      : { ...statement, name: `${row.says} (${JSON.stringify(it)})` };
  });
}

function statementOf(
  place: string,
  form: FileForm,
  content: unknown,
): Statement {
  const { given, request = {}, ...row } = checkRow(place, content);
  const call = request.call ?? form.request?.call;
  if (call === undefined) throw new Error(`${place}: it says no call`);
  return {
    ...row,
    place,
    name: row.says,
    given: given ?? form.given ?? [],
    request: completed({ ...form.request, ...request, call }),
    to: form.to,
  };
}

/** The call with its changes applied, and with what `$letters` and its like stand for. */
export function completed(form: CallForm & { call: string }): RequestForm {
  const { call, as, headers = {}, text } = form;
  return {
    call,
    ...(as === undefined ? {} : { as }),
    headers,
    body: changed(
      built(form.body),
      built(form.with) as CallForm["with"],
      form.without,
    ),
    ...(text === undefined ? {} : { text }),
  };
}

/** The value in the place of `{it}`, in keys and in texts; where a text is nothing else, the value itself. */
function filled(form: unknown, it: unknown): unknown {
  const text = typeof it === "string" ? it : JSON.stringify(it);
  if (form === "{it}") return it;
  if (typeof form === "string") return form.replaceAll("{it}", text);
  if (Array.isArray(form)) return form.map((item) => filled(item, it));
  if (typeof form !== "object" || form === null) return form;
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [
      key.replaceAll("{it}", text),
      filled(value, it),
    ]),
  );
}
