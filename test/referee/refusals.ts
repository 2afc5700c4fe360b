/** Everything that can be wrong with a call before its content matters, for every operation. */
import type { Operation, OperationId } from "../../src/contract/operations.js";
import { efs, erp, marketplace } from "../support/caller.js";
import {
  inboundOperations,
  type RequestContract,
} from "./contract-requests.js";
import type { Exchanges } from "./exchanges.js";

/** The limit that the OMS has to be started with. */
export const bodyLimit = 100_000;

/** The statuses that every operation is brought to give. */
export const provoked = [400, 401, 403, 413, 415, 429, 500] as const;

export async function provokeRefusals(
  exchanges: Exchanges,
  contracts: readonly RequestContract[],
): Promise<void> {
  for (const operation of inboundOperations) {
    const { operationId } = operation as { operationId: OperationId };
    const account = operation.document === "efs" ? efs : marketplace;
    const example = contracts.find(
      (contract) => contract.operationId === operationId,
    )?.examples[0];
    const call = (
      name: string,
      headers: Record<string, string> = {},
      text?: string,
    ): Promise<unknown> =>
      exchanges.call(`${operationId}: ${name}`, operationId, account, example, {
        headers,
        ...(text === undefined ? {} : { text }),
      });
    await call("wrong password", { authPassword: "wrong" });
    await call("another domain", { authDomainName: "wrong" });
    await call("an ERP", erp);
    await call("another role", account === efs ? marketplace : efs);
    await call("no JSON", {}, "{nonsense");
    await call("nothing", {}, "");
    await call("null", {}, "null");
    await call("no field", {}, "{}");
    await call("plain text", { "content-type": "text/plain" });
    await call("too large", {}, JSON.stringify("x".repeat(bodyLimit)));
    for (const kind of ["answer-429", "answer-500"] as const) {
      exchanges.running.oms.faults.add({
        operation: operationId as never,
        kind,
      });
      await call(kind);
    }
  }
}

/** Calls without credentials, which Prism has to refuse as the OMS does. */
export async function callWithoutCredentials(
  exchanges: Exchanges,
): Promise<void> {
  for (const operation of inboundOperations) {
    const { operationId } = operation as { operationId: OperationId };
    for (const [missing, headers] of withoutCredentials)
      await exchanges.send(`${operationId} without ${missing}`, operationId, {
        method: operation.method,
        path: pathOf(operation),
        headers: { "content-type": "application/json", ...headers },
        text: "{}",
      });
  }
}

const { authUsername, authPassword } = efs;
const withoutCredentials = [
  ["any credentials", {}],
  ["a password", { authUsername }],
  ["a name", { authPassword }],
] as const;

/** Calls that are none of the contract's: unknown and former paths, and every other method of the known ones. */
export async function callNothing(exchanges: Exchanges): Promise<void> {
  const paths = [
    "/usp/nothing",
    "/usp",
    "/sellfast/handover",
    "/orders/A/cancel/more",
    "/USP/handover",
    "/orders/outward/",
  ];
  const calls = [
    ...paths.map((path) => ["POST", path] as const),
    ...inboundOperations.flatMap((operation) =>
      ["GET", "PUT", "POST", "PATCH", "DELETE"]
        .filter((method) => method !== operation.method)
        .map((method) => [method, pathOf(operation)] as const),
    ),
  ];
  for (const [method, path] of calls)
    await exchanges.send(`${method} ${path}`, null, {
      method,
      path,
      headers: { "content-type": "application/json", ...efs },
      text: method === "GET" ? undefined : "{}",
    });
}

function pathOf({ path }: Operation): string {
  return path.replace("{orderCode}", "A");
}
