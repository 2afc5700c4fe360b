import { expect, it } from "vitest";
import type { Task } from "./driver.js";
import { TaskBoard, type TaskChange } from "./task-board.js";

const pack: Task = { action: "pack", body: {}, text: "pack order A at WH1" };

it("numbers tasks, tells each change once, and forgets what has ended", () => {
  const board = new TaskBoard();
  const changes: TaskChange[] = [];
  const stop = board.onChange((change) => changes.push(change));
  const [first, second] = [board.set(pack), board.set(pack)];
  expect(board.tasks.map(({ number }) => number)).toEqual([1, 2]);
  first.end("called");
  first.end("no-call");
  expect(board.tasks.map(({ number }) => number)).toEqual([2]);
  stop();
  second.end("skipped", "no printer");
  expect(
    changes.map((change) => [
      change.type,
      change.open.number,
      "result" in change ? change.result : undefined,
    ]),
  ).toEqual([
    ["opened", 1, undefined],
    ["opened", 2, undefined],
    ["ended", 1, "called"],
  ]);
});

it("hands an answer to the step that waits, and knows no task that is not open", async () => {
  const board = new TaskBoard();
  const errand = board.set(pack);
  expect(board.answer(2, { answer: "skipped", reason: "x" })).toBe(false);
  expect(board.answer(1, { answer: "skipped", reason: "no printer" })).toBe(
    true,
  );
  // The first one counts.
  board.answer(1, { answer: "refused", reason: "later" });
  expect(await errand.answered).toEqual({
    answer: "skipped",
    reason: "no printer",
  });
  errand.end("skipped");
  expect(board.answer(1, { answer: "skipped", reason: "x" })).toBe(false);
});
