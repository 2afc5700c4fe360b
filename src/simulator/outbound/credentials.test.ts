import { describe, expect, it } from "vitest";
import { presentsCredentials, wrongCredentials } from "./credentials.js";

const orderEvents = "http://127.0.0.1:9/orders";

describe("what a stranger presents", () => {
  it.each([
    [{ Authorization: "Bearer s3cret" }, "Bearer not-the-credential"],
    [{ authorization: "bearer  s3cret" }, "bearer  not-the-credential"],
    [{ authorization: "s3cret" }, "not-the-credential"],
    [{ authorization: "Basic bWU6bWU=" }, expect.stringMatching(/^Basic bm90/)],
  ])("in place of %j has the same form", (headers, wrong: unknown) => {
    expect(wrongCredentials({ orderEvents, headers }, "order")).toEqual({
      authorization: wrong,
    });
  });

  it("leaves alone what is no credential", () => {
    const headers = {
      "x-environment": "test",
      "X-Api-Key": "k",
      accept: "*/*",
    };
    expect(wrongCredentials({ orderEvents, headers }, "order")).toEqual({
      "x-api-key": "not-the-credential",
    });
  });

  it("takes the place of a name and password in the address, of its own family alone", () => {
    const endpoints = {
      orderEvents: "http://me:pass@127.0.0.1:9/orders",
      returnEvents: "http://127.0.0.1:9/returns",
    };
    expect(wrongCredentials(endpoints, "order")).toEqual({
      authorization: expect.stringMatching(/^Basic (?!bWU6cGFzcw==)/) as string,
    });
    expect(wrongCredentials(endpoints, "return")).toBeUndefined();
    expect(presentsCredentials(endpoints)).toBe(true);
    const { orderEvents: returnEvents } = endpoints;
    expect(presentsCredentials({ orderEvents, returnEvents })).toBe(false);
  });

  it("is nothing where nothing is presented", () => {
    const headers = { "x-environment": "test" };
    expect(presentsCredentials({ orderEvents, headers })).toBe(false);
    expect(presentsCredentials({ orderEvents: "no address" })).toBe(false);
    expect(presentsCredentials({})).toBe(false);
  });
});
