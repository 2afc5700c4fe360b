/** Every choice that the settings offer is a quirk with its reason, and every setting that a quirk names exists. */
import { describe, expect, it } from "vitest";
import { quirks } from "../contract/quirks.js";
import { demoSettings } from "./demo.js";

const settings: unknown = demoSettings();

function has(value: unknown, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, step)
    ? has((value as Record<string, unknown>)[step], rest)
    : false;
}

const named = quirks.flatMap(({ setting }) => setting ?? []);

describe("the alternatives", () => {
  it.each(Object.keys(demoSettings().alternatives))(
    "%s is named by exactly one quirk",
    (key) => {
      const naming = named.filter((name) => name === `alternatives.${key}`);
      expect(naming).toHaveLength(1);
    },
  );
});

describe("a setting that a quirk names", () => {
  it.each([...new Set(named)])("%s exists", (name) => {
    expect(has(settings, name.split("."))).toBe(true);
  });

  it("would be missed", () => {
    expect(has(settings, ["delivery", "colour"])).toBe(false);
    expect(has(settings, ["alternatives", "times", "utc"])).toBe(false);
  });
});
