/** The run itself: everything at once for a while, then a look at what became of it. */
import path from "node:path";
import { seededRandom } from "../../src/simulator/random.js";
import { Calls } from "./calls.js";
import type { Stage } from "./deeds.js";
import { entriesOf, type EntryCounts } from "./entries.js";
import { checkHistory, type FileFound } from "./history-check.js";
import { differences, holdingsOf } from "./holdings.js";
import { furnish, step, type Lived } from "./living.js";
import { startMock, type Ended } from "./mock-process.js";
import type { BareHeap, OrderWeight } from "./result.js";
import { bytesIn, type Sample } from "./sampler.js";
import {
  checkOrders,
  retryDelaysMs,
  stockUp,
  untilDelivered,
} from "./session.js";
import { Book, Tally } from "./tally.js";
import { Vendor } from "./vendor.js";
import { bareHeap, practise, weigh } from "./weigh.js";
import { work, type Form } from "./work.js";

export interface Run {
  readonly tally: Tally;
  readonly samples: readonly Sample[];
  /** Of the part that was measured, for rates. */
  readonly measured: Tally["counts"];
  readonly file: FileFound;
  readonly entries: EntryCounts;
  /** Before the work and after it. */
  readonly bare: readonly [BareHeap, BareHeap];
  readonly bytesGrown: number;
  readonly bytesAfterReset: number;
  readonly weight: OrderWeight;
  readonly restartMs: number;
  readonly ended: readonly Ended[];
  /** Standard error of both processes. */
  readonly complaints: string;
  /** What the living session held otherwise after the restart. */
  readonly differences: readonly string[];
}

export interface Wish {
  readonly folder: string;
  readonly seed: number;
  readonly form: Form;
  readonly say: (line: string) => void;
}

export async function soak({ folder, seed, form, say }: Wish): Promise<Run> {
  const tally = new Tally();
  const data = path.join(folder, "data");
  const vendor = new Vendor(seed, tally);
  await vendor.listen();
  const book = new Book(undefined);
  vendor.serve(book);
  const given = mockOptions(vendor, book, data);
  const mock = await startMock(folder, given);
  void mock.gone.then(({ code, signal }) => {
    if (working)
      tally.complain("the mock ended", `with ${code ?? signal ?? "nothing"}`);
  });
  let working = true;
  const calls = new Calls(mock.url, tally);
  const random = seededRandom(seed + 1);
  const stage: Stage = { calls, book, random };

  say("The living session gets its orders and its history …");
  await stockUp(stage);
  const lived = await furnish(stage, form.livingOrders);
  await fill(stage, lived, form.filledEntries);
  await practise(stage, vendor);
  const bareBefore = await bareHeap(stage, lived, mock);

  say(`Work for ${form.seconds} s …`);
  const file = path.join(data, "history.ndjson");
  const bytesBefore = bytesIn(data);
  const before = { ...tally.counts };
  const { samples } = await work({ stage, lived, vendor, mock, data }, seed, {
    form,
    say,
  });
  const measured = difference(before, tally.counts);
  const bytesGrown = bytesIn(data) - bytesBefore;

  vendor.moody = false;
  await untilDelivered(stage);
  await checkOrders(stage, lived);
  say("What is left, and what an order weighs …");
  const bareAfter = await bareHeap(stage, lived, mock, bareBefore.entries);
  const weight = await weigh(stage, vendor, mock, form.weighedOrders);
  const entries = await entriesOf(stage);

  say("Stop, the file, and a start from it …");
  const held = await holdingsOf(calls, book);
  working = false;
  await calls.close();
  const first = await mock.stop();
  const found = await checkHistory(file, book, tally);
  const again = await startMock(folder, given);
  const callsAgain = new Calls(again.url, tally);
  const heldAgain = await holdingsOf(callsAgain, book);
  await callsAgain.control(book, "POST", "/reset", {});
  const bytesAfterReset = bytesIn(data);
  await callsAgain.close();
  const second = await again.stop();
  await vendor.close();
  return {
    tally,
    samples,
    measured,
    file: found,
    entries,
    bare: [bareBefore, bareAfter],
    bytesGrown,
    bytesAfterReset,
    weight,
    restartMs: again.startedAfterMs,
    ended: [first, second],
    complaints: mock.complaints() + again.complaints(),
    differences: differences(held, heldAgain),
  };
}

function mockOptions(vendor: Vendor, book: Book, data: string): string[] {
  const to = vendor.endpoints(book);
  return [
    "--port",
    "0",
    "--data",
    data,
    "--order-events",
    to["orderEvents"] ?? "",
    "--return-events",
    to["returnEvents"] ?? "",
    "--seller-cancellation",
    to["sellerCancellation"] ?? "",
    "--sales-posting",
    to["salesPosting"] ?? "",
    "--set",
    `oms.delivery.retryDelaysMs=[${retryDelaysMs.join(",")}]`,
  ];
}

/** The usual mix, as fast as it goes, until the history is longer than what stays in memory. */
async function fill(
  stage: Stage,
  lived: readonly Lived[],
  entries: number,
): Promise<void> {
  const last = stage.book.calls + entries;
  const filler = async (): Promise<void> => {
    while (stage.book.calls < last) await step(stage, lived);
  };
  await Promise.all(Array.from({ length: 16 }, filler));
}

function difference(
  before: Tally["counts"],
  after: Tally["counts"],
): Tally["counts"] {
  const entries = Object.entries(after).map(([name, count]) => [
    name,
    count - before[name as keyof Tally["counts"]],
  ]);
  return Object.fromEntries(entries) as Tally["counts"];
}
