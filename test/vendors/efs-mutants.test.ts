import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  startWarehouse,
  type WarehouseParts,
  warehouseParts,
} from "./reference-efs/warehouse.js";
import { Bench, type Experiment } from "./testing/bench.js";
import {
  cancellation,
  dispatch,
  orderEvent,
  pack,
  processing,
  returnEvent,
} from "./testing/efs-messages.js";
import type { Trouble } from "./testing/fake-oms.js";
import { until } from "./testing/until.js";
import { mutants } from "./mutants/catalogue.js";
import { CountingOrderBook } from "./mutants/counting-order-book.js";

const ORDERS = "/increff/orders";
const RETURNS = "/increff/returns";
const PACK = "/usp/order/pack";
const STOCK = "/usp/inventories/absolute";

const create = (lines = { A: [3, 0] as const }) =>
  orderEvent("CREATE", { lines });
const partly = (cancelled: number) =>
  orderEvent("PARTIAL_CANCEL", { lines: { A: [3, cancelled] } });

/** Tells the events and looks at the order. */
function after(...events: (() => unknown)[]): Experiment {
  return async (bench) => {
    for (const event of events) await bench.post(ORDERS, event());
    return bench.look("orders/O1");
  };
}

/** Tells the events, the first of them again at the end, and looks at the order. */
function repeated(...events: (() => unknown)[]): Experiment {
  return async (bench) => {
    const told = events.map((event) => event());
    const statuses = await bench.post(ORDERS, ...told, told[0]);
    return [statuses, await bench.look("orders/O1")];
  };
}

/** Drives an action until there is nothing more to do. */
async function finish(
  bench: Bench,
  action: string,
  body: unknown,
): Promise<void> {
  await until(
    async () => (await bench.drive(action, body)) === 409,
    `${action} done`,
  );
}

/** Packs a new order of three after that trouble and answers what the OMS was asked. */
function packAfter(
  troubles: readonly Trouble[],
  see: (bench: Bench) => unknown,
): Experiment {
  return async (bench) => {
    bench.oms.trouble(PACK, ...troubles);
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await finish(bench, "pack", pack({ A: 3 }));
    return see(bench);
  };
}

/** How long the vendor waited before its last try. */
function gapIsAtLeast(bench: Bench, milliseconds: number): boolean {
  const [before, last] = bench.oms.of(PACK).slice(-2);
  if (before === undefined || last === undefined) return false;
  return last.at - before.at >= milliseconds - 5;
}

const bodies = (bench: Bench) =>
  bench.oms.calls.map((call) => [
    call.path,
    call.body,
    call.headers["content-type"],
  ]);

/** Which headers of its own the vendor sends with a pack. */
const credentials: Experiment = packAfter([], (bench) =>
  bench.oms
    .of(PACK)
    .map(({ headers }) =>
      ["authusername", "authpassword", "authdomainname"].filter(
        (name) => headers[name] !== undefined,
      ),
    ),
);

const picklist = {
  locationCode: "L1",
  channelName: "C1",
  orderList: [{ orderCode: "O1" }],
};

const packed: Experiment = packAfter(["lost answer"], bodies);

function sendsStock(...products: unknown[]): Experiment {
  return async (bench) => {
    const body = { locationCode: "L1", products };
    await bench.drive("update-inventory", body);
    await until(() => bench.oms.calls.length > 0, "the inventory");
    return bodies(bench);
  };
}

const sku = (channelSkuCode: string) => ({ channelSkuCode, quantity: 0 });

/** Drives the steps one by one, each until it is answered, and answers their first statuses. */
function driven(
  events: (() => unknown)[],
  ...steps: [string, unknown][]
): Experiment {
  return async (bench) => {
    for (const event of events) await bench.post(ORDERS, event());
    const statuses: number[] = [];
    for (const [action, body] of steps) {
      const before = bench.oms.calls.length;
      const status = await bench.drive(action, body);
      statuses.push(status);
      if (status === 202) {
        await until(() => bench.oms.calls.length > before, `${action} called`);
        await until(
          async () =>
            (await bench.drive(action, body)) === 409 ||
            bench.oms.calls.length > before + 1,
          `${action} answered`,
        );
      }
    }
    return [statuses, bodies(bench)];
  };
}

function processes(...bodiesToProcess: unknown[]): Experiment {
  return async (bench) => {
    await bench.post(RETURNS, returnEvent("CREATE"));
    const statuses: number[] = [];
    for (const body of bodiesToProcess) {
      const before = bench.oms.calls.length;
      statuses.push(await bench.drive("process-return", body));
      if (statuses.at(-1) === 202) {
        await until(() => bench.oms.calls.length > before, "the return");
      }
    }
    return [statuses, bodies(bench)];
  };
}

const told =
  (event: () => unknown): Experiment =>
  async (bench) => [
    (await bench.vendor.post(ORDERS, event())).status,
    await bench.look("orders/O1"),
  ];

const refused: Experiment = async (bench) => {
  const body = orderEvent("CREATE", { lines: { A: [-1, 0] } });
  const address = "/increff/orders";
  const reply = await bench.vendor.post(address, body);
  return [reply.status, reply.text];
};

/** Tells the events, then all of them again, and looks at the order. */
function replayed(...events: (() => unknown)[]): Experiment {
  return async (bench) => {
    const told = events.map((event) => event());
    await bench.post(ORDERS, ...told, ...told);
    return bench.look("orders/O1");
  };
}

const others = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => () => orderEvent("CREATE", { orderCode: `other ${index}` }),
  );

const experiments: Readonly<Record<string, Experiment>> = {
  "efs-forgets-message-id": repeated(create),
  "efs-checks-then-acts": async (bench) => {
    const event = create();
    const copies = Array.from({ length: 5 }, () => bench.post(ORDERS, event));
    return [await Promise.all(copies), await bench.look("orders/O1")];
  },
  "efs-remembers-last-message": repeated(create, ...others(1)),
  "efs-remembers-ten-messages": repeated(create, ...others(10)),
  "efs-remembers-last-message-of-order": replayed(create, () => partly(1)),
  "efs-forgets-finished-orders": replayed(create, () => partly(3)),
  "efs-starts-over-on-repeated-create": replayed(create, () => partly(1)),
  "efs-overflows-its-queue": async (bench) => {
    const codes = Array.from({ length: 150 }, (_, index) => `O${index}`);
    const events = codes.map((orderCode) =>
      orderEvent("CREATE", { orderCode }),
    );
    await Promise.all(events.map((event) => bench.post(ORDERS, event)));
    return Promise.all(codes.map((code) => bench.look(`orders/${code}`)));
  },
  "efs-forgets-on-restart": async (bench) => {
    const event = create();
    await bench.post(ORDERS, event);
    await bench.restart();
    await bench.post(ORDERS, event);
    return bench.look("orders/O1");
  },
  "efs-answers-duplicates-with-409": repeated(create),
  "efs-answers-duplicates-with-500": repeated(create),
  "efs-applies-changed-payload": after(
    () => orderEvent("CREATE", { messageId: 1 }),
    () => orderEvent("CREATE", { messageId: 1, lines: { A: [9, 0] } }),
  ),
  "efs-remembers-before-checking": after(
    () => orderEvent("CREATE", { messageId: 1, lines: { A: [-3, 0] } }),
    () => orderEvent("CREATE", { messageId: 1 }),
  ),
  "efs-lets-anybody-in": (bench) => bench.postAsStranger(ORDERS, create()),
  "efs-remembers-strangers": async (bench) => {
    const order = create();
    await bench.postAsStranger(ORDERS, order);
    await bench.post(ORDERS, order);
    return bench.look("orders/O1");
  },
  "efs-loses-partial-cancellations": after(create, () => partly(1)),
  "efs-acknowledges-before-commit": async (bench) => {
    await bench.post(ORDERS, create());
    await bench.restart();
    return bench.look("orders/O1");
  },
  "efs-ignores-seller-cancellations": async (bench) => {
    await bench.post(ORDERS, create());
    await bench.post("/increff/seller-cancel", cancellation({ A: 1 }));
    return bench.look("orders/O1");
  },
  "efs-adds-seller-cancellations": async (bench) => {
    const body = cancellation({ A: 1 });
    await bench.post(ORDERS, create());
    await bench.post("/increff/seller-cancel", body, body);
    return bench.look("orders/O1");
  },
  "efs-revives-cancelled-order": after(() => partly(3), create),
  "efs-reopens-completed-order": after(() => orderEvent("COMPLETE"), create),
  "efs-takes-latest-status": after(
    create,
    () => orderEvent("COMPLETE"),
    () => partly(1),
  ),
  "efs-takes-latest-cancellation": after(
    create,
    () => partly(2),
    () => partly(1),
  ),
  "efs-adds-cancellations": after(
    create,
    () => partly(1),
    () => partly(2),
  ),
  "efs-loses-events-before-create": after(() => partly(1), create),
  "efs-loses-returns-before-order": async (bench) => {
    await bench.post(RETURNS, returnEvent("CREATE"));
    return bench.look("returns/R1");
  },
  "efs-shares-keys-between-families": async (bench) => {
    await bench.post(ORDERS, create());
    const returnOrderCode = "O1";
    await bench.post(RETURNS, returnEvent("CREATE", { returnOrderCode }));
    return bench.look("returns/O1");
  },
  "efs-repeats-return-items": async (bench) => {
    const event = returnEvent("CREATE");
    await bench.post(RETURNS, event, event);
    return bench.look("returns/R1");
  },
  "efs-keys-orders-by-code": async (bench) => {
    const elsewhere = orderEvent("CREATE", { locationCode: "L2" });
    await bench.post(ORDERS, create(), elsewhere);
    return bench.look("orders/O1?locationCode=L2");
  },
  "efs-folds-order-codes": async (bench) => {
    await bench.post(
      ORDERS,
      create(),
      orderEvent("CREATE", { orderCode: "o1" }),
    );
    return bench.look("orders/o1");
  },
  "efs-ignores-cancellations-when-packing": driven(
    [create, () => partly(1)],
    ["pack", pack({ A: 2 })],
  ),
  "efs-packs-unknown-orders": driven([], ["pack", pack({ A: 3 })]),
  "efs-packs-twice": driven(
    [create],
    ["pack", pack({ A: 3 })],
    ["pack", pack({ A: 3 })],
  ),
  "efs-cancels-after-pack": driven(
    [create],
    ["pack", pack({ A: 3 })],
    ["cancel", cancellation({ A: 1 })],
  ),
  "efs-cancels-by-difference": driven(
    [create],
    ["cancel", cancellation({ A: 1 })],
    ["cancel", cancellation({ A: 3 })],
  ),
  "efs-cancels-refused-packs": async (bench) => {
    bench.oms.trouble(PACK, { status: 400 });
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 2 }));
    await until(() => bench.oms.of(PACK).length === 1, "the pack");
    // The refusal is in the books when the next call of the same lane is out.
    await bench.drive("pack", pack({ A: 1 }));
    await until(() => bench.oms.of(PACK).length === 2, "the second pack");
    return bench.look("orders/O1");
  },
  "efs-manifests-before-pack": driven([create], ["manifest", dispatch("O1")]),
  "efs-hands-over-before-pack": driven([create], ["handover", dispatch("O1")]),
  "efs-hands-over-before-manifest": async (bench) => {
    bench.oms.trouble("/usp/manifest", new Promise(() => undefined));
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await finish(bench, "pack", pack({ A: 3 }));
    await bench.drive("manifest", dispatch("O1"));
    return bench.drive("handover", dispatch("O1"));
  },
  "efs-manifests-after-handover": async (bench) => {
    await bench.post(ORDERS, create());
    await finish(bench, "pack", pack({ A: 3 }));
    await finish(bench, "handover", dispatch("O1"));
    return bench.drive("manifest", dispatch("O1"));
  },
  "efs-picks-unknown-orders": (bench) =>
    bench.drive("create-picklist", picklist),
  "efs-picks-for-another-channel": driven(
    [create],
    ["create-picklist", picklist],
  ),
  "efs-processes-return-twice": processes(
    processing({ I1: "PASS" }),
    processing({ I1: "FAIL" }),
  ),
  "efs-processes-unknown-return-item": processes(processing({ I9: "PASS" })),
  "efs-processes-unexpected-return": (bench) =>
    bench.drive("process-return", processing({ I1: "PASS" })),
  "efs-forgets-after-lost-answer": packAfter(["lost answer"], (bench) =>
    bench.look("orders/O1"),
  ),
  "efs-forgets-owed-calls-on-restart": async (bench) => {
    bench.oms.trouble(PACK, new Promise(() => undefined));
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await until(() => bench.oms.calls.length === 1, "the pack");
    await bench.restart();
    await finish(bench, "pack", pack({ A: 3 }));
    return bench.look("orders/O1");
  },
  "efs-doubles-pack-on-retry": packed,
  "efs-packs-less-on-retry": async (bench) => {
    bench.oms.trouble(PACK, "lost answer");
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await until(() => bench.oms.calls.length === 2, "the retry");
    return bodies(bench);
  },
  "efs-packs-cancelled-units-on-retry": async (bench) => {
    bench.oms.trouble(PACK, {
      status: 429,
      headers: { "retry-after": "1" },
    });
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await until(() => bench.oms.calls.length === 1, "the pack");
    await bench.post(ORDERS, partly(1));
    await until(() => bench.oms.calls.length === 2, "the retry");
    return bodies(bench);
  },
  "efs-retries-refused-calls": async (bench) => {
    bench.oms.trouble(PACK, { status: 400 });
    bench.oms.trouble(STOCK, { status: 500 }, { status: 500 });
    await bench.post(ORDERS, create());
    await bench.drive("pack", pack({ A: 3 }));
    await until(() => bench.oms.of(PACK).length === 1, "the pack");
    const products = [sku("A")];
    await bench.drive("update-inventory", { locationCode: "L1", products });
    await until(() => bench.oms.of(STOCK).length === 3, "the inventory");
    return bench.oms.of(PACK).length;
  },
  "efs-ignores-retry-after": packAfter(
    [{ status: 429, headers: { "retry-after": "1" } }],
    (bench) => gapIsAtLeast(bench, 1000),
  ),
  // The pause grows, and after the third failure it is long enough to be told from a busy machine.
  "efs-retries-without-back-off": packAfter(
    [{ status: 500 }, { status: 500 }, { status: 500 }],
    (bench) => gapIsAtLeast(bench, 400),
  ),
  "efs-sends-500-skus": sendsStock(
    ...Array.from({ length: 301 }, (_, index) => sku(`S${index}`)),
  ),
  "efs-repeats-sku-in-inventory": sendsStock(sku("A")),
  "efs-repeats-sku-in-pack": packed,
  "efs-repeats-sku-in-listing": driven(
    [],
    [
      "create-listing",
      {
        skuListings: [
          { channelSkuCode: "A", channelSerialNo: "1", barcode: "B1" },
        ],
      },
    ],
  ),
  "efs-sends-quantities-as-strings": packed,
  "efs-sends-negative-inventory": sendsStock(sku("A")),
  "efs-sends-overlong-string": packed,
  "efs-omits-channel": packed,
  "efs-sends-images-on-pass": processes(processing({ I1: "PASS" })),
  "efs-calls-v0-path": sendsStock(sku("A")),
  "efs-omits-content-type": packed,
  "efs-omits-password": credentials,
  "efs-omits-domain-name": credentials,
  "efs-rejects-unknown-fields": told(() =>
    orderEvent("CREATE", { more: { somethingNew: 1 } }),
  ),
  "efs-rejects-null-fields": told(create),
  "efs-rejects-unknown-event-types": told(() => orderEvent("PACKED")),
  "efs-rejects-long-strings": told(() =>
    orderEvent("CREATE", { more: { parentOrderCode: "x".repeat(255) } }),
  ),
  "efs-rejects-large-message-ids": told(create),
  "efs-hides-failures-in-200": refused,
  "efs-fails-without-envelope": refused,
  "efs-answers-late": async (bench) => {
    process.env["SLOW_MS"] = "1500";
    const begin = Date.now();
    await bench.post(ORDERS, partly(1));
    return Date.now() - begin >= 1490;
  },
};

function starterOf(parts: Partial<WarehouseParts>) {
  return (settings: Parameters<typeof startWarehouse>[0]) =>
    startWarehouse(settings, { ...warehouseParts, ...parts });
}

const rights = new Map<string, Promise<unknown>>();

/** What the reference does; it is asked only once. */
function rightly(name: string, experiment: Experiment): Promise<unknown> {
  const right = rights.get(name) ?? Bench.run(starterOf({}), experiment);
  rights.set(name, right);
  return right;
}

describe("the EFS mutants", () => {
  const names = mutants
    .filter(({ profile }) => profile === "efs")
    .map(({ name }) => name);

  it("are those in the catalogue, a file and an experiment each", () => {
    const files = readdirSync(new URL("mutants", import.meta.url))
      .filter((file) => /^efs-.*\.ts$/.test(file))
      .map((file) => file.replace(".ts", ""));
    expect(files.sort()).toEqual([...names].sort());
    expect(Object.keys(experiments).sort()).toEqual([...names].sort());
  });

  it.concurrent.each(names)(
    "%s does not do what the reference does",
    async (name) => {
      const experiment = experiments[name];
      if (experiment === undefined) throw new Error("no experiment");
      const module: unknown = await import(`./mutants/${name}.ts`);
      const { parts } = module as { parts: Partial<WarehouseParts> };
      const right = await rightly(name, experiment);
      const wrong = await Bench.run(starterOf(parts), experiment);
      expect(wrong).not.toEqual(right);
    },
  );

  it("build on an order book that is right by itself", async () => {
    for (const [name, experiment] of Object.entries(experiments)) {
      if (!/message|acts|restart|cancellation/.test(name)) continue;
      const parts = { OrderBook: CountingOrderBook };
      const right = await rightly(name, experiment);
      expect([name, await Bench.run(starterOf(parts), experiment)]).toEqual([
        name,
        right,
      ]);
    }
  });
});
