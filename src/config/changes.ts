/** What differs between two configurations of one mock. */
import type { MockConfig } from "./mock.js";
import type { SettingName } from "./values.js";

export interface Changes {
  /** Holds from now on. */
  readonly changed: readonly SettingName[];
  /** Differs from what the mock was started with, and holds only when it is started again. */
  readonly needRestart: readonly SettingName[];
}

/** What is used once, at the start. */
const atStart: ReadonlySet<SettingName> = new Set([
  "oms.host",
  "oms.port",
  "oms.orders.count",
  "oms.orders.everyMs",
  "oms.orders.seed",
  "oms.data",
  "oms.history",
  "oms.control.token",
]);

/** @param started what the mock was started with; @param before what held until now */
export function changesBetween(
  started: MockConfig,
  before: MockConfig,
  now: MockConfig,
): Changes {
  const names = Object.keys(now.values) as SettingName[];
  return {
    changed: names.filter(
      (name) => !atStart.has(name) && differs(before, now, name),
    ),
    needRestart: names.filter(
      (name) => atStart.has(name) && differs(started, now, name),
    ),
  };
}

function differs(
  one: MockConfig,
  other: MockConfig,
  name: SettingName,
): boolean {
  return (
    JSON.stringify(one.values[name]) !== JSON.stringify(other.values[name])
  );
}

/** `oms.strict changed; oms.port needs a restart` */
export function changesText({ changed, needRestart }: Changes): string {
  const parts = [
    ...(changed.length > 0 ? [`${changed.join(", ")} changed`] : []),
    ...(needRestart.length > 0
      ? [
          `${needRestart.join(", ")} ${needRestart.length === 1 ? "needs" : "need"} a restart`,
        ]
      : []),
  ];
  return parts.length === 0 ? "nothing changed" : parts.join("; ");
}
