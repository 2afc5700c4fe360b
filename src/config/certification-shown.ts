/**
 * The configuration of a certification as it may be handed to others: as it was written, without a secret.
 *
 * Promise: passwords, tokens, the values of headers and of the vendor's environment, user information and queries of
 * addresses are shown only where they are references to the environment; in commands, values that are assigned or follow
 * an option with such a name are left out. A secret that stands elsewhere as well is taken out there too, and comments
 * are not shown at all.
 */
import { stringify } from "yaml";
import { createRedaction, redacted } from "../history/redaction.js";
import { addressReference, reference } from "./shown.js";

/** @param written the value of the file, before the environment was filled in */
export function shownCertification(written: unknown): string {
  const secrets = new Set<string>();
  const value = shownAt(written, [], secrets);
  const text = stringify(value ?? {}, { lineWidth: 0 });
  return `# The configuration of this run, without its secrets.\n${createRedaction({ secrets }).text(text)}`;
}

type Path = readonly string[];

function shownAt(value: unknown, at: Path, secrets: Set<string>): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => shownAt(item, at, secrets));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        shownAt(item, [...at, key], secrets),
      ]),
    );
  if (isSecret(at)) {
    const kept = reference(value);
    if (kept !== undefined) return kept;
    if (at.at(-2) !== "env" && typeof value === "string")
      for (const one of [value, value.slice(value.lastIndexOf(" ") + 1)])
        secrets.add(one);
    return redacted;
  }
  if (typeof value !== "string") return value;
  if (at.at(-1) === "command") return shownCommand(value);
  return /^\w+:\/\//.test(value) ? shownAddress(value) : value;
}

function isSecret(at: Path): boolean {
  const [around, key] = at.slice(-2);
  return (
    around === "headers" ||
    around === "env" ||
    ["authPassword", "token"].includes(key ?? around ?? "")
  );
}

function shownAddress(address: string): string {
  return (
    addressReference(address) ??
    address
      .replace(/^(\w+:\/\/)[^/?#]*@/, `$1${redacted}@`)
      .replace(/\?[^#]*/, `?${redacted}`)
      .replace(/#.*/, "")
  );
}

const secretWords =
  /(?<=\s|^)(--?[\w-]*(?:pass|secret|token|key|auth|credential)[\w-]*\s+)(?!-)("[^"]*"|'[^']*'|\S+)/gi;
const assignments = /(?<=[\s;&|("'`]|^)([\w-]+=)("[^"]*"|'[^']*'|[^\s;&|]+)/g;

function shownCommand(command: string): string {
  const hidden = (_: string, name: string, value: string): string =>
    `${name}${reference(value.replaceAll(/^["']|["']$/g, "")) === undefined ? redacted : value}`;
  return command
    .replaceAll(secretWords, hidden)
    .replaceAll(assignments, hidden)
    .replaceAll(/\b\w+:\/\/[^\s"']+/g, shownAddress);
}
