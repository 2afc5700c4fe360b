/**
 * Brings a baseline file up to date with a result: adds the failures that it does not know, removes those that fail no
 * more, and leaves alone what the run says nothing about.
 *
 * Promise: comments, owners, reasons and dates of what stays are kept; the entries stand in one order whatever they stood in.
 */
import {
  Document,
  isMap,
  isSeq,
  parseDocument,
  visit,
  YAMLSeq,
  type Node,
  type YAMLMap,
} from "yaml";
import { closesGate, stateOf } from "../verdict/baseline.js";
import type { RunResult } from "../verdict/result.js";
import { YamlSource } from "../scenario/source.js";
import { failuresIn, placeholder } from "./read.js";

/** What stands in new entries, and in place of what nobody filled in. */
export interface Fill {
  readonly owner?: string;
  readonly reason?: string;
  /** YYYY-MM-DD */
  readonly expires?: string;
}

export interface Update {
  readonly text: string;
  /** `EFS-IDEM-01 in order-repeated`, in the order of the file. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
  /** Entries that still hold a place to fill in. */
  readonly unfinished: number;
}

const heading = ` Failures that are known and waived for a while. certify --baseline reads this file;
 baseline update keeps it up to date. Whatever says ${placeholder} must be filled in by somebody.`;

/**
 * @param text the file as it is; undefined when there is none yet
 * @throws InputError when it is not a baseline
 */
export function updateBaseline(
  file: string,
  text: string | undefined,
  result: RunResult,
  fill: Fill,
): Update {
  const document = documentOf(file, text);
  const list = listOf(document);
  const seen = {
    ...result,
    whole: result.baseline !== undefined && whole(result),
  };
  const added: string[] = [];
  const removed: string[] = [];
  const known = new Set<string>();
  list.items = list.items.filter((item) => {
    const entry = item.toJSON() as { requirement: string; scenario?: string };
    const name = nameOf(entry);
    // Its date is somebody's decision; here it only counts whether it still fails.
    const { state } = stateOf({ ...entry, expires: "9999-12-31" }, seen, "");
    if (closesGate({ state })) {
      removed.push(name);
      return false;
    }
    known.add(name);
    fillIn(item, fill);
    return true;
  });
  const kept = list.items.length;
  for (const { id, outcome, findings } of result.requirements) {
    if (outcome !== "fail" && outcome !== "waived") continue;
    for (const { scenario } of findings) {
      const entry = {
        requirement: id,
        ...(scenario === undefined ? {} : { scenario }),
      };
      if (known.has(nameOf(entry))) continue;
      known.add(nameOf(entry));
      added.push(nameOf(entry));
      list.items.push(
        document.createNode({
          ...entry,
          owner: fill.owner ?? placeholder,
          reason: fill.reason ?? placeholder,
          expires: fill.expires ?? placeholder,
        }),
      );
    }
  }
  list.items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [top] = list.items;
  // An empty line separates it from one that stood before it.
  if (top !== undefined) top.spaceBefore = false;
  list.flow = list.items.length === 0;
  return {
    text: document.toString({ lineWidth: 0 }),
    added: added.sort(),
    removed,
    kept,
    unfinished: list.items.filter((item) =>
      ["owner", "reason", "expires"].some(
        (key) => item.get(key) === placeholder,
      ),
    ).length,
  };
}

/** A run with a baseline says by its entries without a scenario whether it was whole; others count as not. */
function whole({ baseline, part }: RunResult): boolean {
  return (
    part === undefined &&
    baseline?.entries.some(
      ({ scenario, state }) =>
        scenario === undefined && state === "no-longer-failing",
    ) === true
  );
}

function documentOf(file: string, text: string | undefined): Document {
  if (text === undefined || text.trim() === "") {
    const document = new Document({ failures: [] });
    document.commentBefore = heading;
    return document;
  }
  failuresIn(new YamlSource(file, text), true);
  const document = parseDocument(text);
  resolveAliases(document);
  return document;
}

/** Each entry stands by itself afterwards, so that one that others refer to can be moved or taken away. */
function resolveAliases(document: Document): void {
  visit(document, {
    Alias: (_, alias) => alias.resolve(document)?.clone() as Node | undefined,
  });
  visit(document, {
    Value: (_, node) => {
      delete node.anchor;
    },
  });
}

/** The list, with each comment at the entry before which it stands, so that it moves with it. */
function listOf(document: Document): YAMLSeq<YAMLMap> {
  const contents = document.contents;
  const found = isMap(contents) ? contents.get("failures", true) : undefined;
  if (!isSeq(found)) {
    const list = new YAMLSeq<YAMLMap>();
    document.set("failures", list);
    return list;
  }
  const list = found as YAMLSeq<YAMLMap>;
  const [first] = list.items;
  if (typeof list.commentBefore === "string" && first !== undefined) {
    first.commentBefore = list.commentBefore;
    list.commentBefore = null;
  }
  return list;
}

function fillIn(item: YAMLMap, fill: Fill): void {
  for (const key of ["owner", "reason", "expires"] as const) {
    const value = fill[key];
    if (value !== undefined && item.get(key) === placeholder)
      item.set(key, value);
  }
}

function keyOf(item: YAMLMap): string {
  return `${textOf(item, "requirement")} ${textOf(item, "scenario")}`;
}

function textOf(item: YAMLMap, key: string): string {
  const value: unknown = item.get(key);
  return typeof value === "string" ? value : "";
}

function nameOf({
  requirement,
  scenario,
}: {
  readonly requirement: string;
  readonly scenario?: string;
}): string {
  return scenario === undefined
    ? `${requirement} in no scenario`
    : `${requirement} in ${scenario}`;
}
