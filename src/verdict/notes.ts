/** What a reader of the verdict should know besides: what could not be seen and how to show it, what was used undeclared. */
import type { HistoryEntry } from "../history/entry.js";
import { optionalApis } from "../rules/requirement.js";
import { apisOf } from "./optional-apis.js";
import type { RunFacts } from "./run-facts.js";

export function notesOf(
  history: readonly HistoryEntry[],
  { start }: RunFacts,
): string[] {
  return [
    ...(start.observer
      ? []
      : [
          "No observer: the vendor is a black box, and what it keeps to itself was not seen. Add observer to the configuration, with the url or the command of a hook that shows orders, returns or sales as openapi/vendor-hooks.yaml describes.",
        ]),
    ...(start.driver === "automatic"
      ? [
          "No driver: only what the vendor did by itself was seen. Add driver to the configuration, of kind http or command as openapi/vendor-hooks.yaml describes, or of kind manual, with which a person does the work.",
        ]
      : []),
    ...undeclared(history, start.optionalApis),
  ];
}

function undeclared(
  history: readonly HistoryEntry[],
  declared: readonly string[],
): string[] {
  return optionalApis
    .filter((api) => !declared.includes(api))
    .flatMap((api) => {
      const calls = history.filter((entry) => apisOf(entry).includes(api));
      const [first] = calls;
      if (first === undefined) return [];
      const times =
        calls.length === 1 ? "once" : `${calls.length.toString()} times`;
      return [
        `The vendor used the optional API ${api} ${times}, first in entry #${first.seq.toString()}, and does not declare it. Add ${api} to vendor.optionalApis, so that what is required of it is judged.`,
      ];
    });
}
