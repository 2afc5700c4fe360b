/**
 * Who may steer a mock that has no token: programs of this computer, and pages that it serves itself.
 *
 * The control then has no credentials, so it must not be open to another computer, nor to a page of another site in the
 * browser of somebody here: such a page names its own origin, or reaches the mock under a name of its own.
 */
import type { IncomingMessage } from "node:http";

/** Why the call is refused, or undefined. */
export function foreignness(request: IncomingMessage): string | undefined {
  const { remoteAddress } = request.socket;
  if (!isLoopbackAddress(remoteAddress ?? ""))
    return "address: only calls from this computer are taken; start the mock with a token to allow others";
  const host = request.headers.host ?? "";
  if (!isLoopbackHost(host))
    return "Host: must be localhost or a loopback address";
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return "Origin: pages of other sites may not call the mock";
  return undefined;
}

/** @param host the header of that name: with the port */
export function isLoopbackHost(host: string | undefined): boolean {
  return isLoopbackName(hostnameOf(`http://${host ?? ""}`));
}

function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/** @param name as it stands in an address: IPv6 in brackets */
export function isLoopbackName(name: string): boolean {
  return (
    name === "localhost" ||
    name === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(name)
  );
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}
