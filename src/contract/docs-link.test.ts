import { describe, expect, it } from "vitest";
import {
  contractDocuments,
  docsLinkOf,
  isContractDocument,
} from "./docs-link.js";
import { allOperations, isOperationId } from "./operations.js";

describe("the documents", () => {
  it("are those that the operations come from", () => {
    const known = new Set(allOperations.map(({ document }) => document));
    expect([...contractDocuments].sort()).toEqual([...known].sort());
  });

  it("are told from other names", () => {
    expect(isContractDocument("efs")).toBe(true);
    expect(isContractDocument("requirements")).toBe(false);
  });
});

describe("the link to an operation", () => {
  it.each([
    ["packOrder", "/docs/efs#operation/packOrder"],
    ["outwardOrderEvent", "/docs/efs#operation/outwardOrderEvent"],
    ["createOutwardOrder", "/docs/marketplace#operation/createOutwardOrder"],
  ] as const)("%s is %s", (operationId, link) => {
    expect(docsLinkOf(operationId)).toBe(link);
  });

  it("leads to a known document for every operation", () => {
    const documents = allOperations.map(({ operationId }) => {
      if (!isOperationId(operationId)) throw new Error(operationId);
      return /^\/docs\/([a-z-]+)#/.exec(docsLinkOf(operationId))?.[1] ?? "";
    });
    expect(documents.filter((name) => !isContractDocument(name))).toEqual([]);
  });
});
