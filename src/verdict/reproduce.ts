/**
 * How to do it again: the command that runs one scenario once more, and curl lines that repeat messages which the vendor
 * received, or calls that it made. All can be pasted into a POSIX shell whatever a vendor or a configuration put into the
 * strings.
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

/** Repeats a message that the vendor received. */
export function curlLine(exchange: ExchangeEntry): string {
  return lineOf(exchange, exchange.url, (name, value) =>
    withPlaceholder(visible(`${name}: ${value}`), `VENDOR_${variableOf(name)}`),
  );
}

/** How a partner says who it is: the header, and the variable that takes the place of what it said. */
const credentials: Readonly<Record<string, string>> = {
  authusername: "INCREFF_AUTH_USERNAME",
  authpassword: "INCREFF_AUTH_PASSWORD",
  authdomainname: "INCREFF_AUTH_DOMAIN_NAME",
};

/**
 * Repeats a call that the OMS received.
 *
 * @param baseUrl address of the OMS, without a slash at the end; the call's own path and query follow it
 */
export function curlLineOfCall(
  exchange: ExchangeEntry,
  baseUrl: string,
): string {
  return lineOf(exchange, `${baseUrl}${exchange.url}`, (name, value) => {
    const variable = Object.hasOwn(credentials, name)
      ? credentials[name]
      : undefined;
    // What somebody said of themselves that was empty stays so: it may be the point of the call.
    return variable === undefined || value === ""
      ? withPlaceholder(
          visible(`${name}: ${value}`),
          `INCREFF_${variableOf(name)}`,
        )
      : withPlaceholder(`${name}: ${redacted}`, variable);
  });
}

function variableOf(header: string): string {
  return header.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
}

/** @param headerWord a header as one word of the shell */
function lineOf(
  exchange: ExchangeEntry,
  address: string,
  headerWord: (name: string, value: string) => string,
): string {
  const words = ["curl", "-sS", "-i", "-X", word(exchange.method)];
  const url = withPlaceholder(
    visible(address),
    exchange.direction === "outbound" ? "VENDOR_SECRET" : "INCREFF_SECRET",
  );
  // Brackets and braces in an address mean ranges to curl.
  if (/[[\]{}]/.test(url)) words.push("--globoff");
  words.push(url);
  for (const [name, value] of Object.entries(exchange.requestHeaders)) {
    if (!leftOut.has(name)) words.push("-H", headerWord(name, value));
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
