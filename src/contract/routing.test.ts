import { describe, expect, it } from "vitest";
import {
  allOperations,
  isOperationId,
  operationById,
  optionalApiOf,
  optionalApis,
  replacedPaths,
} from "./operations.js";
import { matchOperation, replacementAdvice } from "./routing.js";

describe("the path of a call", () => {
  it("finds every inbound operation", () => {
    const inbound = allOperations.filter(
      ({ direction }) => direction === "inbound",
    );
    expect(inbound.length).toBeGreaterThan(10);
    for (const { operationId, method, path } of inbound) {
      expect(
        matchOperation(method, path.replaceAll(/\{\w+\}/g, "X-1")),
      ).toMatchObject({ kind: "operation", operationId });
    }
  });

  it("gives its parameters decoded", () => {
    expect(matchOperation("PUT", "/orders/WEB%2F1%20a/cancel")).toEqual({
      kind: "operation",
      operationId: "cancelOutwardOrder",
      parameters: { orderCode: "WEB/1 a" },
    });
  });

  it.each(["/orders/%zz/cancel", "/orders/%/cancel", "/orders/%c3%28/cancel"])(
    "says when one cannot be read: %s",
    (path) => {
      expect(matchOperation("PUT", path)).toEqual({
        kind: "malformed",
        operationId: "cancelOutwardOrder",
      });
    },
  );

  it("names the methods that it has", () => {
    expect(matchOperation("POST", "/usp/inventories/absolute")).toEqual({
      kind: "wrong-method",
      allowed: ["PUT"],
    });
    expect(matchOperation("GET", "/orders/1/cancel")).toEqual({
      kind: "wrong-method",
      allowed: ["PUT"],
    });
  });

  it.each([
    "/",
    "",
    "/usp",
    "/usp/order/pack/",
    "/orders//cancel",
    "/__proto__",
    `/${"a/".repeat(5000)}`,
  ])("is unknown: %s", (path) => {
    expect(matchOperation("POST", path)).toEqual({ kind: "unknown" });
  });

  it("does not mistake webhooks and the control API for calls to the OMS", () => {
    for (const { direction, method, path } of allOperations) {
      if (direction !== "inbound")
        expect(matchOperation(method, path).kind).not.toBe("operation");
    }
  });

  it("of the former version names its successor", () => {
    for (const { method, path, by } of replacedPaths) {
      expect(matchOperation(method, path.replaceAll(/\{\w+\}/g, "7"))).toEqual({
        kind: "replaced",
        by,
      });
      expect(operationById(by).direction).toBe("inbound");
    }
    expect(replacementAdvice("packOrder")).toBe(
      "call POST /usp/order/pack instead",
    );
  });
});

describe("optional APIs", () => {
  it("are exactly the operations of an EFS that are not mandatory", () => {
    const optional = allOperations.filter(
      ({ document, mandatory }) => document === "efs" && mandatory !== true,
    );
    expect(Object.values(optionalApis).flat().toSorted()).toEqual(
      optional.map(({ operationId }) => operationId).toSorted(),
    );
    for (const { operationId } of optional)
      expect(
        isOperationId(operationId) && optionalApiOf(operationId),
      ).toBeTruthy();
    expect(optionalApiOf("packOrder")).toBeUndefined();
  });
});
