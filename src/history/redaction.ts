/**
 * Keeps secrets out of the history: what passes through here can be written to a file and shown to anybody.
 *
 * Promise: no credential header, no configured secret and no password in an address survives; names of headers
 * come out in lower case.
 */
import type { RecordedHeaders } from "./entry.js";

export const redacted = "[redacted]";

/** Headers that carry credentials by their nature. */
const credentialHeaders = [
  "authpassword",
  "authorization",
  "cookie",
  "set-cookie",
  "proxy-authorization",
  "x-api-key",
] as const;

/** Query parameters whose values are credentials by their nature. */
const credentialParameters =
  /([?&](?:authpassword|password|passwd|token|access_token|api_key|apikey|secret|signature)=)[^&#]*/gi;

export interface RedactionOptions {
  /** Further headers whose values are secrets, in any case. */
  readonly headers?: Iterable<string>;
  /** Texts that must not appear in an address or a message: passwords, tokens. */
  readonly secrets?: Iterable<string>;
}

/** What http and undici hand over. */
export type RawHeaders = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

export interface Redaction {
  /** Another number as soon as it hides more: what was made of a text with an older one may show a secret. */
  readonly generation: number;
  readonly headers: (headers: RawHeaders) => RecordedHeaders;
  /** An address without user information, credentials in its query, and secrets anywhere in it. */
  readonly url: (url: string) => string;
  /** Any text without the secrets, for example a problem in words or the output of a process. */
  readonly text: (text: string) => string;
}

/** Below this length a secret is taken out only where it stands alone: `usp` as a password must not ruin every path. */
const shortestSubstring = 6;

export function createRedaction(options: RedactionOptions = {}): Redaction {
  const hidden = new Set<string>(credentialHeaders);
  for (const name of options.headers ?? []) hidden.add(name.toLowerCase());
  const secrets = spellings(options.secrets ?? []);
  const inside = secrets.filter((secret) => secret.length >= shortestSubstring);
  const alone = new Set(
    secrets.filter((secret) => secret.length < shortestSubstring),
  );

  function hideInside(text: string): string {
    let result = text;
    for (const secret of inside) {
      if (result.includes(secret)) result = result.replaceAll(secret, redacted);
    }
    return result;
  }

  return {
    generation: 0,
    headers(headers) {
      const recorded: Record<string, string> = {};
      for (const [name, value] of Object.entries(headers)) {
        if (value === undefined) continue;
        const lower = name.toLowerCase();
        if (hidden.has(lower)) recorded[lower] = redacted;
        else
          recorded[lower] = hideInside(
            typeof value === "string" ? value : value.join(", "),
          );
      }
      return recorded;
    },
    url(url) {
      let result = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1");
      if (result.includes("="))
        result = result.replace(credentialParameters, `$1${redacted}`);
      result = hideInside(result);
      if (alone.size > 0) {
        result = result
          .split(/([/?&=#])/)
          .map((part) => (alone.has(part) ? redacted : part))
          .join("");
      }
      return result;
    },
    text: hideInside,
  };
}

/** A secret as it is, and as it looks inside an address; longest first, so that none leaves a tail of another. */
function spellings(secrets: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const secret of secrets) {
    if (secret === "") continue;
    all.add(secret);
    all.add(encodeURIComponent(secret));
    all.add(new URLSearchParams([["", secret]]).toString().slice(1));
  }
  return [...all].sort((a, b) => b.length - a.length);
}
