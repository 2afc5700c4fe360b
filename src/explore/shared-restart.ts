/**
 * One restart of the vendor for many schedules: each comes to its restart, waits for the others, and goes on when the vendor is
 * back. So a restart costs a batch as much as it costs one schedule, and takes nobody's connections by surprise.
 */
import type { VendorControl } from "../runner/stage.js";

export class SharedRestart implements VendorControl {
  readonly #vendor: VendorControl;
  #expected: number;
  #arrived = 0;
  #restarted: Promise<void> | undefined;
  #release: () => void = () => undefined;
  readonly #all: Promise<void>;

  /** @param members schedules that will come to a restart, each once, or say that they do not */
  constructor(vendor: VendorControl, members: number) {
    this.#vendor = vendor;
    this.#expected = members;
    this.#all = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  get exited(): string | undefined {
    return this.#vendor.exited;
  }

  onExit(listener: () => void): () => void {
    return this.#vendor.onExit(listener);
  }

  /** A schedule has ended; if it did not come to its restart, nobody waits for it any more. */
  left(came: boolean): void {
    if (came) return;
    this.#expected -= 1;
    this.#check();
  }

  async kill(): Promise<void> {
    this.#arrived += 1;
    this.#check();
    await this.#all;
    this.#restarted ??= this.#vendor.kill().then(() => this.#vendor.start());
  }

  /** @throws UnreachableError when the vendor does not come back */
  async start(): Promise<void> {
    await this.#restarted;
  }

  #check(): void {
    if (this.#arrived >= this.#expected) this.#release();
  }
}
