/** The explanations as Markdown: a page for each group, and one that lists them all. */
import { blocksOf, type Block } from "../../src/explain/blocks.js";
import type {
  Explanation,
  Explanations,
  Group,
} from "../../src/explain/explanation.js";

/** Each page's file name and content, the list first. */
export function pagesOf(all: Explanations): ReadonlyMap<string, string> {
  const anchors = new Map(
    all.groups.flatMap(({ page, explanations }) =>
      explanations.map(
        (one) => [one.id, `${page}.md#${anchorOf(one)}`] as const,
      ),
    ),
  );
  return new Map([
    ["README.md", listPage(all, anchors)],
    ...all.groups.map(
      (group) => [`${group.page}.md`, groupPage(group, anchors)] as const,
    ),
  ]);
}

const written =
  "Written by `npm run explanations`; `increff-kit explain ID` shows the same.";

function listPage(
  { requirementSet, groups }: Explanations,
  anchors: ReadonlyMap<string, string>,
): string {
  return page([
    "# Every requirement, fault, invariant and error, explained",
    "",
    `Requirement set ${requirementSet}. ${written}`,
    "The histories in the examples are those of the rules' own tests, so each of them is known to pass or to fail; the calls are",
    "rows of the table that the mock is tested with.",
    ...groups.flatMap((group) => [
      "",
      `## [${group.title}](${group.page}.md)`,
      "",
      ...group.explanations.map(
        ({ id, text }) =>
          `- [${id}](${anchors.get(id) ?? ""}): ${escaped(text)}`,
      ),
    ]),
  ]);
}

function groupPage(
  { title, explanations }: Group,
  anchors: ReadonlyMap<string, string>,
): string {
  return page([
    `# ${title}`,
    "",
    `${written} [All pages](README.md)`,
    ...explanations.flatMap((one) => [
      "",
      `## ${one.id}`,
      "",
      [`**${escaped(one.text)}**`, ...one.tags].join(" · "),
      // What stands on another page is a link away.
      ...blocksOf(one, () => undefined).flatMap((block) =>
        blockLines(block, anchors),
      ),
    ]),
  ]);
}

function blockLines(
  { label, parts }: Block,
  anchors: ReadonlyMap<string, string>,
): string[] {
  const recorded = parts.findIndex((part) => "lines" in part);
  return parts.flatMap((part, index) => {
    if ("lines" in part) return ["", "```text", ...part.lines, "```", ""];
    const said = linked(part.text, anchors);
    if (index === 0) return ["", `*${label}:* ${said}`];
    return recorded < 0 ? ["", said] : [`- ${said}`];
  });
}

/** Every id in a text leads to its place. */
function linked(text: string, anchors: ReadonlyMap<string, string>): string {
  return escaped(text).replaceAll(
    /\b(?:E[FR][SP]-[A-Z]+-\d{2}|[FI]\d+)\b/g,
    (id) => (anchors.has(id) ? `[${id}](${anchors.get(id) ?? ""})` : id),
  );
}

/** As GitHub makes it of a heading. */
function anchorOf({ id }: Explanation): string {
  return id.toLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[*_<>[\]|`]/g, "\\$&");
}

function page(lines: readonly string[]): string {
  return `${lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}
