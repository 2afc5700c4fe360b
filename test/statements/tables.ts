/** The page of the contracts: the hand-written introduction, the ambiguities with their settings, and a table of rows for each API. */
import { readFileSync } from "node:fs";
import path from "node:path";
import schema from "../../openapi/files/config.schema.json" with { type: "json" };
import { quirks, type Quirk } from "../../src/contract/quirks.js";
import { demoSettings, documentedEvents } from "../../src/simulator/demo.js";
import { code, line, outcome, sentence } from "./cells.js";
import { readStatements, type StatementFile } from "./statement.js";

/** The whole page, with a line feed at its end. */
export function statementsPage(): string {
  const introduction = readFileSync(
    path.join(import.meta.dirname, "introduction.md"),
    "utf8",
  );
  const files = readStatements();
  return [introduction, ambiguities(), silences(), ...files.map(tableOf)].join(
    "\n",
  );
}

/** What a setting decides. */
function ambiguities(): string {
  const rows = quirks
    .filter(({ setting }) => setting !== undefined)
    .map((quirk) =>
      line(
        subjectOf(quirk),
        quirk.sourcesSay,
        `\`${quirk.setting ?? ""}\`: ${choicesOf(quirk)}`,
        quirk.kitAccepts,
        quirk.why,
      ),
    );
  return [
    "## Where the sources disagree, and which setting chooses",
    "",
    "Every setting stands under `oms` in `increff-kit.yaml`; a session may have its own. The value in bold is the default.",
    "",
    line(
      "about",
      "what the sources say",
      "setting",
      "what the mock does by default",
      "why",
    ),
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** What no setting decides, because one way serves both. */
function silences(): string {
  const rows = quirks
    .filter(({ setting }) => setting === undefined)
    .map((quirk) =>
      line(subjectOf(quirk), quirk.sourcesSay, quirk.kitAccepts, quirk.why),
    );
  return [
    "## Where one way serves both",
    "",
    line("about", "what the sources say", "what the mock does", "why"),
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** The operations and the field. */
function subjectOf({ operations, field }: Quirk): string {
  const about =
    operations.length === 0 ? "every call" : operations.map(code).join(", ");
  return field === undefined ? about : `${about}, field ${code(field)}`;
}

/** The values to choose from, the default in bold. */
function choicesOf({ setting = "" }: Quirk): string {
  const [group = "", name = ""] = setting.split(".");
  const { delivery, ...settings } = demoSettings();
  if (group === "alternatives") return valuesOf(name);
  if (setting === "delivery.events") {
    const off = documentedEvents.filter(
      (event) => !delivery.events.includes(event),
    );
    return `**every documented event but ${off.join(" and ")}**`;
  }
  const value: unknown =
    group === "delivery"
      ? delivery[name as keyof typeof delivery]
      : settings[group as keyof typeof settings];
  if (value === undefined) throw new Error(`there is no setting ${setting}`);
  const shown = Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
  return value === false ? `**${shown}**, true` : `**${shown}**`;
}

function valuesOf(alternative: string): string {
  const { [alternative]: known } = schema.$defs.alternatives
    .properties as Partial<
    Record<
      string,
      {
        readonly enum: readonly (string | number | null)[];
        readonly default: unknown;
      }
    >
  >;
  if (known === undefined)
    throw new Error(`there is no setting alternatives.${alternative}`);
  return known.enum
    .filter((value) => value !== null)
    .map((value) => (value === known.default ? `**${value}**` : value))
    .join(", ");
}

function tableOf({ title, about, to, request, rows }: StatementFile): string {
  const [call, heads] =
    to === undefined
      ? [request?.call, ["what the mock checks", "what it answers"]]
      : [`POST {${to}}`, ["what the mock does", "what the partner gets"]];
  return [
    `## ${title}`,
    "",
    call === undefined ? about : `${about} ${code(call)}`,
    "",
    line(...heads, "mark", "source"),
    "| --- | --- | --- | --- |",
    ...rows.map((row) =>
      line(sentence(row), outcome(row), row.mark, row.source),
    ),
    "",
  ].join("\n");
}
