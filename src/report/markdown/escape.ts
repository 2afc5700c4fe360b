/**
 * Text in Markdown that means nothing but itself, whoever wrote it: no markup, no HTML, no link, no mention.
 */
import { shortened, visible } from "../../history/visible.js";

/** What a vendor sent, as a code span of at most `limit` characters. Inside one nothing is interpreted. */
export function code(text: string, limit = 600): string {
  const shown = shortened(visible(text), limit);
  if (shown.trim() === "") return "(empty)";
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(
    Math.max(0, ...runs.map(({ length }) => length)) + 1,
  );
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Words of the kit or of the project, which may hold characters that mean something in Markdown. */
export function words(text: string): string {
  return visible(text).replaceAll(/[\\`*_{}[\]<>#|~&@$!]/g, "\\$&");
}
