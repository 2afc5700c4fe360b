/**
 * Makes the calls: opens one, records it, and books its outcome on the message. Who calls when is the dispatcher's affair.
 *
 * Promise: every call that was begun ends as one exchange in the history and one attempt of its message.
 */
import { assessExchange } from "./assess.js";
import type { OutboundCall } from "./call.js";
import type { Carrier, HeldCall } from "./carrier.js";
import type { Attempt, AttemptFault } from "./delivery.js";
import type { Outcome } from "./outcome.js";
import type { Parcel } from "./parcel.js";
import { closedReason } from "./pooled.js";
import type { OpenCall, OutboundRecorder } from "./recorder.js";
import type { Register } from "./register.js";

/** One call of a group. */
export interface Member {
  readonly parcel: Parcel;
  readonly call: OutboundCall;
  readonly fault: AttemptFault | undefined;
}

export class Caller {
  readonly #carrier: Carrier;
  readonly #recorder: OutboundRecorder;
  readonly #register: Register;
  readonly #held = new Set<HeldCall>();

  constructor(
    carrier: Carrier,
    recorder: OutboundRecorder,
    register: Register,
  ) {
    this.#carrier = carrier;
    this.#recorder = recorder;
    this.#register = register;
  }

  /** To be awaited before `send`; undefined when there is nothing to wait for. */
  load(): Promise<void> | undefined {
    return this.#carrier.load();
  }

  /** The plain way. `booked` may still change the message before anybody is told. */
  async send(
    parcel: Parcel,
    call: OutboundCall,
    fault?: AttemptFault,
    booked?: (attempt: Attempt) => void,
  ): Promise<Attempt> {
    const seq =
      fault === undefined
        ? undefined
        : this.#recorder.fault(parcel.message, fault, 1);
    const opened = this.#begin(parcel, call, seq);
    const outcome = await this.#carrier.send(call);
    return this.#end(parcel, opened, outcome, booked);
  }

  /** One connection for each call, all written but for the last byte, then let go in one turn. */
  async sendTogether(
    members: readonly Member[],
    booked: (parcel: Parcel) => void,
  ): Promise<Attempt[]> {
    const faults = this.#recordFaults(members);
    const started = members.map(({ parcel, call, fault }) => {
      const opened = this.#begin(parcel, call, fault && faults.get(fault));
      const held = this.#carrier.hold(call, fault?.loseAnswer);
      this.#held.add(held);
      return { parcel, opened, held };
    });
    await Promise.all(started.map(({ held }) => held.ready));
    for (const { opened, held } of started)
      if (held.conclusion.open) opened.restart();
    for (const { held } of started) held.finish();
    return Promise.all(
      started.map(async ({ parcel, opened, held }) => {
        const outcome = await held.conclusion.outcome;
        this.#held.delete(held);
        return this.#end(parcel, opened, outcome, () => {
          booked(parcel);
        });
      }),
    );
  }

  /** Ends every open call as lost by the kit. */
  async close(): Promise<void> {
    for (const held of this.#held) held.cancel(closedReason);
    await this.#carrier.close();
  }

  /** One entry for each fault; copies that share a fault share its entry. */
  #recordFaults(members: readonly Member[]): ReadonlyMap<AttemptFault, number> {
    const faults = new Map<AttemptFault, number>();
    for (const { parcel, fault } of members) {
      if (fault === undefined || faults.has(fault)) continue;
      const copies = members.filter((member) => member.fault === fault).length;
      faults.set(fault, this.#recorder.fault(parcel.message, fault, copies));
    }
    return faults;
  }

  #begin(
    parcel: Parcel,
    call: OutboundCall,
    fault: number | undefined,
  ): OpenCall {
    parcel.open += 1;
    parcel.begun += 1;
    this.#register.tell(parcel);
    return this.#recorder.begin(parcel.message, call, parcel.begun, fault);
  }

  #end(
    parcel: Parcel,
    opened: OpenCall,
    outcome: Outcome,
    booked?: (attempt: Attempt) => void,
  ): Attempt {
    const exchange = opened.end(outcome);
    const attempt: Attempt = {
      number: opened.number,
      exchange,
      ...assessExchange(exchange),
    };
    parcel.open -= 1;
    parcel.attempts.push(attempt);
    if (attempt.acknowledged) parcel.resting = "delivered";
    booked?.(attempt);
    this.#register.tell(parcel);
    return attempt;
  }
}
