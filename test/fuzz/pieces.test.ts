import { describe, expect, it } from "vitest";
import { AnswerReader } from "./answers.js";
import { contractBodies } from "./contract-bodies.js";
import { diceOf } from "./dice.js";
import { trendOf } from "./growth.js";
import { bytesOf, hostileJson } from "./hostile-values.js";
import { problemsOf } from "./judge.js";
import { requestAt, type FuzzRequest } from "./requests.js";
import { RouteCoverage, routes, withoutSuccess } from "./routes.js";
import type { World } from "./world.js";

const world: World = {
  receiver: "http://127.0.0.1:9/h",
  consoleAssets: ["console.1.js"],
  docsAssets: ["redoc.1.js"],
};
const contracts = contractBodies(1);
const requests = (seed: number, count: number): FuzzRequest[] =>
  Array.from({ length: count }, (_, index) =>
    requestAt(seed, index, contracts, world),
  );

describe("a request", () => {
  it("is the same bytes from the same seed and index, and others from another", () => {
    const told = ({ bytes, manner, made }: FuzzRequest): unknown => [
      bytes.toString("base64"),
      manner,
      made,
    ];
    expect(requests(7, 300).map(told)).toEqual(requests(7, 300).map(told));
    expect(requests(7, 50).map(told)).not.toEqual(requests(8, 50).map(told));
  });

  it("goes to every route, in every way", () => {
    const made = requests(1, 5000);
    expect(new Set(made.map(({ route }) => route.name)).size).toBe(
      routes.length,
    );
    const ways = new Set(made.map(({ made }) => made.split(":")[0]));
    expect([...ways].sort()).toEqual(
      "broken fitting framing head path query slow values".split(" "),
    );
  });

  it("names no address but the receiver's", () => {
    for (const { bytes, made } of requests(3, 3000)) {
      if (made.startsWith("framing") || made.startsWith("head")) continue;
      for (const [address] of bytes
        .toString("latin1")
        .matchAll(/"https?:[^"]*/gi))
        expect(address).toBe(`"${world.receiver}`);
    }
  });

  it("is built from every schema but those of forms that only have examples", () => {
    expect(contracts.examplesOnly).toEqual(knownExamplesOnly);
  });
});

const knownExamplesOnly: readonly string[] = [];

describe("hostile values", () => {
  it("are bytes that no text has, where they are to be", () => {
    expect(bytesOf("a\uE000\uE001\uE002b")).toEqual(
      Buffer.from([0x61, 0xed, 0xa0, 0x80, 0xff, 0, 0x62]),
    );
    const all = Array.from({ length: 5000 }, (_, index) =>
      hostileJson(diceOf(1, index)),
    );
    expect(all).toContain("1e400");
    expect(all).toContain(String.raw`"\ud800"`);
    expect(all.some((text) => text.startsWith("[".repeat(100_000)))).toBe(true);
  });
});

describe("a reader of answers", () => {
  const read = (text: string, methods = ["GET"]): unknown => {
    const reader = new AnswerReader(methods);
    reader.add(Buffer.from(text, "latin1"));
    const answer = reader.take();
    return (
      answer && [answer.status, answer.body.toString("latin1"), reader.rest]
    );
  };

  it("takes a length, chunks, an interim answer, and none to HEAD", () => {
    expect(read("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nabc")).toEqual([
      200,
      "ab",
      true,
    ]);
    expect(
      read(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
      ),
    ).toEqual([200, "a", false]);
    expect(
      read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No\r\n\r\n"),
    ).toEqual([204, "", false]);
    expect(
      read("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n", ["HEAD"]),
    ).toEqual([200, "", false]);
    expect(
      read("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\na"),
    ).toBeUndefined();
  });

  it.each([
    "HTTP/1.0 200 OK\r\n\r\n",
    "HTTP/1.1 2000 OK\r\n\r\n",
    "HTTP/1.1 200 OK\r\na b: c\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 1\r\n\r\na",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
  ])("refuses %j", (text) => {
    expect(() => read(text)).toThrow();
  });
});

describe("the judge", () => {
  const request: FuzzRequest = {
    index: 0,
    made: "fitting",
    route:
      routes.find(({ name }) => name === "packOrder") ?? (routes[0] as never),
    session: "fz-b",
    method: "POST",
    bytes: Buffer.alloc(0),
    manner: {
      connection: "shared",
      pieces: 1,
      pauseMs: 0,
      end: "open",
      answers: 1,
    },
    operation: "packOrder",
  };
  const planned = {
    code: "INTERNAL_ERROR",
    message: "The call could not be completed",
    description: "[an unexpected failure, please retry]",
  };
  const judged = (
    status: number,
    body: unknown,
    more: Partial<FuzzRequest> = {},
  ): string[] =>
    problemsOf(
      { ...request, ...more },
      {
        how: "answered",
        milliseconds: 1,
        answers: [
          {
            status,
            headers: new Map([["content-type", "application/json"]]),
            body: Buffer.from(JSON.stringify(body)),
            endless: false,
          },
        ],
      },
    );
  const envelope = { ...planned, code: "BAD_DATA" };

  it("takes a refusal with its envelope, and a 500 only where faults are planned", () => {
    expect(judged(400, envelope)).toEqual([]);
    expect(judged(500, planned)).toHaveLength(1);
    expect(judged(500, planned, { session: "fz-a" })).toEqual([]);
    expect(
      judged(500, { ...planned, description: "[other]" }, { session: "fz-a" }),
    ).toHaveLength(1);
  });

  it("misses an envelope, a success that is not of the contract, an end", () => {
    expect(judged(400, {})).not.toEqual([]);
    expect(judged(200, { nothing: 1 })).not.toEqual([]);
    const end = { milliseconds: 1, answers: [] };
    expect(problemsOf(request, { ...end, how: "hung" })).toHaveLength(1);
    expect(problemsOf(request, { ...end, how: "closed" })).toHaveLength(1);
    expect(
      problemsOf({ ...request, session: "fz-a" }, { ...end, how: "closed" }),
    ).toEqual([]);
  });
});

describe("a trend", () => {
  const noise = [0.4, -0.8, 0.2, 0.9, -0.6, 0.1, -0.3, 0.7, -0.9, 0.5];

  it("is growth when it is more than scatter and worth speaking of", () => {
    expect(
      trendOf(
        noise.map((one, index) => 50 + one + index),
        4,
      ).grows,
    ).toBe(true);
    expect(
      trendOf(
        noise.map((one) => 50 + one),
        0,
      ).grows,
    ).toBe(false);
    expect(
      trendOf(
        noise.map((one, index) => 50 + one / 10 + index / 10),
        4,
      ).grows,
    ).toBe(false);
  });
});

describe("the coverage of routes", () => {
  it("names what was never called, what never succeeded, and what is excused in vain", () => {
    const coverage = new RouteCoverage();
    for (const { name } of routes.slice(1))
      coverage.add(name, !Object.hasOwn(withoutSuccess, name));
    expect(coverage.complaints()).toEqual([
      `route ${routes[0]?.name ?? ""} was never called`,
    ]);
    coverage.add("getHealth", true);
    coverage.add("icon", true);
    expect(coverage.complaints()).toHaveLength(1);
  });
});
