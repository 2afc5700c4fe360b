import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DispatchingBench } from "../../../test/simulator/dispatching.js";

let bench: DispatchingBench;
beforeEach(async () => {
  bench = await DispatchingBench.begin();
});
afterEach(() => bench.end());

describe("the connections to a partner", () => {
  it("are as many as calls may be open at once, however many messages leave", async () => {
    const concurrency = 20;
    const dispatcher = bench.start({ concurrency, mode: "held" });
    for (let count = 0; count < 600; count += 1)
      dispatcher.enqueue(bench.message(`A-${count}`));
    dispatcher.setMode("auto");
    await dispatcher.whenIdle();
    const ports = bench.receiver.requests.map(({ fromPort }) => fromPort);
    expect(ports).toHaveLength(600);
    // A machine that stands still for half a second may let one or two lie unused for too long. Thirty were there when a message
    // did not wait until the connection before it was free.
    expect(new Set(ports).size).toBeLessThanOrEqual(concurrency + 4);
  });
});

describe("the headers of messages", () => {
  it("are the partner's at that moment, and recorded without secrets and with each body's length", async () => {
    const dispatcher = bench.start({ concurrency: 1 });
    const send = async (secret: string, bodyText: string): Promise<void> => {
      bench.endpoints = {
        orderEvents: bench.receiver.url("/orders"),
        headers: { authorization: secret, "x-of": secret.toUpperCase() },
      };
      dispatcher.enqueue({ ...bench.message(`A-${secret}`), bodyText });
      dispatcher.enqueue({ ...bench.message(`B-${secret}`), bodyText });
      await dispatcher.whenIdle();
    };
    await send("one", '{"a":1}');
    await send("two", '{"a":22}');
    expect(
      bench.receiver.requests.map(({ headers }) => headers.authorization),
    ).toEqual(["one", "one", "two", "two"]);
    const recorded = bench.history.entries.map((entry) =>
      entry.kind === "exchange" ? entry.requestHeaders : {},
    );
    expect(
      recorded.map((headers) => [
        headers["authorization"],
        headers["x-of"],
        headers["content-length"],
      ]),
    ).toEqual([
      ["[redacted]", "ONE", "7"],
      ["[redacted]", "ONE", "7"],
      ["[redacted]", "TWO", "8"],
      ["[redacted]", "TWO", "8"],
    ]);
  });

  it("and the address hide a secret that is learned after it was first recorded", async () => {
    bench.endpoints = {
      orderEvents: bench.receiver.url("/orders/late-secret"),
      headers: { "x-of": "late-secret" },
    };
    const dispatcher = bench.start({ concurrency: 1 });
    const send = async (): Promise<string> => {
      const bodyText = "{}";
      const message = { ...bench.message(), bodyText };
      dispatcher.enqueue(message);
      await dispatcher.whenIdle();
      return JSON.stringify(bench.history.entries.at(-1));
    };
    expect(await send()).toContain("late-secret");
    bench.secrets.learnTexts(["late-secret"]);
    expect(await send()).not.toContain("late-secret");
  });
});
