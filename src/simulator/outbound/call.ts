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
  const destination = address === undefined ? null : destinationOf(address);
  if (destination === null) return null;
  return {
    url: destination.url,
    headers: headersOf(destination, endpoints?.headers, fault?.headers),
    bodyText: fault?.bodyText ?? message.bodyText,
    timeoutMs: fault?.timeoutMs ?? timeoutMs,
  };
}

interface Destination {
  /** Without user information. Nobody changes it: every call to this address has the same. */
  readonly url: URL;
  readonly authorization?: string;
  /** The headers of its calls, as long as the partner's own and the fault's are these. */
  last?: { readonly own: Headers; readonly headers: OutboundCall["headers"] };
}

type Headers = Readonly<Record<string, string | undefined>> | undefined;

/** One object for all calls without a fault. */
function headersOf(
  destination: Destination,
  own: Headers,
  ofFault: Headers,
): OutboundCall["headers"] {
  const { last } = destination;
  if (ofFault !== undefined) return newHeaders(destination, own, ofFault);
  if (last !== undefined && last.own === own) return last.headers;
  const headers = newHeaders(destination, own);
  destination.last = { own, headers };
  return headers;
}

function newHeaders(
  { authorization }: Destination,
  ...others: Headers[]
): OutboundCall["headers"] {
  const headers = new Map<string, string>([
    ["content-type", "application/json"],
    ["accept", "application/json"],
    ["user-agent", userAgent],
  ]);
  if (authorization !== undefined) headers.set("authorization", authorization);
  for (const [name, value] of others.flatMap((one) =>
    Object.entries(one ?? {}),
  )) {
    if (value === undefined) headers.delete(name.toLowerCase());
    else headers.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(headers);
}

/** Addresses come from the settings, and thousands of messages go to each. A vendor has four, a session may have its own. */
const destinations = new Map<string, Destination | null>();
const mostDestinations = 100;

/** Null for what cannot be called. */
function destinationOf(address: string): Destination | null {
  const known = destinations.get(address);
  if (known !== undefined) return known;
  const destination = readDestination(address);
  if (destinations.size >= mostDestinations) destinations.clear();
  destinations.set(address, destination);
  return destination;
}

function readDestination(address: string): Destination | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username === "" && url.password === "") return { url };
  const authorization = basicAuthorization(url);
  url.username = "";
  url.password = "";
  return { url, authorization };
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
