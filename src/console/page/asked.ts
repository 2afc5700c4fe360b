/** Which dialog is open; at most one is. */
import { signal } from "@preact/signals";
import type { Order, Stock } from "./api.js";
import { touch } from "./live.js";
import { say } from "./toast.js";

export type Asked =
  | { readonly kind: "order" }
  | { readonly kind: "cancel"; readonly order: Order }
  | { readonly kind: "return"; readonly order: Order }
  | { readonly kind: "event"; readonly order: Order }
  | { readonly kind: "scenario"; readonly order: Order }
  | { readonly kind: "fault"; readonly orderCode?: string }
  | { readonly kind: "stock"; readonly stock: Stock }
  | { readonly kind: "reset" }
  | { readonly kind: "help" };

export const asked = signal<Asked | null>(null);

export function show(what: Asked): void {
  asked.value = what;
}

export function close(): void {
  asked.value = null;
}

/** Of a dialog that closes when it went well. */
export async function finish(
  done: string,
  what: Promise<unknown>,
): Promise<void> {
  await what;
  touch();
  say(done);
}
