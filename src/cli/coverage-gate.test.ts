import { expect, it } from "vitest";
import { CoverageTally } from "../coverage/coverage.js";
import { gated } from "./coverage-gate.js";
import { exitCode } from "./exit-code.js";

const nothing = new CoverageTally(
  { profile: "erp", optionalApis: [] },
  [],
).table();
const half = { ...nothing, seen: 1, all: 2, percent: 50 };

function ended(
  least: number | undefined,
  coverage = half,
  code: Parameters<typeof gated>[0] = exitCode.conformant,
): readonly [number, string] {
  let said = "";
  const stderr = { write: (text: string) => (said += text) };
  const gate = { profile: "erp", least, advice: "Run more." } as const;
  return [gated(code, coverage, gate, { stderr }), said];
}

it("is open without a limit, and up to it", () => {
  expect(ended(undefined)).toEqual([0, ""]);
  expect(ended(50)).toEqual([0, ""]);
  expect(ended(0, nothing)).toEqual([0, ""]);
});

it("shuts below, and names the first missing items and what to do", () => {
  const [code, said] = ended(50.1, half);
  expect(code).toBe(3);
  expect(said).toBe(
    "The coverage of profile erp is 50% (1 of 2), and --min-coverage asks for 50.1%. " +
      "Never seen: operation outwardSalesPosting; event OUTWARD_ORDER_CREATE; event OUTWARD_ORDER_CANCEL; " +
      "event OUTWARD_ORDER_PARTIAL_CANCEL; event OUTWARD_ORDER_COMPLETE; and 16 more. Run more.\n",
  );
});

it("leaves a worse end as it is", () => {
  expect(ended(60, half, exitCode.notConformant)[0]).toBe(1);
  expect(ended(60, half, exitCode.kitFault)[0]).toBe(70);
  expect(ended(60, half, exitCode.inconclusive)[0]).toBe(3);
});
