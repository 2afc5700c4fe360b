/**
 * A found schedule as a plain shell script: the messages that the vendor received, sent again with curl, without the kit.
 *
 * Codes and message ids are new each time that it runs, for a vendor that has seen them would rightly ignore them. What curl
 * cannot do, the script asks the reader for.
 */
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import { curlLine } from "../verdict/reproduce.js";
import { withNames } from "./scenario-file.js";
import type { Discovery } from "./investigate.js";

export interface ScriptOptions {
  /** In front of every code of the run. */
  readonly codePrefix: string;
  /** The vendor's hooks, where they are reached over HTTP. */
  readonly driverUrl?: string | undefined;
  readonly observerUrl?: string | undefined;
}

export function shellScript(
  { requirement, trial }: Discovery,
  slug: string,
  { codePrefix, driverUrl, observerUrl }: ScriptOptions,
): string {
  const exchanges = trial.entries.filter(isMessage);
  const [first] = exchanges;
  const origin = first === undefined ? "" : new URL(first.url).origin;
  const fresh = freshly(exchanges, codePrefix, origin);
  const body = trial.entries.flatMap((entry) =>
    linesOf(entry, exchanges, { driverUrl, observerUrl }),
  );
  const violation = trial.violations.find(
    (one) => one.requirement === requirement,
  );
  const named = withNames(trial.entries);
  return `${[
    "#!/bin/sh",
    `# ${slug}: sends the messages that break ${requirement}. Credentials come from variables named VENDOR_….`,
    `# Set VENDOR to the address of the vendor, for example VENDOR=${origin}`,
    "set -u",
    `VENDOR="\${VENDOR:-${origin}}"`,
    "# New codes and message ids each time.",
    'RUN="X$(date +%s)"',
    'MESSAGE="$(date +%s)00000"',
    "",
    ...body.map(fresh),
    "",
    ...comment(`A correct vendor: ${named(violation?.expected ?? "")}`),
    ...comment(`This vendor: ${named(violation?.actual ?? "")}`),
  ].join("\n")}\n`;
}

function isMessage(entry: HistoryEntry): entry is ExchangeEntry {
  return entry.kind === "exchange" && entry.direction === "outbound";
}

function linesOf(
  entry: HistoryEntry,
  exchanges: readonly ExchangeEntry[],
  { driverUrl, observerUrl }: Omit<ScriptOptions, "codePrefix">,
): string[] {
  switch (entry.kind) {
    case "exchange":
      return isMessage(entry) ? messageLines(entry, exchanges) : [];
    case "driver":
      return driverUrl === undefined
        ? ask(
            `let the vendor do: ${entry.action} ${JSON.stringify(entry.request)}`,
          )
        : [
            `curl -sS -X POST '${driverUrl}/actions/${entry.action}' -H 'content-type: application/json' --data-raw ${quoted(JSON.stringify(entry.request))}; echo; sleep 2`,
          ];
    case "vendor":
      return entry.event === "killed"
        ? ask("kill the vendor's process and start it again")
        : [];
    case "observation":
      return observerUrl === undefined
        ? comment(`Look at ${entry.resource} ${entry.orderCode}.`)
        : [`curl -sS '${observerUrl}${pathOf(entry)}'; echo`];
    case "fault":
    case "mark":
      return [];
  }
}

function messageLines(
  entry: ExchangeEntry,
  exchanges: readonly ExchangeEntry[],
): string[] {
  const overlaps = exchanges.some(
    (other) =>
      other !== entry && other.seq > entry.opened && entry.seq > other.opened,
  );
  const isLast = !exchanges.some(
    (other) => other.seq > entry.seq && other.opened < entry.seq,
  );
  const lost =
    entry.ending === "answer-lost"
      ? [
          "# The kit did not read this answer; the sender does not know what came of the message.",
        ]
      : [];
  return [
    ...lost,
    `${curlLine(entry)}${overlaps ? " &" : "; echo"}`,
    ...(overlaps && isLast ? ["wait; echo"] : []),
  ];
}

function pathOf(entry: Extract<HistoryEntry, { kind: "observation" }>): string {
  const place = `locationCode=${encodeURIComponent(entry.locationCode)}&channelName=${encodeURIComponent(entry.channelName)}`;
  switch (entry.resource) {
    case "order":
      return `/orders/${entry.orderCode}?${place}`;
    case "sales":
      return `/sales?orderCode=${entry.orderCode}&${place}`;
    case "return":
      return `/returns/${entry.returnOrderCode ?? ""}?${place}`;
  }
}

/** Puts variables in the place of codes, message ids and the address; they stand within single quotes everywhere. */
function freshly(
  exchanges: readonly ExchangeEntry[],
  codePrefix: string,
  origin: string,
): (line: string) => string {
  const ids = [
    ...new Set(
      exchanges.flatMap(
        ({ requestBody }) =>
          /"messageId":(\d+)/.exec(requestBody.text)?.[1] ?? [],
      ),
    ),
  ].sort((a, b) => Number(a) - Number(b));
  const insensitive = new RegExp(codePrefix, "gi");
  return (line) => {
    let result = line
      .replaceAll(insensitive, (code) =>
        code === codePrefix ? `'"$RUN"'` : `'"$(echo "$RUN" | tr X x)"'`,
      )
      .replaceAll(origin, `'"$VENDOR"'`);
    for (const [index, id] of ids.entries())
      result = result.replaceAll(
        `"messageId":${id}`,
        `"messageId":'"$((MESSAGE + ${index}))"'`,
      );
    return result;
  };
}

function ask(what: string): string[] {
  const safe = visible(what).replaceAll("'", "’");
  return [`printf '%s' 'Now ${safe}, then press Enter. '; read -r _`];
}

function comment(text: string): string[] {
  return text.split("\n").map((line) => `# ${visible(line)}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
