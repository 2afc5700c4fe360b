import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Caller, efs, startQuiet } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import { ManualClock } from "../../../../test/support/manual-clock.js";
import { HttpReceiver } from "../../../../test/support/receiver.js";
import { emptyBody, recordBody } from "../../../history/body.js";
import type { HistoryEntry } from "../../../history/entry.js";
import { History } from "../../../history/history.js";
import { demoTenants } from "../../demo.js";
import type { RunningOms } from "../../start.js";
import { eventually } from "../../../../test/simulator/eventually.js";

const start = Date.UTC(2024, 4, 6, 9);
const clock = new ManualClock(start);
let receiver: HttpReceiver;
let running: RunningOms;
let caller: Caller;
const control = new Control(() => running);

interface Page {
  readonly entries: readonly {
    readonly sequence: number;
    readonly operation: string | null;
  }[];
  readonly lastSequence: number;
  readonly more: boolean;
}

beforeAll(async () => {
  receiver = await HttpReceiver.listen();
  const tenants = demoTenants.map((tenant) =>
    tenant.role === "efs"
      ? { ...tenant, endpoints: { orderEvents: receiver.url("/orders") } }
      : tenant,
  );
  running = await startQuiet({ tenants }, { clock });
  caller = new Caller(running);
});
afterAll(async () => {
  await running.close();
  await receiver.close();
});

const read = (query: string): Promise<Page> =>
  control.ask("listHistory", `/history?${query}`, 200);
const numbers = async (query: string): Promise<number[]> =>
  (await read(query)).entries.map(({ sequence }) => sequence);

/** Five entries, a minute apart: a report, a pack that is refused, one without credentials, a fault and its delivery. */
beforeEach(async () => {
  running.oms.reset(1);
  await caller.call("PUT", "/usp/inventories/absolute", {
    locationCode: "WH1",
    products: [{ channelSkuCode: "SKU-1", quantity: 10 }],
  });
  clock.advance(60_000);
  await caller.call("POST", "/usp/order/pack", {
    orderCode: "Missing.Order",
    locationCode: "WH1",
    channelName: "DEMO",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
  });
  clock.advance(60_000);
  await caller.call("PUT", "/usp/order/cancel", {}, {});
  clock.advance(60_000);
  await control.ask("createOrder", "/orders", 201, { orderCode: "A" });
  await control.ask("redeliverMessage", "/messages/order-1/redeliver", 202);
  await eventually(() => {
    expect(running.oms.history.entries).toHaveLength(5);
  });
});

describe("the history is narrowed", () => {
  it("by what it is about", async () => {
    expect(await numbers("")).toEqual([1, 2, 3, 4, 5]);
    expect(await numbers("operation=packOrder")).toEqual([2]);
    expect(await numbers("status=404")).toEqual([2]);
    expect(await numbers("status=4xx")).toEqual([2, 3]);
    expect(await numbers("status=2XX")).toEqual([1, 5]);
    expect(await numbers("messageKey=order-1")).toEqual([4, 5]);
    expect(await numbers("tenant=DEMO_EFS")).toEqual([1, 2, 4, 5]);
    expect(await numbers("tenant=DEMO_EFS&direction=inbound")).toEqual([1, 2]);
    expect(await numbers("order=A&kind=delivery")).toEqual([5]);
  });

  it("by the time at which it began", async () => {
    const at = (minutes: number): string => {
      const first = running.oms.history.entries[0]?.at ?? 0;
      return new Date(first + minutes * 60_000).toISOString();
    };
    expect(await numbers(`from=${at(1)}`)).toEqual([2, 3, 4, 5]);
    expect(await numbers(`to=${at(1)}`)).toEqual([1]);
    const indian = new Date(Date.parse(at(1)) + 5.5 * 3_600_000).toISOString();
    expect(
      await numbers(`from=${indian.replace("Z", "+05:30")}&to=${at(2)}`),
    ).toEqual([2]);
  });

  it("by a text in address or body, in capital or small letters, as it stands", async () => {
    expect(await numbers("q=missing.order")).toEqual([2]);
    expect(await numbers("q=missing_order")).toEqual([]);
    expect(await numbers("q=/USP/")).toEqual([1, 2, 3]);
    expect(await numbers("q=successProducts")).toEqual([1]);
    expect(await numbers(`q=${encodeURIComponent("a.*b")}`)).toEqual([]);
    expect(await numbers(`q=${encodeURIComponent("(?<x")}`)).toEqual([]);
  });

  it.each([
    "status=600",
    "status=5x",
    "from=yesterday",
    "sort=middle",
    "kind=calls",
    "operation=pack",
    "before=0",
    "q=",
    "oder=A",
  ])("not by %s", async (query) => {
    const [name = ""] = query.split("=");
    expect(
      await control.refusal("listHistory", `/history?${query}`, 400),
    ).toContain(`${name}: `);
  });
});

describe("a list without bodies", () => {
  it("has what happened in few words; one entry has all of it", async () => {
    const details = async (query: string): Promise<object[]> => {
      const { entries } = (await read(query)) as unknown as {
        readonly entries: readonly { readonly detail: object }[];
      };
      return entries.map(({ detail }) => detail);
    };
    const [call] = await details("operation=packOrder&bodies=false");
    expect(call).toMatchObject({ kind: "exchange", status: 404 });
    for (const name of ["requestBody", "responseBody", "requestHeaders"])
      expect(call).not.toHaveProperty(name);
    const [whole] = await details("operation=packOrder");
    expect(whole).toHaveProperty("requestBody.text");
  });
});

describe("the newest", () => {
  it("come first when asked for, page by page to the beginning", async () => {
    const first = await read("sort=newest&limit=2");
    expect(first).toMatchObject({
      entries: [{ sequence: 5 }, { sequence: 4 }],
      lastSequence: 4,
      more: true,
    });
    const second = await read("sort=newest&limit=3&before=4");
    expect(second).toMatchObject({
      entries: [{ sequence: 3 }, { sequence: 2 }, { sequence: 1 }],
      lastSequence: 1,
      more: false,
    });
    expect(await read("sort=newest&before=1")).toEqual({
      entries: [],
      lastSequence: 1,
      more: false,
    });
    expect(await numbers("sort=newest&after=3")).toEqual([5, 4]);
    expect(await numbers("before=3")).toEqual([1, 2]);
  });
});

describe("one entry", () => {
  it("is shown by its number, and a number that is none says which there are", async () => {
    expect(
      await control.ask("getHistoryEntry", "/history/2", 200),
    ).toMatchObject({
      sequence: 2,
      operation: "packOrder",
      tenant: "DEMO_EFS",
    });
    expect(await control.refusal("getHistoryEntry", "/history/6", 404)).toMatch(
      /no entry 6; the entries 1 to 5 are kept/,
    );
    expect(await control.refusal("getHistoryEntry", "/history/x", 400)).toMatch(
      /whole number/,
    );
    running.oms.reset();
    expect(await control.refusal("getHistoryEntry", "/history/1", 404)).toMatch(
      /empty/,
    );
  });
});

describe("the whole history", () => {
  it("is streamed as a history file, without credentials", async () => {
    const response = await fetch(`${running.url}/_kit/history.ndjson`);
    expect(response.headers.get("content-type")).toMatch(
      /^application\/x-ndjson/,
    );
    const text = await response.text();
    expect(text.endsWith("\n")).toBe(true);
    const lines = text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as HistoryEntry)).toEqual(
      running.oms.history.entries,
    );
    expect(text).not.toContain(efs.authPassword);
    running.oms.reset();
    const empty = await fetch(`${running.url}/_kit/history.ndjson`);
    expect(await empty.text()).toBe("");
  });
});

describe("a long history", () => {
  it("is searched in bounded steps, each of which says where it stopped, and streamed whole", async () => {
    const history = new History(clock);
    const body = recordBody("x".repeat(250_000));
    for (let index = 0; index < 450; index += 1)
      history.append({
        kind: "exchange",
        opened: history.open(),
        durationMs: 1,
        direction: "inbound",
        operation: null,
        method: "POST",
        url: index === 449 ? "/needle" : "/hay",
        requestHeaders: {},
        requestBody: body,
        ending: "answered",
        status: 404,
        responseHeaders: {},
        responseBody: emptyBody,
      });
    const long = await startQuiet({}, { history });
    const other = new Control(() => long);
    const found: number[] = [];
    let [after, calls, more] = [0, 0, true];
    while (more) {
      const page: Page = await other.ask(
        "listHistory",
        `/history?q=needle&after=${after}`,
        200,
      );
      expect(page.lastSequence).toBeGreaterThan(after);
      found.push(...page.entries.map(({ sequence }) => sequence));
      ({ lastSequence: after, more } = page);
      calls += 1;
    }
    expect(found).toEqual([450]);
    expect(calls).toBe(3);
    const whole = await (await fetch(`${long.url}/_kit/history.ndjson`)).text();
    expect(whole.trimEnd().split("\n")).toHaveLength(450);
    const gone = new AbortController();
    const response = await fetch(`${long.url}/_kit/history.ndjson`, {
      signal: gone.signal,
    });
    expect(response.ok).toBe(true);
    gone.abort();
    await other.ask("getHealth", "/health", 200);
    await long.close();
  });
});
