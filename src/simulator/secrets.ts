/**
 * What must not reach the history: the partners' passwords, and the headers that the settings add to calls.
 *
 * Promise: a secret that was once in the settings stays one, because calls that began with it may still end.
 */
import {
  createRedaction,
  type RawHeaders,
  type Redaction,
} from "../history/redaction.js";
import type { RecordedHeaders } from "../history/entry.js";
import type { OmsSettings } from "./settings.js";

/** Headers that a partner may want set and that are nobody's secret. */
const plainHeaders = new Set([
  "accept",
  "accept-language",
  "content-type",
  "user-agent",
]);

export class GrowingRedaction implements Redaction {
  readonly #headers = new Set<string>();
  readonly #secrets = new Set<string>();
  #current: Redaction = createRedaction();
  #generation = 0;

  get generation(): number {
    return this.#generation;
  }

  readonly headers = (headers: RawHeaders): RecordedHeaders =>
    this.#current.headers(headers);
  readonly url = (url: string): string => this.#current.url(url);
  readonly text = (text: string): string => this.#current.text(text);

  /** Keeps these texts too. */
  learnTexts(texts: readonly string[]): void {
    for (const text of texts) this.#secrets.add(text);
    this.#renew();
  }

  /** Keeps the secrets of these settings too. */
  learn({ tenants }: OmsSettings): void {
    for (const { authPassword, endpoints } of tenants) {
      this.#secrets.add(authPassword);
      for (const [name, value] of Object.entries(endpoints.headers ?? {})) {
        if (plainHeaders.has(name.toLowerCase())) continue;
        this.#headers.add(name);
        this.#secrets.add(value);
        // `Bearer abc`: the token is as secret without the word before it.
        this.#secrets.add(value.slice(value.lastIndexOf(" ") + 1));
      }
    }
    this.#renew();
  }

  #renew(): void {
    this.#generation += 1;
    this.#current = createRedaction({
      headers: this.#headers,
      secrets: this.#secrets,
    });
  }
}
