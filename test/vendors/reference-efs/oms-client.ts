/**
 * One attempt at one call to the OMS, and what is to be made of its answer. A call is tried again
 * only when the answer leaves open whether it was done: no answer, a server error, or "too many".
 */
import type { Settings } from "../shared/settings.js";

export interface OmsCall {
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly body: unknown;
}

export type Outcome =
  | { readonly kind: "done"; readonly answer: unknown }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "try again"; readonly afterMs: number };

const LONGEST_PAUSE_MS = 3_600_000;

export class OmsClient {
  constructor(protected readonly oms: Settings["oms"]) {}

  async send(call: OmsCall): Promise<Outcome> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.oms.baseUrl + call.path, {
        method: call.method,
        headers: this.headers(),
        body: this.encode(call.body),
        redirect: "manual",
        signal: AbortSignal.timeout(this.oms.timeoutMs),
      });
      text = await response.text();
    } catch {
      return { kind: "try again", afterMs: 0 };
    }
    if (response.ok) return { kind: "done", answer: readAnswer(text) };
    if (this.isWorthRetrying(response.status)) {
      return { kind: "try again", afterMs: this.retryAfterMs(response) };
    }
    return { kind: "refused", status: response.status };
  }

  protected headers(): Record<string, string> {
    return {
      "content-type": "application/json",
      authUsername: this.oms.username,
      authPassword: this.oms.password,
      authDomainName: this.oms.domainName,
    };
  }

  protected encode(body: unknown): string | Uint8Array<ArrayBuffer> {
    return JSON.stringify(body);
  }

  protected isWorthRetrying(status: number): boolean {
    return status >= 500 || status === 429;
  }

  /** Retry-After is a number of seconds or a date. */
  protected retryAfterMs(response: Response): number {
    const value = response.headers.get("retry-after");
    if (value === null) return 0;
    const ms = /^\s*\d+\s*$/.test(value)
      ? Number(value) * 1000
      : Date.parse(value) - Date.now();
    return Number.isFinite(ms)
      ? Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS)
      : 0;
  }
}

/** Some answers are empty or `null`; only a few calls need what is in them. */
function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
