/** The short form: few requests of a fixed seed, every route, everything that is watched. Growth needs the long form. */
import { expect, it } from "vitest";
import { told } from "./failures.js";
import { habitNames } from "./receivers.js";
import { run } from "./run.js";
import { verdictOf } from "./verdict.js";

const seed = 1;
/** More than this in two rounds is no noise of the heap. */
const mostGained = 32 * 1024 * 1024;

it("withstands five thousand hostile requests and receivers", async () => {
  const lines: string[] = [];
  const result = await run({
    seed,
    from: 0,
    to: 5000,
    round: 2500,
    say: (line) => lines.push(line),
    onFailure: (failure) => {
      if (lines.length < 30) lines.push(told(seed, failure));
    },
  });
  const verdict = verdictOf(result, { part: false });
  expect(verdict.failures, lines.join("\n")).toEqual([]);
  expect(result.sent).toBe(5000);
  expect(result.memory).toHaveLength(2);
  const [before, after] = result.memory;
  expect((after?.heap ?? 0) - (before?.heap ?? 0)).toBeLessThan(mostGained);
  expect(result.habits.size).toBe(habitNames.length);
}, 180_000);
