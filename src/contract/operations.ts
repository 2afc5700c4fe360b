/** Finding operations: by id, by the path of a call, by the group of optional APIs that they belong to. */
import { operations, type OperationId } from "./generated/operations.js";
import type { Operation } from "./operation.js";

export type { OperationId } from "./generated/operations.js";
export type { Operation, OperationDirection } from "./operation.js";

/** Every operation of the contract, webhooks included, in the order of the documents. */
export const allOperations: readonly Operation[] = Object.values(operations);

export function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(operations, id);
}

export function operationById(id: OperationId): Operation {
  return operations[id];
}

/** APIs that a vendor may leave out, as its configuration names them. */
export const optionalApis = {
  listing: ["createListing"],
  picklist: ["createPicklist", "addOrdersToPicklist"],
  manifest: ["createManifest"],
  handover: ["notifyHandover", "manifestAndHandover"],
} as const satisfies Readonly<Record<string, readonly OperationId[]>>;

export type OptionalApi = keyof typeof optionalApis;

/** The group without which a vendor would not call this operation; undefined for what belongs to no group. */
export function optionalApiOf(id: OperationId): OptionalApi | undefined {
  const groups = Object.entries(optionalApis) as [
    OptionalApi,
    readonly OperationId[],
  ][];
  return groups.find(([, ids]) => ids.includes(id))?.[0];
}

/** Paths of the former version, and what took their place. */
export const replacedPaths = [
  { method: "POST", path: "/push/skuListing", by: "createListing" },
  {
    method: "PUT",
    path: "/sellfast/inventories/absolute-update",
    by: "updateInventory",
  },
  {
    method: "PUT",
    path: "/inventories/incremental-update",
    by: "updateInventory",
  },
  {
    method: "PUT",
    path: "/sellfast/order/cancel-line-items",
    by: "cancelOrderItems",
  },
  { method: "POST", path: "/sellfast/picklist/release", by: "createPicklist" },
  {
    method: "POST",
    path: "/sellfast/picklist/add-orders/{id}",
    by: "addOrdersToPicklist",
  },
  {
    method: "POST",
    path: "/sellfast/pack/combined/{orderId}",
    by: "packOrder",
  },
  { method: "POST", path: "/sellfast/handover", by: "notifyHandover" },
  { method: "POST", path: "/sellfast/manifest/combined", by: "createManifest" },
] as const satisfies readonly {
  method: string;
  path: string;
  by: OperationId;
}[];
