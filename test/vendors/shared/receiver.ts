/**
 * Receiving at-least-once deliveries exactly once. The three promises of a good receiver are here:
 * a message is checked before it is remembered (a rejected one does not spoil its key), it is
 * remembered in the same transaction as its effect (a crash loses both or none), and only then it
 * is acknowledged.
 */
import type { Store } from "./database.js";
import { digest } from "./digest.js";
import { Refusal } from "./fields.js";
import { type Answer, OK } from "./http-server.js";

export const MESSAGE_TABLE = `
  CREATE TABLE IF NOT EXISTS message (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL
  ) STRICT;`;

export interface Message {
  readonly messageId: string;
}

export abstract class Receiver<M extends Message> {
  constructor(protected readonly store: Store) {}

  receive(body: unknown): Answer | Promise<Answer> {
    const message = this.read(body);
    return this.store.transaction(() => this.admit(message));
  }

  /** Turns a body into a message, or refuses it. */
  protected abstract read(body: unknown): M;

  protected abstract apply(message: M): void;

  protected admit(message: M): Answer {
    switch (this.recall(message)) {
      case "new":
        this.remember(message);
        this.apply(message);
        return OK;
      case "same":
        return this.answerRepeated();
      case "other":
        return this.answerContradiction(message);
    }
  }

  protected recall(message: M): "new" | "same" | "other" {
    const seen = this.store.one(
      "SELECT digest FROM message WHERE id = ?",
      message.messageId,
    ) as { digest: string } | undefined;
    if (seen === undefined) return "new";
    return seen.digest === digest(message) ? "same" : "other";
  }

  protected remember(message: M): void {
    this.store.run(
      "INSERT OR REPLACE INTO message (id, digest) VALUES (?, ?)",
      message.messageId,
      digest(message),
    );
  }

  /** It is done already, which is what the sender wants to hear. */
  protected answerRepeated(): Answer {
    return OK;
  }

  protected answerContradiction(message: M): Answer {
    throw new Refusal(
      409,
      `messageId ${message.messageId} was used before with another content`,
    );
  }
}
