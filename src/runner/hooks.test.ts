import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { CommandDriver, HttpDriver, type Task } from "./driver.js";
import { CommandObserver, HttpObserver, type Question } from "./observer.js";

const question: Question = {
  resource: "order",
  orderCode: "A/1",
  locationCode: "WH1",
  channelName: "DEMO",
};
const task: Task = {
  action: "pack",
  body: { orderCode: "A" },
  text: "pack order A",
};
let server: Server | undefined;

async function serve(
  status: number,
  body: string,
): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  server = createServer((req, res) => {
    seen.push(`${req.method ?? ""} ${req.url ?? ""}`);
    res.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/`,
    seen,
  };
}

afterEach(() => server?.close());

describe("an observer over HTTP", () => {
  it("is asked under the documented address, narrowed to location and channel", async () => {
    const { url, seen } = await serve(200, '{"status":"OPEN"}');
    expect(await new HttpObserver(url).ask(question)).toEqual({
      result: "found",
      body: { status: "OPEN" },
    });
    await new HttpObserver(url).ask({ ...question, resource: "sales" });
    await new HttpObserver(url).ask({
      ...question,
      resource: "return",
      returnOrderCode: "R",
    });
    expect(seen).toEqual([
      "GET /hook/orders/A%2F1?locationCode=WH1&channelName=DEMO",
      "GET /hook/sales?orderCode=A%2F1&locationCode=WH1&channelName=DEMO",
      "GET /hook/returns/R?locationCode=WH1&channelName=DEMO",
    ]);
  });

  it.each([
    [404, "", { result: "unknown" }],
    [500, "", { result: "failed" }],
    [200, "<html>", { result: "failed" }],
    [200, '"text"', { result: "failed" }],
  ])(
    "that answers %i %s teaches nothing that it did not say",
    async (status, body, expected) => {
      const { url } = await serve(status, body);
      expect(await new HttpObserver(url).ask(question)).toMatchObject(expected);
    },
  );

  it("that is not there has failed", async () => {
    expect(
      await new HttpObserver("http://127.0.0.1:1").ask(question),
    ).toMatchObject({ result: "failed" });
  });
});

describe("an observer as a command", () => {
  const ask = (command: string) =>
    new CommandObserver(command, "/", process.env).ask(question);

  it("gets resource and key=value words", async () => {
    const script = `node -e 'console.log(JSON.stringify({ words: process.argv.slice(1) }))'`;
    expect(await ask(script)).toEqual({
      result: "found",
      body: {
        words: [
          "orders",
          "orderCode=A/1",
          "locationCode=WH1",
          "channelName=DEMO",
        ],
      },
    });
  });

  it("says that it does not know by printing nothing, and fails by failing", async () => {
    expect(await ask("true")).toEqual({ result: "unknown" });
    expect(await ask("exit 3; true")).toMatchObject({ result: "failed" });
  });
});

describe("a driver", () => {
  it.each([
    [202, "accepted"],
    [200, "accepted"],
    [409, "refused"],
    [404, "not-offered"],
    [400, "broken"],
    [503, "broken"],
  ])("over HTTP that answers %i has %s", async (status, answer) => {
    const { url, seen } = await serve(status, "{}");
    expect(await new HttpDriver(url).ask(task)).toMatchObject({
      answer,
      status,
    });
    expect(seen).toEqual(["POST /hook/actions/pack"]);
  });

  it.each([
    ["exit 7;", "broken"],
    ["true", "accepted"],
    ["exit 9;", "refused"],
    ["exit 4;", "not-offered"],
  ])("as the command %s has %s", async (command, answer) => {
    expect(
      await new CommandDriver(command, "/", process.env).ask(task),
    ).toMatchObject({ answer });
  });
});
