/** What is kept of open orders is bounded, and each entry is judged once. */
import { describe, expect, it } from "vitest";
import { OpenOrders, type Leaving } from "./open-orders.js";
import { parked } from "./parked.js";

function openOrders(bounds: { orders?: number; bytes?: number }) {
  const left: {
    code: string;
    why: Leaving;
    seqs: number[];
    goesOn: boolean;
  }[] = [];
  const orders = new OpenOrders(
    {
      orders: 100,
      bytes: 10_000,
      restMs: 1_000,
      restAfterEndMs: 100,
      ...bounds,
    },
    ({ orderCode, parked: kept, goesOn }, why) =>
      left.push({
        code: orderCode,
        why,
        seqs: kept.map(({ seq }) => seq),
        goesOn,
      }),
  );
  let seq = 0;
  const entry = (size: number) => {
    seq += 1;
    return parked("x".repeat(size), seq, { file: "a", line: seq });
  };
  const add = (code: string, size = 10, now = 0): void => {
    const subject = { orderCode: code, locationCode: "L" };
    orders.park(orders.at(subject, now, 0), entry(size));
  };
  return { orders, left, add, entry };
}

describe("too much", () => {
  it("of one order alone lets it go, again and again", () => {
    const { orders, left, add } = openOrders({ bytes: 8_000 });
    for (let index = 0; index < 30; index += 1) add("A", 100);
    expect(left.map(({ seqs }) => seqs.length)).toEqual([11, 11]);
    expect(left.map(({ goesOn }) => goesOn)).toEqual([false, true]);
    orders.stop();
    const seqs = left.flatMap((one) => one.seqs);
    expect(seqs).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it("of all lets the oldest go", () => {
    const { left, add } = openOrders({ orders: 2 });
    for (const code of ["A", "B", "A", "C"]) add(code);
    expect(left).toEqual([
      { code: "B", why: "full", seqs: [2], goesOn: false },
    ]);
  });

  it("in the middle of an entry for all judges nothing twice", () => {
    const { orders, left, add, entry } = openOrders({ bytes: 4_000 });
    for (const code of ["A", "B", "C", "D"]) {
      add(code, 400);
      add(code, 50);
    }
    for (let index = 0; index < 8; index += 1) orders.parkInAll(entry(300));
    orders.stop();
    expect(orders.count).toBe(0);
    const pairs = left.flatMap(({ code, seqs }) =>
      seqs.map((seq) => `${code} ${seq}`),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    // Those that were gone came in by no back door.
    expect(left.map(({ code }) => code).sort()).toEqual(["A", "B", "C", "D"]);
  });
});

it("lets go what is at rest, by the time of its last entry", () => {
  const { orders, left, add } = openOrders({});
  add("A", 10, 0);
  add("B", 10, 500);
  add("A", 10, 700);
  orders.settle(1_600);
  expect(left.map(({ code, why }) => [code, why])).toEqual([["B", "rest"]]);
});
