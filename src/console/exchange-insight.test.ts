/** What is said of one exchange, and of a text that somebody types. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import { created, pack } from "../rules/efs/literal-bodies.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { loadRegister, type Register } from "../rules/register.js";
import { plainOrder } from "../simulator/orders/plain-order.js";
import { checkOrderText, insightOf } from "./exchange-insight.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

const history = new LiteralHistory();

function insight(entry: ExchangeEntry) {
  return insightOf(entry, {
    baseUrl: "http://127.0.0.1:4010",
    register,
    profile: "efs",
  });
}

const packed = {
  ...pack({ A: 2 }),
  shipmentItems: [{ channelSkuCode: "A", quantityToPack: 2 }],
};

describe("a call of the vendor", () => {
  it("shows where it breaks the contract, in the text as it was sent", () => {
    const text = JSON.stringify(
      {
        ...packed,
        shipmentItems: [{ channelSkuCode: 7, quantityToPack: "x" }],
      },
      null,
      2,
    );
    const { request, curl, documentation, requirementIds } = insight(
      history.call("packOrder", text, { status: 400, url: "/usp/order/pack" }),
    );
    expect(request.valid).toBe(false);
    const wrong = request.violations.find(
      ({ pointer }) => pointer === "/shipmentItems/0/quantityToPack",
    );
    const lines = text.split("\n");
    const line = lines.findIndex((one) => one.includes("quantityToPack")) + 1;
    expect(wrong).toMatchObject({
      line,
      column: (lines[line - 1] ?? "").indexOf('"x"') + 1,
    });
    expect(wrong?.message).toMatch(/^shipmentItems\[0\]\.quantityToPack: /);
    expect(curl).toMatch(
      /^curl -sS -i -X POST 'http:\/\/127\.0\.0\.1:4010\/usp\/order\/pack' /,
    );
    expect(documentation).toBe("/docs/efs#operation/packOrder");
    // The contract, and the documented scalar types.
    expect(requirementIds).toEqual(expect.arrayContaining(["EFS-PAY-03"]));
    expect(requirementIds).not.toContain("EFS-PAY-05");
  });

  it("is valid with what the OMS coerced, and says so", () => {
    const text = JSON.stringify(packed).replace(":2}", ':"2"}');
    const at = "/shipmentItems/0/quantityToPack";
    expect(
      insight(history.call("packOrder", text, { coerced: [at] })),
    ).toMatchObject({
      request: { valid: true, violations: [] },
      coerced: [at],
    });
    // A strict OMS did not.
    expect(
      insight(history.call("packOrder", text, { status: 400 })).request,
    ).toMatchObject({
      valid: false,
      violations: [{ pointer: at, line: 1 }],
    });
  });

  it("that is no JSON says where", () => {
    const { request } = insight(
      history.call("packOrder", '{\n "a": ]', { status: 400 }),
    );
    expect(request.violations).toEqual([
      {
        pointer: "",
        message: 'this is not JSON: unexpected "]"',
        line: 2,
        column: 7,
      },
    ]);
  });

  it("to no operation, or not kept whole, is not judged", () => {
    expect(insight(history.call(null, packed, { status: 404 }))).toMatchObject({
      request: { valid: "unknown" },
      response: { valid: "unknown" },
    });
    const cut = { text: '{"a', cut: { bytes: 300_000, sha256: "" } };
    const call = { ...history.call("packOrder", packed), requestBody: cut };
    expect(insight(call).request).toMatchObject({
      valid: "unknown",
      violations: [],
    });
    expect(insight(call).curl).toMatch(/^# /);
  });

  it("is answered as the contract says, or not at all", () => {
    const reset = history.call("packOrder", packed, {
      status: null,
      ending: "aborted",
    });
    expect(insight(reset).response).toBeNull();
    const empty = history.call("packOrder", packed);
    expect(insight(empty).response?.valid).toBe(false);
  });
});

describe("a message of Increff", () => {
  it("is shown with what is wrong with the vendor's answer", () => {
    const { response, curl } = insight(
      history.deliver(created(1, { A: 1 }), {
        status: 400,
        answer: { hasError: "yes" },
      }),
    );
    expect(response?.valid).toBe(false);
    expect(response?.violations.map(({ pointer }) => pointer)).toContain(
      "/hasError",
    );
    expect(curl).toContain("http://127.0.0.1:9/vendor");
  });

  it.each(["", "OK", '{"hasError":false}'])(
    "takes %j as a success",
    (answer) => {
      const { response } = insight(
        history.deliver(created(1, { A: 1 }), { answer }),
      );
      expect(response).toMatchObject({ valid: true });
    },
  );
});

it("nothing that a vendor sends makes it fail", () => {
  const deep = "[".repeat(20_000);
  for (const text of [
    deep,
    deep + "]".repeat(20_000),
    "\u0000",
    '{"__proto__":1}',
    '"\\ud800"',
    "&a *a",
    "- ? !!js",
  ]) {
    expect(() =>
      insight(history.call("packOrder", text, { status: 400, answer: text })),
    ).not.toThrow();
    expect(() => checkOrderText(text, "marketplace")).not.toThrow();
  }
});

describe("the text of an order", () => {
  const order = plainOrder("K-1", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
    at: 0,
    locationCode: "WH1",
  });

  it("that can be sent has no problems", () => {
    expect(
      checkOrderText(JSON.stringify(order, null, "\t"), "marketplace"),
    ).toEqual([]);
    expect(
      checkOrderText("\uFEFF" + JSON.stringify(order), "marketplace"),
    ).toEqual([]);
    expect(checkOrderText("", "control")).toEqual([]);
    expect(
      checkOrderText('{"lines": [{"channelSkuCode": "SKU-1"}]}', "control"),
    ).toEqual([]);
  });

  it("is marked where it breaks off", () => {
    expect(
      checkOrderText(
        '{\n  "orderCode": "K-1",\n  "orderItems": [',
        "marketplace",
      ),
    ).toEqual([
      {
        pointer: "",
        message: "this is not JSON: the body ends too early",
        line: 3,
        column: 18,
      },
    ]);
    expect(checkOrderText(" \n", "marketplace")).toEqual([
      { pointer: "", message: "an order is missing", line: 1, column: 1 },
    ]);
  });

  it("is marked at each field that is wrong, in the order of the text", () => {
    const text = JSON.stringify(
      { ...order, orderItems: [{ quantity: -1 }] },
      null,
      2,
    ).replace('"orderCode": "K-1"', '"orderCode": null');
    const problems = checkOrderText(text, "marketplace");
    const lines = text.split("\n");
    const line = (field: string) =>
      lines.findIndex((one) => one.includes(`"${field}"`)) + 1;
    expect(problems).toContainEqual(
      expect.objectContaining({
        pointer: "/orderCode",
        line: line("orderCode"),
        column: 16,
      }),
    );
    // What is missing is marked where it should be.
    expect(problems).toContainEqual(
      expect.objectContaining({
        pointer: "/orderItems/0/channelSkuCode",
        line: line("orderItems") + 1,
      }),
    );
    const places = problems.map((one) => one.line * 1000 + one.column);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("in the short form is checked against that", () => {
    expect(
      checkOrderText('{"lines": [], "colour": "red"}', "control").map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(expect.arrayContaining(["/lines", "/colour"]));
  });
});
