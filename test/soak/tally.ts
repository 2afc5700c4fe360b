/** What was done, and what should not have been. */

/** Complaints of one kind that are kept word for word. */
const kept = 20;

export interface Complaint {
  readonly what: string;
  times: number;
  /** The first ones. */
  readonly examples: string[];
}

/** What one OMS of the mock was sent, and what its vendor took: to be held against its history. */
export class Book {
  /** Calls of partners are numbered from 1, in a header, so that each can be looked for. */
  calls = 0;
  /** Deliveries that the vendor answered 200, whole. */
  taken = 0;
  readonly #heard = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  /** @param session undefined for the main OMS */
  constructor(readonly session: string | undefined) {}

  get name(): string {
    return this.session ?? "main";
  }

  get base(): string {
    return this.session === undefined ? "" : `/sessions/${this.session}`;
  }

  /** The vendor took a message about this. */
  heard(about: string): void {
    this.#heard.add(about);
    this.#waiting.get(about)?.();
    this.#waiting.delete(about);
  }

  /** False when the message did not come in time. */
  async hears(about: string, withinMs = 60_000): Promise<boolean> {
    if (this.#heard.has(about)) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => {
        this.#waiting.delete(about);
        resolve(false);
      }, withinMs);
    });
    const came = new Promise<boolean>((resolve) => {
      this.#waiting.set(about, () => {
        resolve(true);
      });
    });
    const result = await Promise.race([came, late]);
    clearTimeout(timer);
    return result;
  }
}

export class Tally {
  readonly counts = {
    partnerCalls: 0,
    controlCalls: 0,
    documents: 0,
    orders: 0,
    sessions: 0,
    resets: 0,
    deliveries: 0,
    refusedDeliveries: 0,
    plannedFaults: 0,
    vanished: 0,
    outages: 0,
    changesHeard: 0,
    exchangesChecked: 0,
  };
  readonly #complaints = new Map<string, Complaint>();

  /** @param what the kind @param example what exactly happened */
  complain(what: string, example: string): void {
    const complaint = this.#complaints.get(what) ?? {
      what,
      times: 0,
      examples: [],
    };
    complaint.times += 1;
    if (complaint.examples.length < kept)
      complaint.examples.push(example.slice(0, 500));
    this.#complaints.set(what, complaint);
  }

  get complaints(): readonly Complaint[] {
    return [...this.#complaints.values()];
  }
}
