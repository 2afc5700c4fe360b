/**
 * How fast the vendor is, learned while watching it, and from that how long "quiet" takes.
 *
 * A reaction is the time in which the vendor answers a message, or in which an accepted task leads to its call; for a
 * vendor that acts by itself, also the time from a message to its next call about the same order. Quiet means that nothing
 * new came for three times the slowest usual reaction, within bounds.
 */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";

/** In milliseconds. */
const shortestSettle = 80;
const longestSettle = 1_000;
/** So many reactions are remembered. */
const kept = 200;

export class Pace {
  readonly #reactions: number[] = [];
  readonly #lastMessage = new Map<string, number>();
  readonly #actsByItself: boolean;

  constructor(actsByItself: boolean) {
    this.#actsByItself = actsByItself;
  }

  learn(entry: HistoryEntry): void {
    if (entry.kind !== "exchange") return;
    if (entry.direction === "outbound") this.reaction(entry.durationMs);
    if (this.#actsByItself) this.#learnUnasked(entry);
  }

  /** One measured reaction, in milliseconds; so long a one is no reaction any more and is ignored. */
  reaction(milliseconds: number): void {
    if (milliseconds > longestSettle) return;
    this.#reactions.push(milliseconds);
    if (this.#reactions.length > kept) this.#reactions.shift();
  }

  /** Milliseconds without anything new that count as quiet. */
  get settle(): number {
    if (this.#reactions.length === 0) return shortestSettle * 2;
    const sorted = [...this.#reactions].sort((a, b) => a - b);
    const usual =
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.9))] ?? 0;
    return Math.min(longestSettle, Math.max(shortestSettle, usual * 3));
  }

  #learnUnasked(entry: ExchangeEntry): void {
    const order = orderCodeOf(entry);
    if (order === undefined) return;
    if (entry.direction === "outbound") {
      this.#lastMessage.set(order, entry.at + entry.durationMs);
      return;
    }
    const told = this.#lastMessage.get(order);
    if (told === undefined) return;
    this.#lastMessage.delete(order);
    this.reaction(Math.max(0, entry.at - told));
  }
}

function orderCodeOf(entry: ExchangeEntry): string | undefined {
  const value = readJson(entry.requestBody);
  if (typeof value !== "object" || value === null) return undefined;
  const { orderCode, forwardOrderCode } = value as Record<string, unknown>;
  const code = orderCode ?? forwardOrderCode;
  return typeof code === "string" ? code : undefined;
}
