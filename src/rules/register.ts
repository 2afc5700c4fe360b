/**
 * Reads the register of requirements, `openapi/requirements.yaml`, and refuses one that is wrong, with file and line of
 * everything that is.
 */
import { readFile } from "node:fs/promises";
import { isMap, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import { packageFile } from "../contract/package.js";
import { isRecord, text } from "./json.js";
import { readRow } from "./register-row.js";
import type { Requirement } from "./requirement.js";

export interface Register {
  readonly version: string;
  /** What the file says its digest is; see `digestOf`. Absent in a register that is not published. */
  readonly digest?: string;
  /** In the order of the file. */
  readonly requirements: readonly Requirement[];
}

export class RegisterError extends Error {
  override readonly name = "RegisterError";
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** @throws RegisterError */
export async function loadRegister(
  file = packageFile("openapi/requirements.yaml"),
): Promise<Register> {
  return parseRegister(await readFile(file, "utf8"), file);
}

/** @throws RegisterError */
export function parseRegister(content: string, file: string): Register {
  const lines = new LineCounter();
  const document = parseDocument(content, {
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number, message: string) =>
    `${file}:${lines.linePos(offset).line}: ${message}`;
  if (document.errors.length > 0)
    throw new RegisterError(
      document.errors.map((error) =>
        at(error.pos[0], `not YAML: ${error.message}`),
      ),
    );

  const value: unknown = document.toJS();
  const version = isRecord(value) ? text(value["version"]) : undefined;
  const rows = isRecord(value) ? value["requirements"] : undefined;
  if (version === undefined || !Array.isArray(rows))
    throw new RegisterError([
      at(0, 'a register has a text "version" and a list "requirements"'),
    ]);

  const list = isMap(document.contents)
    ? document.contents.get("requirements", true)
    : undefined;
  const offsets = isSeq(list)
    ? list.items.map((item) => (item as Node | null)?.range?.[0] ?? 0)
    : [];
  const problems: string[] = [];
  const requirements: Requirement[] = [];
  const seen = new Set<string>();
  for (const [index, row] of (rows as unknown[]).entries()) {
    const read = readRow(row);
    for (const problem of read.problems)
      problems.push(at(offsets[index] ?? 0, problem));
    if (read.requirement === undefined) continue;
    for (const key of [read.requirement.id, read.requirement.rule]) {
      if (key !== undefined && seen.has(key))
        problems.push(at(offsets[index] ?? 0, `${key} stands in two rows`));
      if (key !== undefined) seen.add(key);
    }
    requirements.push(read.requirement);
  }
  if (problems.length > 0) throw new RegisterError(problems);
  const digest = isRecord(value) ? text(value["digest"]) : undefined;
  return {
    version,
    ...(digest === undefined ? {} : { digest }),
    requirements,
  };
}
