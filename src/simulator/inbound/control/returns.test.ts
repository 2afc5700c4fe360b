import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Caller, startQuiet } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import { ManualClock } from "../../../../test/support/manual-clock.js";
import type { RunningOms } from "../../start.js";

let running: RunningOms;
const control = new Control(() => running);

interface Shown {
  readonly returnOrderCode: string;
  readonly items: readonly { readonly returnItemCode: string }[];
}

beforeAll(async () => {
  running = await startQuiet({}, { clock: new ManualClock() });
});
afterAll(() => running.close());
beforeEach(async () => {
  running.oms.reset(1);
  await control.ask("createOrder", "/orders", 201, {
    orderCode: "A",
    lines: [
      { channelSkuCode: "SKU-1", quantity: 2 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ],
  });
  await control.ask("packOrderInHouse", "/orders/A/pack", 201);
});

const handOver = (): Promise<unknown> =>
  control.ask("handOverOrder", "/orders/A/handover", 200);

const announce = (wish: object = {}): Promise<Shown> =>
  control.ask("createReturn", "/returns", 201, {
    forwardOrderCode: "A",
    ...wish,
  });

function eventTypes(): string[] {
  return running.oms.dispatcher
    .deliveries({ family: "return" })
    .map(({ message }) => message.eventType);
}

describe("a return is announced", () => {
  beforeEach(handOver);

  it("with everything that was handed over where nothing is said", async () => {
    expect(await announce()).toMatchObject({
      returnOrderCode: "RET-1",
      forwardOrderCode: "A",
      orderType: "CUSTOMER_RETURN",
      status: "EXPECTED",
      transporter: "BLUEDART",
      items: [
        { returnItemCode: "RET-1-1", channelSkuCode: "SKU-1" },
        { returnItemCode: "RET-1-2", channelSkuCode: "SKU-1" },
        { returnItemCode: "RET-1-3", channelSkuCode: "SKU-2" },
      ],
    });
    expect(eventTypes()).toEqual(["RETURN_ORDER_CREATE"]);
    expect(
      await control.refusal("createReturn", "/returns", 409, {
        forwardOrderCode: "A",
      }),
    ).toMatch(/nothing of order A is handed over and not announced/);
  });

  it("piece by piece, with everything that can be said", async () => {
    expect(
      await announce({
        locationCode: "WH1",
        channelName: "DEMO",
        returnOrderCode: "R",
        orderType: "RETURN_TO_ORIGIN",
        awbNumber: "AWB",
        transporter: "DELHIVERY",
        items: [
          { channelSkuCode: "SKU-1", reason: "LATE", returnItemCode: "PIECE" },
          { channelSkuCode: "SKU-2", quantity: 1 },
        ],
      }),
    ).toMatchObject({
      returnOrderCode: "R",
      awbNumber: "AWB",
      transporter: "DELHIVERY",
      items: [
        { returnItemCode: "PIECE", reason: "LATE" },
        { returnItemCode: "R-2", reason: "UNDELIVERED" },
      ],
    });
    expect(await announce()).toMatchObject({
      returnOrderCode: "RET-2",
      items: [{ channelSkuCode: "SKU-1", reason: "SIZE_MISMATCH" }],
    });
  });

  it.each([
    [404, { forwardOrderCode: "NO" }, /forwardOrderCode: no order NO; GET/],
    [404, { locationCode: "NO" }, /at location NO/],
    [
      409,
      { items: [{ channelSkuCode: "SKU-2", quantity: 2 }] },
      /more of SKU-2.*GET \/_kit\/shipments\?order=A/,
    ],
    [
      400,
      {
        items: [
          { channelSkuCode: "SKU-1", quantity: 2, returnItemCode: "PIECE" },
        ],
      },
      /PIECE can be the code of one piece only/,
    ],
    [409, { returnOrderCode: "R" }, /choose another code/],
    [400, { orderType: "NO" }, /orderType/],
  ])("not: %i for %j", async (status, wish, says) => {
    await announce({
      returnOrderCode: "R",
      items: [{ channelSkuCode: "SKU-1" }],
    });
    const body = { forwardOrderCode: "A", ...wish };
    expect(
      await control.refusal("createReturn", "/returns", status, body),
    ).toMatch(says);
  });
});

it("nothing comes back before it was handed over", async () => {
  expect(
    await control.refusal("createReturn", "/returns", 409, {
      forwardOrderCode: "A",
    }),
  ).toMatch(/hand it over with POST \/_kit\/orders\/A\/handover/);
});

describe("an announced return", () => {
  beforeEach(async () => {
    await handOver();
    await announce({ returnOrderCode: "R" });
  });

  it("is shown, changed and cancelled, with a message for each change", async () => {
    expect(await control.ask("getReturn", "/returns/R", 200)).toMatchObject({
      status: "EXPECTED",
    });
    const other = { awbNumber: "AWB-2", transporter: "DELHIVERY" };
    for (let time = 0; time < 2; time += 1)
      expect(
        await control.ask("updateReturn", "/returns/R/update", 200, other),
      ).toMatchObject(other);
    for (let time = 0; time < 2; time += 1)
      expect(
        await control.ask("cancelReturn", "/returns/R/cancel", 200),
      ).toMatchObject({ status: "CANCELLED" });
    expect(eventTypes()).toEqual([
      "RETURN_ORDER_CREATE",
      "RETURN_ORDER_UPDATE",
      "RETURN_ORDER_CANCEL",
    ]);
    expect(
      await control.refusal("updateReturn", "/returns/R/update", 409, {
        awbNumber: "AWB-3",
      }),
    ).toMatch(/is cancelled; announce another with POST \/_kit\/returns/);
  });

  it("is not cancelled once a piece of it was checked", async () => {
    await new Caller(running)
      .call("POST", "/usp/return", {
        returnOrderCode: "R",
        forwardOrderCode: "A",
        locationCode: "WH1",
        channelName: "DEMO",
        awbNumber: "1",
        transporter: "BLUEDART",
        orderItems: [
          {
            returnItemCode: "R-1",
            channelSkuCode: "SKU-1",
            qcStatus: "PASS",
          },
        ],
      })
      .expect(200);
    expect(
      await control.refusal("cancelReturn", "/returns/R/cancel", 409),
    ).toMatch(/is being processed/);
  });

  it("must exist, and an update must say something", async () => {
    for (const [id, path, body] of [
      ["getReturn", "/returns/NO"],
      ["updateReturn", "/returns/NO/update", { awbNumber: "1" }],
      ["cancelReturn", "/returns/NO/cancel"],
    ] as const)
      expect(await control.refusal(id, path, 404, body)).toMatch(
        /no return NO; GET \/_kit\/returns lists/,
      );
    expect(
      await control.refusal("updateReturn", "/returns/R/update", 400, {}),
    ).toMatch(/one of them must be given/);
  });
});

it("a return of one code at two locations needs the location", async () => {
  const tenants = running.oms.settings.tenants.map((tenant) => ({
    ...tenant,
    locations: ["WH1", "WH2"],
  }));
  const two = await startQuiet({ tenants });
  const other = new Control(() => two);
  for (const locationCode of ["WH1", "WH2"]) {
    const place = `?locationCode=${locationCode}`;
    await other.ask("createOrder", "/orders", 201, {
      orderCode: "A",
      locationCode,
    });
    await other.ask("packOrderInHouse", `/orders/A/pack${place}`, 201);
    await other.ask("handOverOrder", `/orders/A/handover${place}`, 200);
    await other.ask("createReturn", "/returns", 201, {
      forwardOrderCode: "A",
      returnOrderCode: "R",
      locationCode,
    });
  }
  expect(
    await other.refusal("packOrderInHouse", "/orders/A/pack", 409),
  ).toMatch(
    /exists at WH1 in channel DEMO and at WH2 in channel DEMO; say which/,
  );
  expect(await other.refusal("cancelReturn", "/returns/R/cancel", 409)).toMatch(
    /R exists at WH1 in channel DEMO and at WH2 in channel DEMO; say which/,
  );
  await other.ask("cancelReturn", "/returns/R/cancel?locationCode=WH2", 200);
  expect(
    await other.ask("getReturn", "/returns/R?locationCode=WH1", 200),
  ).toMatchObject({ status: "EXPECTED" });
  await two.close();
});
