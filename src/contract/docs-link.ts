/** The contract's documents, and where the mock shows an operation to a person. */
import { operationById, type OperationId } from "./operations.js";

/** Names of the OpenAPI files in `openapi/`, without extension, in the order in which a person should meet them. */
export const contractDocuments = [
  "efs",
  "erp",
  "marketplace",
  "vendor-hooks",
  "control",
] as const;
export type ContractDocument = (typeof contractDocuments)[number];

export function isContractDocument(name: string): name is ContractDocument {
  return contractDocuments.some((document) => document === name);
}

/** Path and fragment on the mock, for example `/docs/efs#operation/packOrder`. */
export function docsLinkOf(operationId: OperationId): string {
  const { document } = operationById(operationId);
  return `/docs/${document}#operation/${operationId}`;
}
