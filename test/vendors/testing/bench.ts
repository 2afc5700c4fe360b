/**
 * Puts one vendor after another through the same short experiment, so that what each of them does
 * can be compared.
 */
import type { RunningVendor } from "../shared/running-vendor.js";
import type { Settings } from "../shared/settings.js";
import { FakeOms } from "./fake-oms.js";
import { VendorUnderTest } from "./vendor-under-test.js";

/** Answers what came out, in words that can be compared. */
export type Experiment = (bench: Bench) => Promise<unknown>;

export class Bench {
  private constructor(
    readonly vendor: VendorUnderTest,
    readonly oms: FakeOms,
    private readonly start: (settings: Settings) => Promise<RunningVendor>,
  ) {}

  static async run(
    start: (settings: Settings) => Promise<RunningVendor>,
    experiment: Experiment,
  ): Promise<unknown> {
    const oms = await FakeOms.start();
    const vendor = await VendorUnderTest.start(start, oms.url);
    try {
      return await experiment(new Bench(vendor, oms, start));
    } finally {
      await vendor.remove();
      oms.stop();
    }
  }

  async restart(): Promise<void> {
    await this.vendor.kill();
    await this.vendor.startAgain(this.start);
  }

  /** Posts one body after another and answers the statuses. */
  async post(path: string, ...bodies: unknown[]): Promise<number[]> {
    const statuses: number[] = [];
    for (const body of bodies) {
      statuses.push((await this.vendor.post(path, body)).status);
    }
    return statuses;
  }

  /** As somebody who does not know what Increff presents. */
  async postAsStranger(path: string, body: unknown): Promise<number> {
    return (await this.vendor.post(path, body, "Bearer a guess")).status;
  }

  async drive(action: string, body: unknown): Promise<number> {
    return (await this.vendor.drive(action, body)).status;
  }

  async look(path: string): Promise<unknown> {
    return (await this.vendor.get(`/_observe/${path}`)).body;
  }
}
