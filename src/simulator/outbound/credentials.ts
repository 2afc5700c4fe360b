/**
 * With what Increff identifies itself to a partner, and what a stranger would present in its place (F22).
 *
 * The partner chooses the headers, so which of them are credentials is told from their names and values: a header that
 * only says something, for example which environment calls, is left as it is.
 */
import type { OutgoingMessage } from "../message.js";
import type { Endpoints } from "../settings.js";
import { endpointNameOf } from "./call.js";

const tellingName =
  /auth|token|secret|passw|api-?key|access-?key|signature|cookie|credential/i;
const scheme = /^(bearer|basic|token|apikey)\s+/i;
const stranger = "not-the-credential";

/** Whether with its order events or sales postings a partner is presented anything that it can check. */
export function presentsCredentials(endpoints: Endpoints): boolean {
  return (["order", "posting"] as const).some(
    (family) => wrongCredentials(endpoints, family) !== undefined,
  );
}

/** The credential headers of a call with other values in them; undefined when the call carries no credential. */
export function wrongCredentials(
  endpoints: Endpoints,
  family: OutgoingMessage["family"],
): Readonly<Record<string, string>> | undefined {
  const wrong: Record<string, string> = {};
  const address = endpoints[endpointNameOf({ family })];
  if (address !== undefined && namesSomebody(address))
    wrong["authorization"] = `Basic ${encoded(stranger)}`;
  for (const [name, value] of Object.entries(endpoints.headers ?? {}))
    if (tellingName.test(name) || scheme.test(value))
      wrong[name.toLowerCase()] = wrongValue(value);
  return Object.keys(wrong).length === 0 ? undefined : wrong;
}

function namesSomebody(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== "" || password !== "";
}

/** In the same form, so that the value is refused and not its form. */
function wrongValue(value: string): string {
  const [prefix = ""] = scheme.exec(value) ?? [];
  const secret = /^basic/i.test(prefix) ? encoded(stranger) : stranger;
  return `${prefix}${secret}`;
}

function encoded(name: string): string {
  return Buffer.from(`${name}:${name}`).toString("base64");
}
