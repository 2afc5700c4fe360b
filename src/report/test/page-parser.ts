/** Reads a page back for the tests, with a parser that knows nothing of how the page was made. */
import { XMLParser } from "fast-xml-parser";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

type Raw = Readonly<Record<string, unknown>>;

/** Throws unless every element is closed in its place. */
export function parsePage(html: string): Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    allowBooleanAttributes: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    stopNodes: ["*.style"],
  });
  return (parser.parse(html.replace(/^<!doctype html>/, "")) as Raw[]).map(
    node,
  );
}

/** All elements, depth first, in the order of the document. */
export function elements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((each) =>
    typeof each === "string" ? [] : [each, ...elements(each.children)],
  );
}

export function attributesOf(
  element: Element | undefined,
): Readonly<Record<string, string | undefined>> {
  return element?.attributes ?? {};
}

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((each) =>
      typeof each === "string"
        ? each
        : each.name === "style"
          ? ""
          : textOf(each.children),
    )
    .join("");
}

function node(raw: Raw): Node {
  const text = raw["#text"];
  if (typeof text === "string") return text;
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  return {
    name,
    attributes: (raw[":@"] ?? {}) as Record<string, string>,
    children: ((raw[name] ?? []) as Raw[]).map(node),
  };
}
