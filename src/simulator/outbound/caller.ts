/**
 * Makes the calls: opens one, records it, and books its outcome on the message. Who calls when is the dispatcher's affair.
 *
 * Promise: every call that was begun ends as one exchange in the history and one attempt of its message.
 */
import type { Clock } from "../../history/clock.js";
import { assessExchange } from "./assess.js";
import type { OutboundCall } from "./call.js";
import type { Attempt, AttemptFault } from "./delivery.js";
import type { Outcome } from "./outcome.js";
import type { Parcel } from "./parcel.js";
import { closedReason, PooledTransport } from "./pooled.js";
import type { OpenCall, OutboundRecorder } from "./recorder.js";
import type { Register } from "./register.js";
import { WireCall } from "./wire.js";

/** One call of a group. */
export interface Member {
  readonly parcel: Parcel;
  readonly call: OutboundCall;
  readonly fault: AttemptFault | undefined;
}

export class Caller {
  readonly #clock: Clock;
  readonly #recorder: OutboundRecorder;
  readonly #register: Register;
  readonly #transport: PooledTransport;
  readonly #wires = new Set<WireCall>();

  constructor(clock: Clock, recorder: OutboundRecorder, register: Register) {
    this.#clock = clock;
    this.#recorder = recorder;
    this.#register = register;
    this.#transport = new PooledTransport(clock);
  }

  /** To be awaited before `send`; undefined when there is nothing to wait for. */
  load(): Promise<void> | undefined {
    return this.#transport.load();
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
    const outcome = await this.#transport.send(call);
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
      const wire = new WireCall(call, this.#clock, fault?.loseAnswer);
      this.#wires.add(wire);
      return { parcel, opened, wire };
    });
    await Promise.all(started.map(({ wire }) => wire.ready));
    for (const { opened, wire } of started)
      if (wire.conclusion.open) opened.restart();
    for (const { wire } of started) wire.finish();
    return Promise.all(
      started.map(async ({ parcel, opened, wire }) => {
        const outcome = await wire.conclusion.outcome;
        this.#wires.delete(wire);
        return this.#end(parcel, opened, outcome, () => {
          booked(parcel);
        });
      }),
    );
  }

  /** Ends every open call as lost by the kit. */
  async close(): Promise<void> {
    for (const wire of this.#wires) wire.cancel(closedReason);
    await this.#transport.close();
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
