/** What a run could have met: the operations, and what of them is out of its scope, with the reason. */
import {
  allOperations,
  isOperationId,
  optionalApiOf,
  type OptionalApi,
  type OperationId,
} from "../contract/operations.js";
import type { Profile } from "../history/entry.js";

export interface Scope {
  readonly profile: Profile;
  /** Those that the vendor declares: listing, picklist, manifest, handover. */
  readonly optionalApis: readonly string[];
}

export interface ScopedOperation {
  readonly operation: OperationId;
  readonly direction: "inbound" | "outbound";
  /** Why it is not counted; absent when it is. */
  readonly outOfScope?: string;
}

/** What may be called in the place of others; whoever does not need it misses nothing. */
const alternatives: Readonly<Record<string, string>> = {
  manifestAndHandover: "createManifest and notifyHandover",
};

/** Every operation between Increff and a vendor of this profile, in the order of the contract. */
export function operationsIn(scope: Scope): ScopedOperation[] {
  return allOperations.flatMap(
    ({ operationId, document, direction }): ScopedOperation[] => {
      if (document !== scope.profile || !isOperationId(operationId)) return [];
      if (direction !== "inbound" && direction !== "outbound") return [];
      const reason = outOfScope(operationId, scope);
      return [
        {
          operation: operationId,
          direction,
          ...(reason === undefined ? {} : { outOfScope: reason }),
        },
      ];
    },
  );
}

function outOfScope(operation: OperationId, scope: Scope): string | undefined {
  const api = optionalApiOf(operation);
  if (api !== undefined && !declares(scope, api)) return undeclared(api);
  const instead = alternatives[operation];
  return instead === undefined
    ? undefined
    : `it is another way to do what ${instead} do`;
}

export function declares({ optionalApis }: Scope, api: OptionalApi): boolean {
  return optionalApis.includes(api);
}

export function undeclared(api: OptionalApi): string {
  return `the vendor does not declare the optional API ${api}`;
}
