import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRegister } from "../rules/register.js";
import { loadScenarios } from "../scenario/load.js";
import { seededRandom } from "../simulator/random.js";
import type { CertificationConfig } from "../config/certification.js";
import { planRun, type Plan } from "./plan.js";
import { divided, scenariosDigest } from "./shard.js";
import { runsAlone } from "./weight.js";

const scenarios = await loadScenarios([], await loadRegister());
const efs = scenarios.filter(({ profile }) => profile === "efs");
const config = {
  profile: "efs",
  vendor: {
    orderEvents: "http://127.0.0.1:1/orders",
    optionalApis: ["handover"],
  },
} as CertificationConfig;

const planned = ({ sideBySide, alone }: Plan) => [...sideBySide, ...alone];

describe("parts of a run", () => {
  it("hold each scenario exactly once, and as many each but for one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.shuffledSubarray(scenarios, { minLength: 1 }),
        (of, some) => {
          const parts = divided(
            some.filter(({ profile }) => profile === "efs"),
            of,
          );
          const all = parts.flatMap((part) => [...part]).sort();
          expect(all).toEqual(
            some
              .filter(({ profile }) => profile === "efs")
              .map(({ slug }) => slug)
              .sort(),
          );
          const sizes = parts.map(({ size }) => size);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it("share what takes long", () => {
    const heavy = efs.filter(runsAlone);
    const counts = divided(efs, 3).map(
      (part) => heavy.filter(({ slug }) => part.has(slug)).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
  });

  it("do not depend on the order in which the files were read", () => {
    expect(divided([...efs].reverse(), 3)).toEqual(divided(efs, 3));
    expect(scenariosDigest([...efs].reverse())).toBe(scenariosDigest(efs));
    expect(scenariosDigest(efs.slice(1))).not.toBe(scenariosDigest(efs));
  });

  it("are a plan each, with the numbers of the whole, and together are the whole", () => {
    const whole = planRun(scenarios, config, seededRandom(7));
    const parts = [1, 2, 3].map((index) =>
      planRun(scenarios, config, seededRandom(7), { index, of: 3 }),
    );
    const named = (plan: Plan) =>
      planned(plan).map(({ scenario, number }) => `${number} ${scenario.slug}`);
    expect(parts.flatMap(named).sort()).toEqual(named(whole).sort());
    expect(
      parts
        .flatMap(({ notPlanned }) => notPlanned.map((one) => one.scenario.slug))
        .sort(),
    ).toEqual(whole.notPlanned.map((one) => one.scenario.slug).sort());
    for (const plan of parts) {
      const own = new Set(
        planned(plan).flatMap(({ scenario }) => scenario.exercises),
      );
      const others = new Set(
        planned(whole)
          .filter(({ scenario }) =>
            planned(plan).every((one) => one.scenario !== scenario),
          )
          .flatMap(({ scenario }) => scenario.exercises),
      );
      expect(plan.part?.elsewhere).toEqual([...others].sort());
      expect(own.size).toBeGreaterThan(0);
    }
    expect(whole.part).toBeUndefined();
  });
});
