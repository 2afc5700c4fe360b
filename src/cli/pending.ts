/**
 * Settings that are described but that no part of the mock carries out yet. They are refused, so that nobody relies on
 * what does not happen. Whoever makes one work takes it out of this list.
 */
import type { MockConfig } from "../config/mock.js";
import { sourceText } from "../config/source.js";
import type { SettingName } from "../config/values.js";
import { InputError } from "../scenario/input-error.js";

const pending = [
  "oms.orders.everyMs",
  "oms.data",
  "oms.control.token",
] as const satisfies readonly SettingName[];

/** @throws InputError naming what cannot be had, and who asked for it */
export function refusePending({ values, sources }: MockConfig): void {
  const asked = pending.filter(
    (name) => values[name] !== null && values[name] !== 0,
  );
  if (asked.length === 0) return;
  throw new InputError(
    asked.map((name) => ({
      file: sourceText(sources[name]),
      line: 0,
      column: 0,
      message: `${name}: is not carried out by this version of the mock; leave it out`,
    })),
  );
}
