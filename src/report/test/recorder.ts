/** Writes literal histories for the tests of this room: a clock that is moved by hand, and short forms of entries. */
import type { Clock } from "../../history/clock.js";
import type {
  ExchangeEntry,
  HistoryEntry,
  Mark,
  NewEntry,
} from "../../history/entry.js";
import { History } from "../../history/history.js";

const begin = Date.UTC(2026, 0, 15, 6, 30);

type Shape = Partial<
  Omit<ExchangeEntry, "kind" | "requestBody" | "responseBody">
> & {
  readonly request?: unknown;
  readonly answer?: unknown;
};

export class Recorder {
  #now = begin;
  readonly #clock: Clock = {
    now: () => this.#now,
    after: () => () => undefined,
  };
  readonly #history = new History(this.#clock);

  get entries(): readonly HistoryEntry[] {
    return this.#history.entries;
  }

  wait(milliseconds: number): void {
    this.#now += milliseconds;
  }

  add(entry: NewEntry): number {
    this.wait(3);
    return this.#history.append(entry).seq;
  }

  /** For what ends later than it begins. */
  open(): number {
    return this.#history.open();
  }

  mark(mark: Mark): number {
    return this.add({ kind: "mark", mark });
  }

  step(scenario: string, index: number, text: string): number {
    return this.mark({
      type: "step",
      scenario,
      index,
      text,
      line: 8 + index * 3,
    });
  }

  /** Increff calls the vendor. */
  outbound(url: string, shape: Shape): number {
    const headers = {
      host: "127.0.0.1:9000",
      "content-type": "application/json",
      authorization: "[redacted]",
      "content-length": "913",
    };
    return this.#exchange({
      direction: "outbound",
      url,
      requestHeaders: headers,
      ...shape,
    });
  }

  /** The vendor calls Increff. */
  inbound(method: string, url: string, shape: Shape): number {
    const headers = {
      "content-type": "application/json",
      authusername: "[redacted]",
      authpassword: "[redacted]",
    };
    return this.#exchange({
      direction: "inbound",
      method,
      url,
      requestHeaders: headers,
      credential: "valid",
      tenant: "efs",
      ...shape,
    });
  }

  #exchange({ request, answer, ...shape }: Shape): number {
    const opened = this.#history.open();
    const at = this.#now;
    const durationMs = shape.durationMs ?? 18;
    this.wait(durationMs);
    return this.#history.append({
      kind: "exchange",
      opened,
      at,
      durationMs,
      direction: "outbound",
      operation: null,
      method: "POST",
      url: "",
      requestHeaders: {},
      ending: "answered",
      status: 200,
      responseHeaders: { "content-type": "application/json" },
      ...shape,
      requestBody: { text: bodyText(request) },
      responseBody: { text: bodyText(answer) },
    }).seq;
  }
}

function bodyText(body: unknown): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}
