import { describe, expect, it } from "vitest";
import type { Need, Scenario } from "../scenario/scenario.js";
import type { CertificationConfig } from "../config/certification.js";
import { planRun } from "./plan.js";
import { seededRandom } from "../simulator/random.js";

const scenario = (
  slug: string,
  needs: readonly Need[] = [],
  profile: "efs" | "erp" = "efs",
): Scenario => ({
  file: `${slug}.yaml`,
  slug,
  profile,
  title: slug,
  about: slug,
  exercises: [],
  needs,
  orders: new Map(),
  steps: [],
});
const backlog = {
  ...scenario("q"),
  steps: [{ step: { backlog: "A", orders: 40 }, line: 1 }],
};

const vendor = { orderEvents: "http://v/o", returnEvents: "http://v/r" };
const all = [
  scenario("b"),
  scenario("a"),
  scenario("m", ["manifest"]),
  scenario("r", ["restart"]),
  scenario("x", [], "erp"),
];
const slugs = (list: readonly { scenario: Scenario }[]) =>
  list.map((one) => one.scenario.slug);

describe("the plan of a run", () => {
  it("leaves nothing out without a reason", () => {
    const plan = planRun(all, { profile: "efs", vendor }, seededRandom(1));
    expect(slugs(plan.sideBySide).sort()).toEqual(["a", "b"]);
    expect(
      plan.notPlanned.map(({ scenario: { slug }, reason }) => [slug, reason]),
    ).toEqual([
      ["m", "the vendor does not declare the optional API manifest"],
      ["r", "the kit does not start this vendor, so it cannot restart it"],
    ]);
  });

  it("sends no wrong credential where Increff presents none", () => {
    const stranger = [scenario("w", ["credentials"])];
    const of = (headers?: Record<string, string>) =>
      planRun(
        stranger,
        {
          profile: "efs",
          vendor: { ...vendor, ...(headers === undefined ? {} : { headers }) },
        },
        seededRandom(1),
      );
    expect(of({ "x-environment": "test" }).notPlanned).toMatchObject([
      {
        reason: expect.stringContaining("names no credential") as string,
      },
    ]);
    expect(slugs(of({ authorization: "Bearer x" }).sideBySide)).toEqual(["w"]);
  });

  it("keeps apart what needs the vendor for itself", () => {
    const config: CertificationConfig = {
      profile: "efs",
      vendor: { ...vendor, command: "x", optionalApis: ["manifest"] },
    };
    const plan = planRun([...all, backlog], config, seededRandom(1));
    expect(slugs(plan.alone).sort()).toEqual(["q", "r"]);
    expect(slugs(plan.sideBySide).sort()).toEqual(["a", "b", "m"]);
  });

  it("begins with what watches through fixed windows, whatever the seed", () => {
    const watching = {
      ...scenario("w"),
      steps: [{ step: { watch: 1_500 }, line: 1 }],
    };
    for (const seed of [1, 2, 3, 4])
      expect(
        slugs(
          planRun(
            [...all, watching],
            { profile: "efs", vendor },
            seededRandom(seed),
          ).sideBySide,
        )[0],
      ).toBe("w");
  });

  it("is the same for the same seed, and numbers scenarios whatever their order", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      scenario(`s${index}`),
    );
    const of = (seed: number) =>
      planRun(many, { profile: "efs", vendor }, seededRandom(seed)).sideBySide;
    expect(of(3)).toEqual(of(3));
    expect(slugs(of(3))).not.toEqual(slugs(of(4)));
    const number = (seed: number) =>
      of(seed).find((one) => one.scenario.slug === "s7")?.number;
    expect(number(3)).toBe(number(4));
  });
});
