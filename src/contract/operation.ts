/** One operation of the contract, as the generated table describes it. */

/**
 * Who calls whom: `inbound` is a partner calling the OMS, `outbound` is the OMS calling a partner,
 * `control` is whoever steers the mock, `hook` is the kit asking a vendor's observer or driver.
 */
export type OperationDirection = "inbound" | "outbound" | "control" | "hook";

export interface Operation {
  readonly operationId: string;
  /** File name of the OpenAPI document without its extension. */
  readonly document: string;
  readonly direction: OperationDirection;
  /** In capitals. */
  readonly method: string;
  /** Path template with `{parameters}`; for an outbound operation the name of the webhook, for it has no path. */
  readonly path: string;
  /** Whether a partner must offer or use it; null where the sources do not say or it is not part of a partner's work. */
  readonly mandatory: boolean | null;
  readonly summary: string;
  /** Name of the compiled validator of the body; null when the operation has no body. */
  readonly requestSchema: string | null;
  /** False when the body may be left out. */
  readonly requestRequired: boolean;
  /** Whether the body has parts of any shape, which its validator does not look into. */
  readonly requestFreeForm: boolean;
  /** Validator of the answer for each status (`200`, `4XX`, `default`); null when the answer has no body. */
  readonly responses: Readonly<Record<string, string | null>>;
}
