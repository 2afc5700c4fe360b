/** One place where the sources of the contract disagree, fall silent, or differ from what real clients do. */
import type { OperationId } from "./operations.js";

/**
 * - `sources`: two sources, or a table and its sample, say different things;
 * - `observed`: real systems do something else than the documents say;
 * - `silent`: the documents leave it open and the kit had to choose.
 */
export type QuirkKind = "sources" | "observed" | "silent";

export interface Quirk {
  readonly id: string;
  readonly kind: QuirkKind;
  /** The operations that it is about; empty when it is about every call. */
  readonly operations: readonly OperationId[];
  /** Where in the body, `[]` for each element; absent when it is about the call as a whole. */
  readonly field?: string;
  /** Whether the field is part of the call or of its answer. */
  readonly side?: "request" | "response";
  readonly sourcesSay: string;
  readonly kitAccepts: string;
  readonly why: string;
  /** The setting of the OMS that decides otherwise. */
  readonly setting?: string;
}
