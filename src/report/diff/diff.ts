/** What changed between two results, as text for a terminal, as Markdown, and as JSON. */
import { visible } from "../../history/visible.js";
import {
  changeKinds,
  type ChangeKind,
  type Difference,
  type RequirementChange,
} from "../../verdict/diff.js";
import { words } from "../markdown/escape.js";
import { outcomeWords } from "../wording.js";

const titles = {
  "newly-failing": "Newly failing",
  "newly-warned": "Newly against a recommendation",
  "newly-broken": "Newly broken by the kit's own fault",
  "newly-inconclusive": "Newly inconclusive",
  "newly-waived": "Newly waived",
  removed: "Requirements that are gone",
  added: "Requirements that are new",
  fixed: "Fixed",
  other: "Otherwise changed",
} as const satisfies Record<ChangeKind, string>;

export function diffText(difference: Difference): string {
  return laidOut(difference, {
    title: (text) => `\n${text}`,
    item: (text) => `  ${text}`,
    say: visible,
  });
}

export function diffMarkdown(difference: Difference): string {
  return laidOut(difference, {
    title: (text) => `\n### ${text}\n`,
    item: (text) => `- ${text}`,
    say: words,
  });
}

export function diffJson(difference: Difference): string {
  return `${JSON.stringify(difference, null, 2)}\n`;
}

interface Layout {
  readonly title: (text: string) => string;
  readonly item: (text: string) => string;
  /** Makes text from a file harmless. */
  readonly say: (text: string) => string;
}

function laidOut(difference: Difference, { title, item, say }: Layout): string {
  const { profile, verdict, facts, requirements, worse } = difference;
  const lines = [
    `${profile.toUpperCase()}: ${say(verdict.before)} → ${say(verdict.after)}. ${worse ? "Something got worse." : "Nothing got worse."}`,
  ];
  if (facts.length > 0)
    lines.push(
      title("The runs differ in"),
      ...facts.map(({ fact, before, after }) =>
        item(say(`${fact}: ${before} → ${after}`)),
      ),
    );
  for (const kind of changeKinds) {
    const some = requirements.filter((one) => one.kind === kind);
    if (some.length === 0) continue;
    lines.push(
      title(titles[kind]),
      ...some.map((one) => item(say(changeText(one)))),
    );
  }
  return `${lines.join("\n")}\n`;
}

function changeText(change: RequirementChange): string {
  const { id, level, text, before, after, scenarios } = change;
  const from = before === undefined ? "absent" : outcomeWords[before];
  const to = after === undefined ? "absent" : outcomeWords[after];
  const where = scenarios.length === 0 ? "" : ` in ${scenarios.join(", ")}`;
  return `${id} (${level}): ${from} → ${to}${where}. ${text}`;
}
