/** Runs one scenario from its first step to its last, whatever happens on the way, and marks it in the history. */
import path from "node:path";
import { packageFile } from "../contract/package.js";
import type { PlannedScenario } from "./plan.js";
import { CutShort } from "./problems.js";
import { Stage, type Ground } from "./stage.js";
import { catchUp } from "./steps/deliver.js";
import { perform } from "./steps/perform.js";

/** Nothing of the machine: a file elsewhere is left out. */
function placeOf({ file }: PlannedScenario["scenario"]): { file?: string } {
  const whole = path.resolve(file);
  for (const base of [process.cwd(), packageFile("")]) {
    const relative = path.relative(base, whole);
    if (relative.startsWith("..") || path.isAbsolute(relative)) continue;
    return { file: relative.split(path.sep).join("/") };
  }
  return {};
}

export async function runScenario(
  ground: Ground,
  planned: PlannedScenario,
): Promise<Stage> {
  const { scenario, number } = planned;
  const { history } = ground;
  history.append({
    kind: "mark",
    mark: {
      type: "scenario-start",
      scenario: scenario.slug,
      ...placeOf(scenario),
      title: scenario.title,
      exercises: scenario.exercises,
    },
  });
  const stage = new Stage(ground, scenario, number);
  const end = (
    result: "complete" | "cut-short" | "harness-error",
    reason?: string,
  ): void => {
    history.append({
      kind: "mark",
      mark: {
        type: "scenario-end",
        scenario: scenario.slug,
        result,
        ...(reason === undefined ? {} : { reason }),
      },
    });
  };
  let line = 0;
  try {
    for (const [index, { step, line: at }] of scenario.steps.entries()) {
      line = at;
      history.append({
        kind: "mark",
        mark: {
          type: "step",
          scenario: scenario.slug,
          index,
          text: JSON.stringify(step),
          line: at,
        },
      });
      await perform(stage, step);
    }
    await catchUp(stage);
    if (stage.shortfalls.length === 0) end("complete");
    else end("cut-short", stage.shortfalls.join("; "));
  } catch (error) {
    const reasons = [
      ...stage.shortfalls,
      `line ${line}: ${(error as Error).message}`,
    ];
    if (error instanceof CutShort) end("cut-short", reasons.join("; "));
    else
      end(
        "harness-error",
        `${scenario.file}:${line}: ${(error as Error).stack ?? String(error)}`,
      );
  }
  return stage;
}
