import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  accountingParts,
  type AccountingParts,
  startAccounting,
} from "./reference-erp/accounting.js";
import { Bench, type Experiment } from "./testing/bench.js";
import { posting, shipment } from "./testing/erp-messages.js";
import { mutants } from "./mutants/catalogue.js";
import { LooseLedger } from "./mutants/loose-ledger.js";

const SALES = "/increff/sales";

const one = (status = "DISPATCHED") =>
  shipment("S1", status, ["A", 2, 20.2], ["A", 1, 10.1]);
const two = () => shipment("S2", "DISPATCHED", ["B", 2, 5.5]);

const complete = (...shipments: unknown[]) =>
  posting("COMPLETE", { shipments });

/** Posts one after another and answers what is booked. */
function booked(...postings: (() => unknown)[]): Experiment {
  return async (bench) => {
    const statuses = await bench.post(SALES, ...postings.map((body) => body()));
    return [statuses, await bench.look("sales?orderCode=O1")];
  };
}

function repeated(body: () => unknown): Experiment {
  return async (bench) => {
    const told = body();
    const statuses = await bench.post(SALES, told, told);
    return [statuses, await bench.look("sales?orderCode=O1")];
  };
}

const refused: Experiment = async (bench) => {
  const body = posting("COMPLETE", { more: { orderItems: null } });
  const reply = await bench.vendor.post(SALES, body);
  return [reply.status, reply.text];
};

const bad = () => ({ ...two(), shipmentItems: [] });

const experiments: Readonly<Record<string, Experiment>> = {
  "erp-books-every-delivery": repeated(() => complete(one())),
  "erp-keys-on-message-only": booked(
    () => complete(one()),
    () => complete(one()),
  ),
  "erp-keys-orders-by-code": async (bench) => {
    const there = posting("COMPLETE", {
      locationCode: "L2",
      shipments: [two()],
    });
    const statuses = await bench.post(SALES, complete(one()), there);
    return [statuses, await bench.look("sales?orderCode=O1&locationCode=L2")];
  },
  "erp-checks-then-acts": async (bench) => {
    const body = complete(one());
    await Promise.all(Array.from({ length: 5 }, () => bench.post(SALES, body)));
    return bench.look("sales?orderCode=O1");
  },
  "erp-starts-over-on-repeated-create": async (bench) => {
    const story = [posting("CREATE"), complete(one())];
    await bench.post(SALES, ...story, ...story);
    return bench.look("sales?orderCode=O1");
  },
  "erp-skips-booking-under-load": async (bench) => {
    const postings = Array.from({ length: 150 }, (_, index) =>
      complete(shipment(`S${index}`, "DISPATCHED", ["A", 1, 10.1])),
    );
    await Promise.all(postings.map((body) => bench.post(SALES, body)));
    const { sales } = (await bench.look("sales?orderCode=O1")) as {
      sales: unknown[];
    };
    return sales.length;
  },
  "erp-forgets-on-restart": async (bench) => {
    const body = complete(one());
    await bench.post(SALES, body);
    await bench.restart();
    await bench.post(SALES, body);
    return bench.look("sales?orderCode=O1");
  },
  "erp-answers-duplicates-with-409": repeated(() => complete(one())),
  "erp-refuses-known-shipments": booked(
    () => complete(one()),
    () => complete(one(), two()),
  ),
  "erp-applies-changed-payload": async (bench) => {
    const changed = shipment("S1", null, ["A", 9, 90]);
    for (const shipments of [[one()], [changed]]) {
      const body = posting("COMPLETE", { messageId: 1, shipments });
      await bench.post(SALES, body);
    }
    return bench.look("sales?orderCode=O1");
  },
  "erp-overwrites-booked-shipments": booked(
    () => complete(one()),
    () => complete(shipment("S1", null, ["A", 9, 90])),
  ),
  "erp-replaces-shipments": booked(
    () => complete(one()),
    () => complete(one(), two()),
  ),
  "erp-takes-posting-for-whole": booked(
    () => complete(one(), two()),
    () => complete(one()),
  ),
  "erp-keeps-first-status": booked(
    () => complete(one()),
    () => complete(one("DELIVERED")),
  ),
  "erp-lets-status-regress": booked(
    () => complete(one("DELIVERED")),
    () => complete(one()),
  ),
  "erp-revives-cancelled-order": async (bench) => {
    const lines = { A: [3, 3] } as const;
    const none = { A: [3, 0] } as const;
    const create = posting("CREATE", { lines: none });
    await bench.post(SALES, posting("CANCEL", { lines }), create);
    return bench.look("orders/O1");
  },
  "erp-loses-postings-before-create": booked(
    () => complete(one()),
    () => posting("CREATE"),
  ),
  "erp-acknowledges-before-commit": async (bench) => {
    await bench.post(SALES, complete(one()));
    await bench.restart();
    return bench.look("sales?orderCode=O1");
  },
  "erp-remembers-before-checking": booked(
    () => posting("COMPLETE", { messageId: 1, shipments: [bad()] }),
    () => posting("COMPLETE", { messageId: 1, shipments: [two()] }),
  ),
  "erp-lets-anybody-in": (bench) =>
    bench.postAsStranger(SALES, complete(one())),
  "erp-remembers-strangers": async (bench) => {
    const sale = complete(one());
    await bench.postAsStranger(SALES, sale);
    await bench.post(SALES, sale);
    return bench.look("sales?orderCode=O1");
  },
  "erp-books-while-checking": booked(() => complete(one(), bad())),
  "erp-folds-shipment-codes": booked(() =>
    complete(one(), { ...one(), shipmentCode: "s1" }),
  ),
  "erp-reads-shipment-codes-as-numbers": booked(() =>
    complete({ ...one(), shipmentCode: "7" }, { ...two(), shipmentCode: "07" }),
  ),
  "erp-sums-unit-prices": booked(() => complete(one())),
  "erp-rounds-totals": booked(() => complete(one())),
  "erp-ignores-repeated-sku": booked(() => complete(one())),
  "erp-books-unshipped-orders": booked(() => posting("CREATE")),
  "erp-rejects-unknown-fields": booked(() =>
    posting("COMPLETE", { more: { somethingNew: 1 } }),
  ),
  "erp-rejects-null-fields": booked(() => complete(one())),
  "erp-rejects-unknown-event-types": booked(() => posting("SOMETHING_NEW")),
  "erp-rejects-long-strings": booked(() =>
    posting("COMPLETE", { more: { parentOrderCode: "x".repeat(255) } }),
  ),
  "erp-rejects-numeric-shipment-ids": booked(() =>
    complete({ ...one(), omsShipmentId: 7 }),
  ),
  "erp-rejects-unordered-skus": booked(() =>
    complete(shipment("S1", "DISPATCHED", ["C", 1, 5])),
  ),
  "erp-hides-failures-in-200": refused,
  "erp-fails-without-envelope": refused,
  "erp-answers-late": async (bench) => {
    process.env["SLOW_MS"] = "1500";
    const begin = Date.now();
    await bench.post(SALES, posting("SHIPMENT_DISPATCH"));
    return Date.now() - begin >= 1490;
  },
};

function starterOf(parts: Partial<AccountingParts>) {
  return (settings: Parameters<typeof startAccounting>[0]) =>
    startAccounting(settings, { ...accountingParts, ...parts });
}

const rights = new Map<string, Promise<unknown>>();

/** What the reference does; it is asked only once. */
function rightly(name: string, experiment: Experiment): Promise<unknown> {
  const right = rights.get(name) ?? Bench.run(starterOf({}), experiment);
  rights.set(name, right);
  return right;
}

describe("the ERP mutants", () => {
  const names = mutants
    .filter(({ profile }) => profile === "erp")
    .map(({ name }) => name);

  it("are those in the catalogue, a file and an experiment each", () => {
    const files = readdirSync(new URL("mutants", import.meta.url))
      .filter((file) => /^erp-.*\.ts$/.test(file))
      .map((file) => file.replace(".ts", ""));
    expect(files.sort()).toEqual([...names].sort());
    expect(Object.keys(experiments).sort()).toEqual([...names].sort());
  });

  it.each(names)("%s does not do what the reference does", async (name) => {
    const experiment = experiments[name];
    if (experiment === undefined) throw new Error("no experiment");
    const module: unknown = await import(`./mutants/${name}.ts`);
    const { parts } = module as { parts: Partial<AccountingParts> };
    const right = await rightly(name, experiment);
    const wrong = await Bench.run(starterOf(parts), experiment);
    expect(wrong).not.toEqual(right);
  });

  it("build on a ledger that is right by itself", async () => {
    for (const [name, experiment] of Object.entries(experiments)) {
      const parts = { SalesLedger: LooseLedger };
      const right = await rightly(name, experiment);
      expect([name, await Bench.run(starterOf(parts), experiment)]).toEqual([
        name,
        right,
      ]);
    }
  });
});
