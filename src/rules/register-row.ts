/** One row of the register's file, as it may be written and as it must be. */
import { isRecord, text } from "./json.js";
import {
  bases,
  levels,
  optionalApis,
  partsOfId,
  type Requirement,
} from "./requirement.js";

const keys = [
  "id",
  "level",
  "basis",
  "source",
  "text",
  "api",
  "rule",
  "unchecked",
];

/** A row as a requirement, or what is wrong with it. */
export function readRow(row: unknown): {
  requirement?: Requirement;
  problems: readonly string[];
} {
  if (!isRecord(row)) return { problems: ["a row is a mapping"] };
  const name = text(row["id"]) ?? "the row without id";
  const problems = Object.keys(row)
    .filter((key) => !keys.includes(key))
    .map(
      (key) =>
        `${name} has the unknown field ${key}; known are ${keys.join(", ")}`,
    );
  const required = (key: string): string => {
    const found = text(row[key]);
    if (found === undefined || found.trim() === "")
      problems.push(`${name} needs a text "${key}"`);
    return found ?? "";
  };
  const oneOf = <Word extends string>(
    key: string,
    words: readonly Word[],
  ): Word | undefined => {
    const found = words.find((word) => word === row[key]);
    if (found === undefined)
      problems.push(`${name} needs "${key}", one of ${words.join(", ")}`);
    return found;
  };
  const id = required("id");
  const parts = partsOfId(id);
  if (parts === undefined)
    problems.push(
      `${name}: an id reads like EFS-IDEM-01 (EFS or ERP; IDEM, ORD or PAY)`,
    );
  const level = oneOf("level", levels);
  const basis = oneOf("basis", bases);
  if (basis === "good practice" && level === "MUST")
    problems.push(`${name}: good practice is never more than a SHOULD`);
  const [source, statement] = [required("source"), required("text")];
  const api = row["api"] === undefined ? undefined : oneOf("api", optionalApis);
  const checked = readChecked(row, name, parts);
  problems.push(...checked.problems);
  if (
    problems.length > 0 ||
    parts === undefined ||
    level === undefined ||
    basis === undefined
  )
    return { problems };
  return {
    requirement: {
      id,
      ...parts,
      level,
      basis,
      source,
      text: statement,
      ...(api === undefined ? {} : { api }),
      ...checked.fields,
    },
    problems,
  };
}

function readChecked(
  row: Record<string, unknown>,
  name: string,
  parts: ReturnType<typeof partsOfId>,
): {
  fields: Pick<Requirement, "rule" | "unchecked">;
  problems: readonly string[];
} {
  const rule = text(row["rule"]);
  const unchecked = text(row["unchecked"]);
  if ((rule === undefined) === (unchecked === undefined))
    return {
      fields: {},
      problems: [`${name} needs either "rule" or "unchecked", as a text`],
    };
  if (unchecked !== undefined) {
    return unchecked.trim() === ""
      ? {
          fields: {},
          problems: [`${name}: "unchecked" says why no rule judges it`],
        }
      : { fields: { unchecked }, problems: [] };
  }
  const expected =
    parts === undefined ? "" : `${parts.family}/${parts.profile}-`;
  return rule?.startsWith(expected) === true &&
    /^[a-z]+\/[a-z0-9-]+$/.test(rule)
    ? { fields: { rule }, problems: [] }
    : {
        fields: {},
        problems: [
          `${name}: its rule is a file ${expected}…, without an extension`,
        ],
      };
}
