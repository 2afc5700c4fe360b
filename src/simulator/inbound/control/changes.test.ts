import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startQuiet } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import type { RunningOms } from "../../start.js";

interface Change {
  readonly status: string;
  readonly lastSequence: number;
  readonly firstSequence: number;
  readonly orders: number;
  readonly mode: string;
  readonly messages: Readonly<Record<string, number>>;
}

let running: RunningOms;
let leave: AbortController;
const control = new Control(() => running);

beforeEach(async () => {
  running = await startQuiet();
  leave = new AbortController();
});
afterEach(async () => {
  leave.abort();
  await running.close();
});

/** Each `next()` is the next event. */
async function* follow(path = "/_kit/changes"): AsyncGenerator<Change> {
  const response = await fetch(`${running.url}${path}`, {
    signal: leave.signal,
  });
  expect(response.headers.get("content-type")).toBe(
    "text/event-stream; charset=utf-8",
  );
  let text = "";
  const decoder = new TextDecoder();
  const body = response.body as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = /^event: changed\ndata: (.*)$/.exec(text.slice(0, end));
      text = text.slice(end + 2);
      if (event?.[1] !== undefined) yield JSON.parse(event[1]) as Change;
    }
  }
}

describe("the stream of changes", () => {
  it("begins with how it is, and tells of what somebody steers", async () => {
    const changes = follow();
    expect((await changes.next()).value).toMatchObject({
      status: "ok",
      lastSequence: 0,
      firstSequence: 1,
      orders: 0,
      mode: "held",
      messages: { held: 0, parked: 0 },
    });
    await control.ask("createOrder", "/orders", 201, { orderCode: "A" });
    const { value } = (await changes.next()) as { value: Change };
    expect(value.orders).toBe(1);
    await control.ask("addFault", "/faults", 201, { kind: "answer-500" });
    expect((await changes.next()).value).toMatchObject({ orders: 1 });
    await control.ask("resetSession", "/reset", 200);
    expect((await changes.next()).value).toMatchObject({ orders: 0 });
  });

  it("tells of a partner's call", async () => {
    const changes = follow();
    await changes.next();
    await fetch(`${running.url}/usp/inventories/absolute`, { method: "PUT" });
    expect((await changes.next()).value).toMatchObject({ lastSequence: 1 });
  });

  it("puts what happens together, so that many calls are few events", async () => {
    const changes = follow();
    await changes.next();
    const calls = 300;
    await Promise.all(
      Array.from({ length: calls }, () =>
        fetch(`${running.url}/usp/inventories/absolute`, { method: "PUT" }),
      ),
    );
    let events = 0;
    for await (const { lastSequence } of changes) {
      events += 1;
      if (lastSequence === calls) break;
    }
    expect(events).toBeLessThan(calls / 2);
  });

  it("is of one session", async () => {
    await control.ask("createSession", "/sessions", 201, { sessionId: "s" });
    const changes = follow("/sessions/s/_kit/changes");
    await changes.next();
    await control.ask("createOrder", "/orders", 201, { orderCode: "MAIN" });
    await fetch(`${running.url}/sessions/s/_kit/orders`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect((await changes.next()).value).toMatchObject({ orders: 1 });
    expect(running.oms.state.orders.size).toBe(1);
  });

  it("refuses a parameter that it does not know", async () => {
    expect(
      await control.refusal("followChanges", "/changes?since=1", 400),
    ).toContain("since");
  });
});
