import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller, efs, startQuiet } from "../../../../test/support/caller.js";
import type { RunningOms } from "../../start.js";
import { controlGate } from "./access.js";

const token = "a-token-of-24-characters";
const bearer = { authorization: `Bearer ${token}` };

interface Answer {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly text: string;
}

/** Sends any header, also those that fetch keeps for itself. */
function send(
  { port }: RunningOms,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { host: "127.0.0.1", port, method, path, headers, agent: false },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            challenge: response.headers["www-authenticate"],
            text,
          });
        });
      },
    );
    call.on("error", reject);
    call.end();
  });
}

describe("with a token", () => {
  let running: RunningOms;
  beforeAll(async () => {
    running = await startQuiet({}, { controlToken: token });
  });
  afterAll(() => running.close());

  it.each([
    ["nothing", {}],
    ["another token", { authorization: "Bearer another-token-of-24-char" }],
    ["a part of it", { authorization: `Bearer ${token.slice(0, -1)}` }],
    ["another scheme", { authorization: `Basic ${token}` }],
    ["the token of nobody", { authorization: "Bearer " }],
    ["the credentials of a partner", efs],
  ])("a call of this computer with %s is refused", async (_name, headers) => {
    const answer = await send(running, "GET", "/_kit/health", headers);
    expect(answer).toMatchObject({ status: 401, challenge: "Bearer" });
    expect(JSON.parse(answer.text)).toMatchObject({
      code: "UNAUTHORIZED",
      description: expect.stringContaining("Authorization") as string,
    });
    expect(answer.text).not.toContain(token);
  });

  it.each([
    ["as it is", bearer],
    ["under another name of the mock", { ...bearer, host: "oms.example:8080" }],
    ["with the scheme in small letters", { authorization: `bearer ${token}` }],
  ])("a call that carries it is taken, %s", async (_name, headers) => {
    const answer = await send(running, "POST", "/_kit/reset", headers);
    expect(answer.status).toBe(200);
  });

  it.each([
    [403, "POST", "http://evil.example"],
    [403, "DELETE", "null"],
    [200, "GET", "http://evil.example"],
    [204, "DELETE", "https://oms.example"],
  ])(
    "a page's call is answered %i to %s from %s",
    async (status, method, origin) => {
      const path = method === "GET" ? "/_kit/health" : "/_kit/faults";
      const headers = { ...bearer, origin, host: "oms.example" };
      expect((await send(running, method, path, headers)).status).toBe(status);
    },
  );

  it("never reaches the history", async () => {
    const caller = new Caller(running);
    await caller
      .call(
        "PUT",
        `/usp/nowhere?x=${token}`,
        {},
        {
          ...efs,
          ...bearer,
          "x-forwarded-token": token,
        },
      )
      .expect(404);
    const text = await send(running, "GET", "/_kit/history.ndjson", bearer);
    expect(text.text).toContain("/usp/nowhere");
    expect(text.text).not.toContain(token);
  });
});

describe("the gate", () => {
  it.each([
    ["this computer", "127.0.0.1", undefined],
    ["this computer by IPv6", "::1", undefined],
    ["this computer inside IPv6", "::ffff:127.0.0.1", undefined],
    ["another computer", "192.0.2.7", 403],
  ])("without a token judges %s", (_name, remoteAddress, status) => {
    const call = {
      method: "POST",
      headers: { host: "localhost:4010", ...bearer },
      socket: { remoteAddress },
    } as unknown as Parameters<ReturnType<typeof controlGate>>[0];
    const error = controlGate(undefined)(call);
    expect(error?.status).toBe(status);
    if (status !== undefined)
      expect(error?.description).toMatch(/start the mock with a token/);
    expect(controlGate(token)(call)).toBeUndefined();
  });

  it.each([
    "",
    "short",
    "fifteen-letters",
    "a token with blanks in it",
    "é".repeat(20),
  ])("does not open with the token %j, and the start says so", async (weak) => {
    await expect(startQuiet({}, { controlToken: weak })).rejects.toThrow(
      /at least 16 characters/,
    );
  });
});
