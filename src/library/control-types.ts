/** The operations of the control API as types. */
import type { operations } from "../contract/generated/control.js";

/** operationId of `openapi/control.yaml`, for example `deliverShipment`; all but the stream of changes. */
export type ControlOperation = Exclude<keyof operations, "followChanges">;

/** The body of an operation, as `openapi/control.yaml` describes it. */
export type ControlBody<Id extends ControlOperation> = operations[Id] extends {
  readonly requestBody?: {
    readonly content: { readonly "application/json": infer Body };
  };
}
  ? Body
  : undefined;

/** The answer of an operation, as `openapi/control.yaml` describes it; undefined where there is none. */
export type ControlResult<Id extends ControlOperation> = ControlResponse<
  operations[Id]["responses"]
>;

type ControlResponse<Responses> = {
  readonly [Status in keyof Responses & (200 | 201 | 202)]: ContentOf<
    Responses[Status]
  >;
}[keyof Responses & (200 | 201 | 202)];

type ContentOf<Response> = Response extends {
  content: { readonly "application/json": infer Body };
}
  ? Body
  : string;

/** What an operation is told. */
export interface ControlCall<Id extends ControlOperation> {
  /** Parameters of the path, for example `{ shipmentCode: "SH000001" }`. */
  readonly path?: Readonly<Record<string, string>>;
  /** Parameters of the query. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: ControlBody<Id>;
}
