/**
 * How to do it again: the command that runs one scenario once more, and curl lines that repeat messages which the vendor
 * received. Both can be pasted into a POSIX shell whatever a vendor or a configuration put into the strings.
 */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";
import { redacted } from "../history/redaction.js";
import { visible, visibleLines } from "../history/visible.js";

export interface CertifyParameters {
  readonly config?: string;
  readonly scenario?: string;
  /** Folder with scenario files besides those of the kit. */
  readonly scenarios?: string;
  readonly seed?: number;
}

/** `increff-kit certify --config increff-kit.yaml --scenario late-create --seed 7` */
export function certifyCommand(parameters: CertifyParameters): string {
  const words = ["increff-kit", "certify"];
  if (parameters.config !== undefined)
    words.push("--config", word(parameters.config));
  if (parameters.scenarios !== undefined)
    words.push("--scenarios", word(parameters.scenarios));
  if (parameters.scenario !== undefined)
    words.push("--scenario", word(parameters.scenario));
  if (parameters.seed !== undefined)
    words.push("--seed", String(parameters.seed));
  return words.join(" ");
}

/** One curl line for every message to the vendor among these entries, in the given order. */
export function curlLines(evidence: Iterable<HistoryEntry>): string[] {
  const lines: string[] = [];
  for (const entry of evidence) {
    if (entry.kind === "exchange" && entry.direction === "outbound")
      lines.push(curlLine(entry));
  }
  return lines;
}

/** Set by curl itself, or true only of the first sending. */
const leftOut = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
  "user-agent",
]);

export function curlLine(exchange: ExchangeEntry): string {
  const words = ["curl", "-sS", "-i", "-X", word(exchange.method)];
  const url = withPlaceholder(visible(exchange.url), "VENDOR_SECRET");
  // Brackets and braces in an address mean ranges to curl.
  if (/[[\]{}]/.test(url)) words.push("--globoff");
  words.push(url);
  for (const [name, value] of Object.entries(exchange.requestHeaders)) {
    if (leftOut.has(name)) continue;
    const variable = `VENDOR_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
    words.push("-H", withPlaceholder(visible(`${name}: ${value}`), variable));
  }
  const { text, cut } = exchange.requestBody;
  if (cut !== undefined) {
    return `# The body of #${exchange.seq} is not kept whole (${cut.bytes} bytes), so curl cannot repeat it.`;
  }
  if (text === "") return words.join(" ");
  // Without this curl would claim that the body is a form.
  if (exchange.requestHeaders["content-type"] === undefined)
    words.push("-H", "'content-type:'");
  const whole = readJson(exchange.requestBody) !== undefined;
  // In JSON an escape means the same as the character, so it can be made visible; other bodies are fed byte by byte.
  if (whole || text === visibleLines(text))
    return [...words, "--data-raw", quoted(visibleLines(text))].join(" ");
  return `printf '%b' ${quoted(octal(text))} | ${[...words, "--data-binary", "@-"].join(" ")}`;
}

/**
 * The text in single quotes; in place of what was redacted stands a variable for the reader's own credential:
 * `'authorization: '"$VENDOR_AUTHORIZATION"`.
 */
function withPlaceholder(text: string, variable: string): string {
  const parts = text
    .split(redacted)
    .map((part) => (part === "" ? "" : quoted(part)));
  return parts.join(`"$${variable}"`);
}

function word(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** For `printf %b`: backslashes doubled, bytes that cannot be printed in octal. */
function octal(text: string): string {
  let result = "";
  for (const character of text) {
    if (character === "\\") result += "\\\\";
    else if (visibleLines(character) === character && character !== "\n")
      result += character;
    else
      for (const byte of Buffer.from(character))
        result += `\\0${byte.toString(8).padStart(3, "0")}`;
  }
  return result;
}
