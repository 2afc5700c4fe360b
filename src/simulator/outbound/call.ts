/** One outbound call, ready to be sent: the message, the partner's address and what a fault changes about it. */
import type { OutgoingMessage } from "../message.js";
import type { Endpoints } from "../settings.js";
import type { AttemptFault } from "./delivery.js";

export interface OutboundCall {
  readonly url: URL;
  /** Without content-length and host, which the transport adds. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyText: string;
  /** Milliseconds until an answer must have been read whole. */
  readonly timeoutMs: number;
}

const userAgent = "increff-conformance-kit";

/** Which of a partner's addresses each family of messages goes to. */
const endpointOf = {
  order: "orderEvents",
  return: "returnEvents",
  cancellation: "sellerCancellation",
  posting: "salesPosting",
} as const satisfies Record<OutgoingMessage["family"], keyof Endpoints>;

/** The name of the setting that holds the address for this message. */
export function endpointNameOf(
  message: Pick<OutgoingMessage, "family">,
): (typeof endpointOf)[OutgoingMessage["family"]] {
  return endpointOf[message.family];
}

/** Null when the partner has no address, or none that can be called, for this kind of message. */
export function composeCall(
  message: OutgoingMessage,
  endpoints: Endpoints | undefined,
  timeoutMs: number,
  fault?: AttemptFault,
): OutboundCall | null {
  const address = endpoints?.[endpointOf[message.family]];
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const headers = new Map<string, string>([
    ["content-type", "application/json"],
    ["accept", "application/json"],
    ["user-agent", userAgent],
  ]);
  if (url.username !== "" || url.password !== "") {
    headers.set("authorization", basicAuthorization(url));
    url.username = "";
    url.password = "";
  }
  for (const [name, value] of Object.entries(endpoints?.headers ?? {}))
    headers.set(name.toLowerCase(), value);
  for (const [name, value] of Object.entries(fault?.headers ?? {})) {
    if (value === undefined) headers.delete(name.toLowerCase());
    else headers.set(name.toLowerCase(), value);
  }
  return {
    url,
    headers: Object.fromEntries(headers),
    bodyText: fault?.bodyText ?? message.bodyText,
    timeoutMs: fault?.timeoutMs ?? timeoutMs,
  };
}

function basicAuthorization(url: URL): string {
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
