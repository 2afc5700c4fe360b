/**
 * How calls leave: over the network, unless somebody brings another way, for example to a partner in the same process.
 */
import type { Clock } from "../../history/clock.js";
import type { OutboundCall } from "./call.js";
import type { AttemptFault } from "./delivery.js";
import type { Conclusion, Outcome } from "./outcome.js";
import { PooledTransport } from "./pooled.js";
import { WireCall } from "./wire.js";

/** One call whose last byte is held back until `finish`. */
export interface HeldCall {
  readonly conclusion: Conclusion;
  /** Settles when there is nothing more to wait for before `finish`. Never rejects. */
  readonly ready: Promise<void>;
  finish(): void;
  cancel(reason: string): void;
}

export interface Carrier {
  /** To be awaited before `send`; undefined when there is nothing to wait for. */
  load(): Promise<void> | undefined;
  send(call: OutboundCall): Promise<Outcome>;
  /** Opens a call of its own and holds its end back. */
  hold(call: OutboundCall, lose: AttemptFault["loseAnswer"]): HeldCall;
  /** Ends every open call of `send` as lost. */
  close(): Promise<void>;
}

export function networkCarrier(clock: Clock): Carrier {
  const pooled = new PooledTransport(clock);
  return {
    load: () => pooled.load(),
    send: (call) => pooled.send(call),
    hold: (call, lose) => new WireCall(call, clock, lose),
    close: () => pooled.close(),
  };
}
