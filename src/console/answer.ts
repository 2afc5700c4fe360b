/** What a call of the page gets and gives. */
import type { Request } from "express";
import type { OmsError } from "../contract/errors.js";

export type ConsoleAnswer =
  | { readonly status?: number; readonly body: unknown }
  | { readonly error: OmsError };

/** The body as it came. */
export function textOf(request: Request): string {
  const { body } = request as { readonly body?: unknown };
  return typeof body === "string" ? body : "";
}
