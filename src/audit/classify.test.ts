/** Who called whom: told from the call itself, or by the addresses that somebody named. */
import { describe, expect, it } from "vitest";
import { AmbiguousError, Classifier, type Sides } from "./classify.js";

const nobody: Sides = { increff: [], vendor: [] };
const create = { eventType: "SUBORDER_CREATE", orderCode: "K-1" };

function classify(
  url: string,
  body: unknown = {},
  { method = "POST", sides = nobody } = {},
) {
  return new Classifier(sides).classify({ method, url, body });
}

describe("a call to Increff", () => {
  it.each([
    ["https://a.example/usp/order/pack?x=1", "/usp/order/pack?x=1"],
    ["https://a.example/assure/v2/usp/order/pack", "/usp/order/pack"],
  ])("is known by its path, behind any prefix: %s", (url, path) => {
    expect(classify(url)).toEqual({
      direction: "inbound",
      operation: "packOrder",
      url: path,
    });
  });

  it("to a path of the former version is one all the same", () => {
    const url = "https://a.example/sellfast/inventories/absolute-update";
    expect(classify(url, {}, { method: "PUT" })).toMatchObject({
      direction: "inbound",
      operation: null,
    });
  });

  it("is one under an address that was named, and under no other", () => {
    const sides = { increff: ["https://a.example/assure"], vendor: [] };
    expect(
      classify("https://a.example/assure/usp/order/pack", {}, { sides }),
    ).toMatchObject({ direction: "inbound", operation: "packOrder" });
    for (const url of [
      "https://b.example/assure/usp/order/pack",
      "https://a.example/assured/usp/order/pack",
      "https://a.example/assure/other/api",
    ])
      expect(classify(url, {}, { sides })).toHaveProperty("ignored");
  });

  it("at two addresses is one too many, and the error says what to do", () => {
    const classifier = new Classifier(nobody);
    const call = (host: string) =>
      classifier.classify({
        method: "POST",
        url: `https://${host}/usp/order/pack`,
        body: {},
      });
    call("a.example");
    expect(() => call("b.example")).toThrow(AmbiguousError);
    expect(() => call("b.example")).toThrow(
      /a\.example.*b\.example.*--increff-url/,
    );
  });
});

describe("a message of Increff", () => {
  it.each([
    [create, "outwardOrderEvent"],
    [
      { eventType: "RETURN_ORDER_CREATE", forwardOrderCode: "K-1" },
      "returnOrderEvent",
    ],
  ])("is known by its body: %j", (body, operation) => {
    expect(classify("https://wms.example/hook", body)).toEqual({
      direction: "outbound",
      operation,
      url: "https://wms.example/hook",
    });
  });

  it.each([
    ["another body", { hello: 1 }, "POST"],
    ["no order", { eventType: "SUBORDER_CREATE" }, "POST"],
    ["another method", create, "GET"],
  ])("is none with %s", (_, body, method) => {
    expect(classify("https://wms.example/hook", body, { method })).toEqual({
      ignored: "calls to wms.example",
    });
  });

  it("that cannot be read may be one, which its address says in the end", () => {
    const classifier = new Classifier(nobody);
    const call = (host: string, body: unknown) =>
      classifier.classify({ method: "POST", url: `https://${host}/`, body });
    const unread = { direction: "outbound", operation: null };
    expect(call("wms.example", undefined)).toMatchObject(unread);
    expect(call("mail.example", undefined)).toMatchObject(unread);
    call("wms.example", create);
    expect(classifier.isVendors("https://wms.example/")).toBe(true);
    expect(classifier.isVendors("https://mail.example/")).toBe(false);
  });

  it("is one under the named address alone", () => {
    const sides = { increff: [], vendor: ["https://wms.example/in"] };
    expect(
      classify("https://wms.example/in/orders", create, { sides }),
    ).toMatchObject({ direction: "outbound" });
    expect(classify("https://bus.example/orders", create, { sides })).toEqual({
      ignored: "calls to bus.example",
    });
  });
});

it("is nothing at an address that is none", () => {
  expect(classify("about:blank")).toHaveProperty("ignored");
  expect(classify("no address")).toEqual({ ignored: "an address of no host" });
});
