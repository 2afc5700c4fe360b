/** How bytes are sent, and what is awaited. */
export interface Manner {
  /** `shared`: one of many on a connection that is kept; the others have one of their own. */
  readonly connection: "shared" | "own" | "slow";
  /** The bytes are written in so many pieces, */
  readonly pieces: number;
  /** with such a pause between them, in milliseconds. */
  readonly pauseMs: number;
  /** What the sender does with its side when all is written. */
  readonly end: "open" | "half-close" | "abort";
  /** At least so many whole answers come; 0 where the connection may also just be closed. */
  readonly answers: number;
}
