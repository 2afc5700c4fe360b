/**
 * What the vendor's process prints, kept as evidence: its beginning goes into the history up to a limit, its end is always at
 * hand, and how much there was is known. Secrets are taken out of both.
 */
import type { Redaction } from "../history/redaction.js";

/** In UTF-16 code units. */
const keptInAll = 64 * 1024;
const keptAtOnce = 4_000;
const keptOfEnd = 2_000;

export class VendorOutput {
  readonly #redaction: Redaction;
  readonly #note: (text: string) => void;
  #printed = 0;
  #noted = 0;
  #full = false;
  #end = "";

  /** @param note takes what goes into the history, piece by piece */
  constructor(redaction: Redaction, note: (text: string) => void) {
    this.#redaction = redaction;
    this.#note = note;
  }

  add(text: string): void {
    this.#printed += text.length;
    this.#end = (this.#end + text.slice(-keptOfEnd)).slice(-keptOfEnd);
    if (this.#full) return;
    const room = Math.min(keptAtOnce, keptInAll - this.#noted);
    const kept = text.slice(0, room);
    this.#noted += kept.length;
    const left = text.length - kept.length;
    this.#full = this.#noted >= keptInAll;
    const cut = this.#full
      ? " … (the vendor prints much: no more of it is kept)"
      : left > 0
        ? ` … (${left} characters more)`
        : "";
    this.#note(this.#redaction.text(kept) + cut);
  }

  /** Its last lines, for a message about its end. */
  get tail(): string {
    const end = this.#redaction.text(this.#end).trimEnd();
    return end === ""
      ? "It printed nothing."
      : `Its last output (of ${this.#printed} characters):\n${end}`;
  }

  /** The last few lines as one, short enough for a sentence; empty when it printed nothing. */
  get lastWords(): string {
    const lines = this.#redaction
      .text(this.#end)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return lines.slice(-3).join(" | ").slice(-300);
  }
}
