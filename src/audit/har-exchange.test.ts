/** What one entry of a HAR file says, and what it does not say. */
import { describe, expect, it } from "vitest";
import { createRedaction } from "../history/redaction.js";
import { harCall, harExchange, type HarCall } from "./har-exchange.js";

const begun = "2024-05-06T07:08:09.100+05:30";
const at = Date.parse(begun);

function entry(more: object = {}, request: object = {}, response: object = {}) {
  return {
    startedDateTime: begun,
    time: 120,
    request: {
      method: "post",
      url: "https://increff.example/usp/order/pack",
      headers: [{ name: "Content-Type", value: "application/json" }],
      postData: { mimeType: "application/json", text: '{"a":1}' },
      ...request,
    },
    response: {
      status: 200,
      headers: [],
      content: { size: 2, text: "{}" },
      ...response,
    },
    ...more,
  };
}

function call(...parts: Parameters<typeof entry>): HarCall {
  const read = harCall(entry(...parts));
  if (typeof read === "string") throw new Error(read);
  return read;
}

const header = (name: string, value: string) => ({
  headers: [{ name, value }],
});

describe("the entry", () => {
  it.each([
    [7, "is no object"],
    [{}, '"request"'],
    [entry({}, { url: 7 }), '"method" and "url"'],
    [entry({ startedDateTime: undefined }), "startedDateTime"],
    [entry({ startedDateTime: "yesterday" }), "startedDateTime"],
    // Without a zone it may have been at any hour.
    [entry({ startedDateTime: "2024-05-06T07:08:09.100" }), "zone"],
  ])("%# says what is missing", (value, reason) => {
    expect(harCall(value)).toContain(reason);
  });

  it("is read with what it has", () => {
    expect(call()).toMatchObject({
      at,
      durationMs: 120,
      method: "POST",
      requestBody: { text: '{"a":1}' },
      status: 200,
      responseBody: { text: "{}" },
    });
  });

  it.each([0, -1, undefined, "200"])(
    "has no answer with the status %s",
    (status) => {
      const read = call({}, {}, { status });
      expect(read.status).toBeNull();
      const side = { operation: null, url: "/x" } as const;
      const redaction = createRedaction();
      expect(
        harExchange(read, { ...side, direction: "inbound" }, redaction).ending,
      ).toBe("aborted");
      expect(
        harExchange(read, { ...side, direction: "outbound" }, redaction).ending,
      ).toBe("unreachable");
    },
  );

  it("has all values of a header, and none of HTTP/2's own", () => {
    const headers = [
      { name: ":method", value: "POST" },
      { name: "X-A", value: "1" },
      { name: "x-a", value: "2" },
      { name: "__proto__", value: "x" },
      { name: 7 },
    ];
    expect(call({}, { headers }).requestHeaders).toEqual({
      "x-a": "1, 2",
      "content-type": "application/json",
    });
  });
});

describe("its time", () => {
  const timings = { send: 1, wait: 60, receive: 9 };

  it("begins where the call is sent: nobody is slow while the caller waits for a connection", () => {
    const read = call({
      time: 60_070,
      timings: {
        ...timings,
        blocked: 59_000,
        dns: 500,
        connect: 500,
        ssl: 400,
      },
    });
    expect(read.at).toBe(at + 59_997);
    expect(read.durationMs).toBe(73);
  });

  it("is the whole time when its parts are not known", () => {
    expect(call({ timings: { ...timings, wait: -1 } }).durationMs).toBe(120);
    expect(call({ time: -1, timings }).durationMs).toBe(70);
    expect(call({ time: "long" }).durationMs).toBe(0);
  });
});

describe("its bodies", () => {
  it.each(["encoding", "_encoding"])("may be base64, said by %s", (name) => {
    const text = Buffer.from('{"ü":1}').toString("base64");
    const read = call(
      {},
      { postData: { text, [name]: "base64" } },
      { content: { text, encoding: "base64" } },
    );
    expect(read.requestBody).toEqual({ text: '{"ü":1}' });
    expect(read.responseBody).toEqual({ text: '{"ü":1}' });
  });

  it.each([
    ["its size is not known", { bodySize: -1 }],
    ["nothing is said of its size", {}],
    ["it has a size", { bodySize: 9 }],
    [
      "a header says its size",
      { bodySize: 0, ...header("Content-Length", "9") },
    ],
    [
      "it came in chunks",
      { bodySize: 0, ...header("Transfer-Encoding", "chunked") },
    ],
    ["its text is empty", { bodySize: 9, postData: { text: "" } }],
    ["it is a form", { bodySize: 0, postData: { params: [{ name: "a" }] } }],
    [
      "it is compressed",
      { postData: { text: "\u001f�x" }, ...header("Content-Encoding", "gzip") },
    ],
    ["it was shortened", { bodySize: 900, postData: { text: '{"a":' } }],
  ])("of a request are not known when %s", (_, request) => {
    const read = call({}, { postData: undefined, ...request });
    expect(read.requestBody.cut).toBeDefined();
  });

  it.each([
    ["a header says so", { ...header("Content-Length", "0") }],
    ["its size is none", { bodySize: 0 }],
    ["calls of its method have none", { method: "GET" }],
  ])("of a request are empty when %s", (_, request) => {
    const read = call({}, { postData: undefined, ...request });
    expect(read.requestBody).toEqual({ text: "" });
  });

  it.each([
    ["it was left out", { content: { size: 9 } }, true],
    ["nothing is said of it", {}, true],
    [
      "a header says its size",
      { content: { size: 0 }, ...header("Content-Length", "9") },
      true,
    ],
    ["its size is none", { content: { size: 0 } }, false],
    ["the status says so", { status: 204, content: { size: -1 } }, false],
    ["it is no JSON, and whole", { content: { size: 2, text: "no" } }, false],
    ["it was shortened", { content: { size: 90, text: '{"a":' } }, true],
  ])("of an answer: %s", (_, response, unknown) => {
    const read = call({}, {}, { content: undefined, ...response });
    expect(read.responseBody.cut !== undefined).toBe(unknown);
  });

  it("have the type that the recorder wrote beside them", () => {
    expect(call({}, { headers: [] }).requestHeaders).toEqual({
      "content-type": "application/json",
    });
  });
});

describe("its credentials", () => {
  const credential = (status: number, ...names: string[]) =>
    harExchange(
      call(
        {},
        { headers: names.map((name) => ({ name, value: "x" })) },
        { status },
      ),
      { direction: "inbound", operation: "packOrder", url: "/x" },
      createRedaction(),
    );

  it("are not missed in a file from which secrets were taken", () => {
    expect(credential(401, "authUsername")).not.toHaveProperty("credential");
    expect(credential(200)).not.toHaveProperty("credential");
  });

  it("are wrong when Increff says so, and are not kept", () => {
    const read = credential(401, "authUsername", "authPassword");
    expect(read.credential).toBe("wrong");
    expect(read.requestHeaders["authpassword"]).toBe("[redacted]");
  });
});
