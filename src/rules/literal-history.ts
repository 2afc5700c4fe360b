/**
 * Histories written by hand, for the tests of the rules: each call appends one entry and gives it its place.
 *
 * What is not said is ordinary: answered with 200 and an empty body in 5 ms, order K-1 at BLR in channel WEB.
 * Something that overlaps what comes after it gets its beginning from `open()`.
 */
import type {
  CredentialState,
  DriverEntry,
  ExchangeEntry,
  ExchangeEnding,
  FaultEntry,
  ObservationEntry,
  ObservedResource,
  RecordedHeaders,
  VendorEntry,
} from "../history/entry.js";
import { recordBody } from "../history/body.js";
import type { Judgement } from "./rule.js";
import { livesOf, type LifeEntry, type OrderLife } from "./life.js";

export const literalOrder = {
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
} as const;

interface ExchangeOptions {
  readonly operation?: string | null;
  readonly method?: string;
  readonly url?: string;
  readonly opened?: number;
  readonly at?: number;
  readonly durationMs?: number;
  readonly ending?: ExchangeEnding;
  readonly status?: number | null;
  /** The body of the answer: text as it is, anything else as JSON. */
  readonly answer?: unknown;
  readonly headers?: RecordedHeaders;
  readonly responseHeaders?: RecordedHeaders;
  readonly fault?: FaultEntry;
  readonly credential?: CredentialState;
  readonly coerced?: readonly string[];
}

interface ObservationOptions {
  readonly atRest?: boolean;
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly returnOrderCode?: string;
  readonly problem?: string;
}

interface PlaceOptions {
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly opened?: number;
  readonly at?: number;
  readonly watchedMs?: number;
}

export class LiteralHistory {
  readonly entries: LifeEntry[] = [];
  #last = 0;

  /** A tick for something that begins now; pass it as `opened`. */
  open(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The OMS calls the vendor; an order event unless `operation` says otherwise. */
  deliver(body: unknown, options: ExchangeOptions = {}): ExchangeEntry {
    const operation = "outwardOrderEvent";
    const url = "http://127.0.0.1:9/vendor";
    return this.#exchange("outbound", { operation, url, ...options }, body);
  }

  /** The vendor calls the OMS. */
  call(
    operation: string | null,
    body: unknown,
    options: ExchangeOptions = {},
  ): ExchangeEntry {
    const url = `/${operation ?? "unknown"}`;
    const usual = { operation, url, credential: "valid" } as const;
    return this.#exchange("inbound", { ...usual, ...options }, body);
  }

  /** A body is what the observer found; `unknown` is its 404. */
  observe(
    resource: ObservedResource,
    shown: unknown,
    options: ObservationOptions = {},
  ): ObservationEntry {
    const result = shown === "unknown" || shown === "failed" ? shown : "found";
    return this.#append({
      kind: "observation",
      resource,
      ...literalOrder,
      atRest: true,
      waitedMs: 0,
      result,
      ...(result === "found" ? { body: shown } : {}),
      ...options,
    });
  }

  /** The kit asks the vendor's driver; give `opened` when the vendor's call came before the end of it. */
  drive(
    action: string,
    request: unknown,
    result: DriverEntry["result"] = "called",
    options: PlaceOptions = {},
  ): DriverEntry {
    const { orderCode, locationCode } = literalOrder;
    const opened = options.opened ?? this.open();
    return this.#append({
      kind: "driver",
      action,
      orderCode,
      locationCode,
      request,
      result,
      status: result === "refused" ? 409 : 202,
      watchedMs: 100,
      ...options,
      opened,
    });
  }

  fault(
    fault: string,
    parameters: FaultEntry["parameters"] = {},
    options: Pick<FaultEntry, "orderCode" | "locationCode" | "operation"> = {},
  ): FaultEntry {
    const { orderCode, locationCode } = literalOrder;
    const place = { orderCode, locationCode, ...options };
    const description = `fault ${fault}`;
    return this.#append({
      kind: "fault",
      fault,
      description,
      parameters,
      ...place,
    });
  }

  vendor(event: VendorEntry["event"]): VendorEntry {
    return this.#append({ kind: "vendor", event, detail: event });
  }

  /** The life of an order, as the history is split for the rules; one that nothing names is an error of the test. */
  life(
    orderCode: string = literalOrder.orderCode,
    locationCode: string = literalOrder.locationCode,
  ): OrderLife {
    const found = livesOf(this.entries).find(
      (life) =>
        life.orderCode === orderCode && life.locationCode === locationCode,
    );
    if (found === undefined)
      throw new Error(`no entry is about ${orderCode} at ${locationCode}`);
    return found;
  }

  #exchange(
    direction: ExchangeEntry["direction"],
    options: ExchangeOptions,
    body: unknown,
  ): ExchangeEntry {
    const { answer, fault, headers, opened, ...given } = options;
    const ending = given.ending ?? "answered";
    return this.#append({
      kind: "exchange",
      opened: opened ?? this.open(),
      durationMs: 5,
      direction,
      operation: null,
      method: "POST",
      url: "",
      requestHeaders: { "content-type": "application/json", ...headers },
      requestBody: recordBody(wire(body)),
      ending,
      status: ending === "answered" || direction === "inbound" ? 200 : null,
      responseHeaders: {},
      responseBody: recordBody(answer === undefined ? "" : wire(answer)),
      ...(fault === undefined ? {} : { fault: fault.seq }),
      ...given,
    });
  }

  #append<Entry extends LifeEntry>(
    entry: Omit<Entry, "seq" | "at"> & { readonly at?: number },
  ): Entry {
    this.#last += 1;
    const at = this.#last * 100;
    const placed = { at, ...entry, seq: this.#last } as unknown as Entry;
    this.entries.push(placed);
    return placed;
  }
}

/** How many witnesses, findings and unjudged occasions: what most tests are about. */
export function countsOf({
  witnesses,
  findings,
  unjudged,
}: Judgement): readonly [number, number, number] {
  return [witnesses.length, findings.length, unjudged.length];
}

function wire(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}
