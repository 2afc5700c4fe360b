/**
 * Who called whom in a recorded exchange, and which operation of the contract it was.
 *
 * A call to Increff is known by its path, a message of Increff by what its body says, because vendors choose their own
 * addresses. Both can be told by their addresses instead. What is neither is somebody else's traffic.
 */
import { eventTypes } from "../contract/events.js";
import {
  allOperations,
  replacedPaths,
  type OperationId,
} from "../contract/operations.js";
import { matchOperation } from "../contract/routing.js";
import { validateRequest } from "../contract/validate.js";
import type { Direction } from "../history/entry.js";
import { isRecord } from "../rules/json.js";

export interface Sides {
  /** Addresses under which Increff is called: `https://host` or `https://host/prefix`. */
  readonly increff: readonly string[];
  /** Addresses under which the vendor is called. */
  readonly vendor: readonly string[];
}

export interface Call {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** The parsed body; undefined when there is none, or it is not JSON. */
  readonly body: unknown;
}

export type Classified =
  | {
      readonly direction: Direction;
      /**
       * Null for a path of a former version; and for a call that may have been a message of Increff and cannot be read, which
       * `isVendors` says of its address once everything was seen.
       */
      readonly operation: OperationId | null;
      /** As the history keeps it: a path for a call to Increff, the whole address otherwise. */
      readonly url: string;
    }
  | { readonly ignored: string };

/** Two systems of one kind, and nobody said which of them is meant. */
export class AmbiguousError extends Error {
  override readonly name = "AmbiguousError";
}

export class Classifier {
  readonly #increff: readonly URL[];
  readonly #vendor: readonly URL[];
  readonly #hosts: Record<Direction, string | undefined> = {
    inbound: undefined,
    outbound: undefined,
  };

  constructor({ increff, vendor }: Sides) {
    this.#increff = increff.map((url) => new URL(url));
    this.#vendor = vendor.map((url) => new URL(url));
  }

  /** @throws AmbiguousError */
  classify(call: Call): Classified {
    if (!URL.canParse(call.url)) return { ignored: "an address of no host" };
    const url = new URL(call.url);
    const told =
      this.#increff.length > 0 ? below(this.#increff, url) : undefined;
    if (told !== undefined)
      return { ...toIncreff(call.method, told), url: `${told}${url.search}` };
    if (below(this.#vendor, url) !== undefined)
      return this.#toVendor(call, url, true);
    if (this.#increff.length === 0) {
      const path = pathOfContract(call.method, url.pathname);
      if (path !== undefined) {
        this.#oneHost("inbound", url);
        return { ...toIncreff(call.method, path), url: `${path}${url.search}` };
      }
    }
    return this.#vendor.length === 0
      ? this.#toVendor(call, url, false)
      : { ignored: `calls to ${url.host}` };
  }

  /** Whether messages of Increff go to this address. */
  isVendors(address: string): boolean {
    const url = new URL(address);
    return (
      this.#hosts.outbound === url.host ||
      below(this.#vendor, url) !== undefined
    );
  }

  #toVendor({ method, body }: Call, url: URL, told: boolean): Classified {
    const known = told || this.#hosts.outbound === url.host;
    const operation =
      method === "POST" || method === "PUT"
        ? messageIn(body, known)
        : undefined;
    if (operation === undefined)
      return body === undefined && method !== "GET" && method !== "HEAD"
        ? { direction: "outbound", operation: null, url: url.href }
        : { ignored: `calls to ${url.host}` };
    if (!told) this.#oneHost("outbound", url);
    return { direction: "outbound", operation, url: url.href };
  }

  #oneHost(direction: Direction, { host }: URL): void {
    const known = (this.#hosts[direction] ??= host);
    if (known === host) return;
    const [who, option] =
      direction === "inbound"
        ? ["calls to Increff", "--increff-url"]
        : ["messages of Increff", "--vendor-url"];
    throw new AmbiguousError(
      `there are ${who} at two addresses, ${known} and ${host}; say with ${option} https://HOST which is meant (more than once if both are)`,
    );
  }
}

/** The path behind the first address that the URL lies under. */
function below(addresses: readonly URL[], url: URL): string | undefined {
  for (const { host, pathname } of addresses) {
    if (host !== url.host) continue;
    const prefix = pathname.replace(/\/+$/, "");
    if (url.pathname === prefix) return "/";
    if (url.pathname.startsWith(`${prefix}/`))
      return url.pathname.slice(prefix.length);
  }
  return undefined;
}

type ToIncreff =
  | Omit<Extract<Classified, { direction: Direction }>, "url">
  | {
      readonly ignored: string;
    };

function toIncreff(method: string, path: string): ToIncreff {
  const match = matchOperation(method, path);
  switch (match.kind) {
    case "operation":
    case "malformed":
      return { direction: "inbound", operation: match.operationId };
    case "replaced":
    case "wrong-method":
      return { direction: "inbound", operation: null };
    case "unknown":
      // Increff has more APIs than this contract is about.
      return { ignored: "calls to other APIs of Increff" };
  }
}

/** Paths so much of the contract's own that they need no host to be known. */
const ownPaths: readonly string[][] = [
  ...allOperations.filter(
    ({ direction, document }) => direction === "inbound" && document === "efs",
  ),
  ...replacedPaths,
].map(({ path }) => path.split("/").slice(1));

/** The part of the path that is the contract's, without the prefix that installations put before it. */
export function pathOfContract(
  method: string,
  pathname: string,
): string | undefined {
  const given = pathname.split("/").slice(1);
  const fitting = ownPaths
    .filter((wanted) => endsWith(given, wanted))
    .sort((a, b) => b.length - a.length)[0];
  if (fitting === undefined) return undefined;
  const path = `/${given.slice(-fitting.length).join("/")}`;
  return matchOperation(method, path).kind === "unknown" ? undefined : path;
}

function endsWith(
  given: readonly string[],
  wanted: readonly string[],
): boolean {
  const tail = given.slice(-wanted.length);
  return (
    tail.length === wanted.length &&
    wanted.every(
      (part, index) =>
        (part.startsWith("{") && tail[index] !== "") || part === tail[index],
    )
  );
}

const messages = [
  "outwardOrderEvent",
  "returnOrderEvent",
  "outwardSalesPosting",
] as const;

/**
 * Which message of Increff a body is; undefined when it is none.
 *
 * @param known whether the address is known to be the vendor's; a seller's cancellation looks too much like other things
 */
export function messageIn(
  body: unknown,
  known: boolean,
): OperationId | undefined {
  if (!isRecord(body)) return undefined;
  const { eventType } = body;
  if (typeof eventType === "string") {
    for (const operation of messages) {
      const types: readonly string[] = eventTypes[operation];
      if (types.includes(eventType) && namesOrder(body)) return operation;
    }
    // A newer event type: by its form.
    return messages.find(
      (operation) => validateRequest(operation, body, { coerce: true }).ok,
    );
  }
  const isCancellation =
    known &&
    eventType === undefined &&
    validateRequest("sellerCancellation", body, { coerce: true }).ok;
  return isCancellation ? "sellerCancellation" : undefined;
}

function namesOrder(body: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof body["orderCode"] === "string" ||
    typeof body["forwardOrderCode"] === "string"
  );
}
