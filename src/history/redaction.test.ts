import { describe, expect, it } from "vitest";
import { createRedaction, redacted } from "./redaction.js";

describe("headers", () => {
  it("hides credentials, in any case, and lowers every name", () => {
    const { headers } = createRedaction({ headers: ["X-Vendor-Key"] });
    expect(
      headers({
        authUsername: "u",
        authPassword: "p",
        Authorization: "Bearer t",
        Cookie: "c",
        "set-cookie": ["a=1", "b=2"],
        "Proxy-Authorization": "x",
        "X-API-Key": "k",
        "x-vendor-key": "v",
        Accept: ["a", "b"],
        absent: undefined,
      }),
    ).toEqual({
      authusername: "u",
      authpassword: redacted,
      authorization: redacted,
      cookie: redacted,
      "set-cookie": redacted,
      "proxy-authorization": redacted,
      "x-api-key": redacted,
      "x-vendor-key": redacted,
      accept: "a, b",
    });
  });

  it("hides a secret inside another header", () => {
    const { headers } = createRedaction({ secrets: ["hunter2-long"] });
    expect(headers({ referer: "http://x/?p=hunter2-long" })["referer"]).toBe(
      `http://x/?p=${redacted}`,
    );
  });
});

describe("url", () => {
  const { url } = createRedaction({ secrets: ["pass/word 1", "usp"] });

  it.each([
    ["http://user:pw@host:1/a", "http://host:1/a"],
    [
      "/usp/order/pack?authPassword=abc&x=1",
      `/${redacted}/order/pack?authPassword=${redacted}&x=1`,
    ],
    ["/hook/pass%2Fword%201/x", `/hook/${redacted}/x`],
    ["/hook?q=pass%2Fword+1", `/hook?q=${redacted}`],
    ["/hook?TOKEN=abc#f", `/hook?TOKEN=${redacted}#f`],
    ["/uspx/order", "/uspx/order"],
    ["/plain", "/plain"],
  ])("%s", (given, expected) => {
    expect(url(given)).toBe(expected);
  });
});

describe("text", () => {
  it("hides every occurrence and leaves short words alone", () => {
    const { text } = createRedaction({ secrets: ["s3cret-value", "abc", ""] });
    expect(text("s3cret-value then s3cret-value abc")).toBe(
      `${redacted} then ${redacted} abc`,
    );
  });
});
