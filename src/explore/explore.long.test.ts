import { beforeAll, describe, expect, it } from "vitest";
import { loadRegister, type Register } from "../rules/register.js";
import type { DriverAnswer } from "../runner/driver.js";
import { explore, generate, type Exploration } from "./explore.js";
import type { Discovery } from "./investigate.js";
import { foundScenario } from "./scenario-file.js";
import { modelRun, type ModelRun } from "./test/model-laboratory.js";
import type { Defect } from "./test/model-vendor.js";
import { sentencesOf } from "./words.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

async function explored(
  defect: Defect,
  runs = 200,
  seed = 1,
): Promise<Exploration & { run: ModelRun }> {
  const run = modelRun(defect, register);
  const exploration = await explore({
    ...run.options,
    seed,
    budget: { runs },
    most: 1,
  });
  return { ...exploration, run };
}

function first({ discoveries }: Exploration): Discovery {
  const [discovery] = discoveries;
  if (discovery === undefined) throw new Error("Nothing was found.");
  return discovery;
}

describe("an exploration", () => {
  it("finds nothing in a correct vendor, and keeps only what is under way", async () => {
    const { discoveries, violated, schedules, harnessErrors, cutShort, run } =
      await explored("none", 150);
    expect({ discoveries, harnessErrors, schedules }).toEqual({
      discoveries: [],
      harnessErrors: [],
      schedules: 150,
    });
    expect([...violated]).toEqual([]);
    expect([...cutShort]).toEqual([]);
    expect(run.history.entries.length).toBeLessThanOrEqual(500);
  });

  it("shrinks a doubled creation to one order of one piece that is told twice", async () => {
    const { shrunk, rate, requirement } = first(
      await explored("no-message-ids"),
    );
    expect(requirement).toMatch(/^EFS-IDEM-/);
    expect(rate).toEqual({ failed: 5, of: 5, reset: false });
    expect(shrunk.messages).toBe(2);
    expect(shrunk.schedule.orders).toEqual([
      { name: "A", definition: { lines: [{ sku: "SKU-1", quantity: 1 }] } },
    ]);
  });

  it("finds what only a restart reveals, and keeps the restart", async () => {
    const { shrunk, requirement } = first(await explored("forgets-on-restart"));
    expect(requirement).toMatch(/^EFS-IDEM-11$/);
    expect(shrunk.needs).toEqual(["restart"]);
    expect(shrunk.messages).toBe(2);
  });

  it("finds a vendor for which the last message decides, and shows both ends", async () => {
    const { shrunk, requirement, trial, rate } = first(
      await explored("last-event-decides"),
    );
    expect(requirement).toMatch(/^EFS-ORD-/);
    expect(rate).toEqual({ failed: 5, of: 5, reset: false });
    expect(shrunk.messages).toBeLessThanOrEqual(5);
    const [violation] = trial.violations;
    expect(violation?.expected).toContain("COMPLETED");
    expect(violation?.actual).toContain("OPEN");
  });

  it("puts other orders in the place of the company that a failure needed", async () => {
    const { shrunk, rate } = first(await explored("remembers-ten"));
    expect(rate.failed).toBe(rate.of);
    expect(shrunk.steps.some((step) => "others" in step)).toBe(true);
  });

  it("says how often it failed where it does not always fail", async () => {
    const { rate } = first(await explored("sometimes-forgets"));
    expect(rate.failed).toBeGreaterThan(0);
    expect(rate.failed).toBeLessThan(rate.of);
  });

  it("comes to the same with the same seed", async () => {
    const [one, other] = [
      first(await explored("no-message-ids", 200, 5)),
      first(await explored("no-message-ids", 200, 5)),
    ];
    expect(one.shrunk.steps).toEqual(other.shrunk.steps);
    expect([one.path, one.attempts]).toEqual([other.path, other.attempts]);
  });

  it("writes a scenario that says the same steps, each with its sentence", async () => {
    const exploration = await explored("forgets-on-restart");
    const discovery = first(exploration);
    const { text, scenario } = foundScenario(discovery, {
      seed: exploration.seed,
      requirements: new Set(register.requirements.map(({ id }) => id)),
      command: (slug) => `increff-kit certify --scenario ${slug}`,
    });
    expect(scenario.steps.map(({ step }) => step)).toEqual(
      discovery.shrunk.steps,
    );
    expect(scenario.exercises).toContain(discovery.requirement);
    for (const sentence of sentencesOf(discovery.shrunk))
      expect(text.replaceAll(/\n\s*# /g, " ")).toContain(sentence);
  });
});

it("shows two tellings beside one another above the scenario, by the names of its orders", async () => {
  const { requirement, trial, ...discovery } = first(
    await explored("last-event-decides"),
  );
  const [violation] = trial.violations;
  const code = violation?.orderCode ?? "";
  const telling = { orderCode: code, messages: ["SUBORDER_CREATE"] };
  const violations = trial.violations.map((one) => ({
    ...one,
    sideBySide: [
      { ...telling, ending: ["COMPLETED"] },
      { ...telling, ending: ["OPEN"] },
    ] as const,
  }));
  const { text } = foundScenario(
    { ...discovery, requirement, trial: { ...trial, violations } },
    {
      seed: 1,
      requirements: new Set(register.requirements.map(({ id }) => id)),
      command: (slug) => slug,
    },
  );
  expect(text).toMatch(/# {3,}order A +│ order A\n/);
  expect(text).toMatch(/# {3,}COMPLETED +≠ OPEN\n/);
  expect(text).not.toContain(code);
  expect(text).not.toMatch(/[&*]a\d/);
});

describe("a vendor that can forget everything", () => {
  async function asked(answer: DriverAnswer["answer"]) {
    const tasks: string[] = [];
    const { options } = modelRun("no-message-ids", register, {
      kind: "http",
      ask: ({ action }) => {
        tasks.push(action);
        return Promise.resolve({ answer, status: null });
      },
    });
    const exploration = await explore({
      ...options,
      seed: 1,
      budget: { runs: 200 },
      most: 1,
    });
    return { tasks, rate: first(exploration).rate };
  }

  it("does so before a failure is looked into, and before each repetition", async () => {
    const { tasks, rate } = await asked("accepted");
    expect(tasks).toEqual(Array.from({ length: 6 }, () => "reset"));
    expect(rate).toEqual({ failed: 5, of: 5, reset: true });
  });

  it("is asked once where it turns out not to", async () => {
    const { tasks, rate } = await asked("not-offered");
    expect(tasks).toEqual(["reset"]);
    expect(rate.reset).toBe(false);
  });
});

describe("the generator", () => {
  it("has the same schedule at a place of a seed, however it comes there", async () => {
    const { options } = modelRun("none", register);
    const all = await generate({ ...options, seed: 3 }, 0, 20);
    const [alone] = await generate({ ...options, seed: 3 }, 17, 1);
    expect(alone?.steps).toEqual(all[17]?.steps);
  });

  it("makes only what a rehearsal leaves as it is", async () => {
    const { options } = modelRun("none", register);
    for (const made of await generate({ ...options, seed: 4 }, 0, 200)) {
      const again = await options.rehearsal.play(made.schedule);
      expect(again.steps).toEqual(made.steps);
      expect(again.messages).toBe(made.messages);
    }
  });
});
