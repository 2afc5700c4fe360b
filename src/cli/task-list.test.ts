import { describe, expect, it } from "vitest";
import type { Task } from "../runner/driver.js";
import { TaskBoard } from "../runner/task-board.js";
import type { Io } from "./io.js";
import { TaskList } from "./task-list.js";

const task = (action: Task["action"], text: string): Task => ({
  action,
  body: {},
  text,
});

/** A terminal of one person: what it shows, and a way to type. */
function terminal(isTTY: boolean): {
  io: Io;
  texts: string[];
  type: (line: string) => void;
  redraws: () => number;
} {
  const texts: string[] = [];
  let listener: (line: string) => void = () => undefined;
  let redraws = 0;
  const stdout = {
    write: (text: string) => texts.push(text),
    isTTY,
    columns: 60,
  };
  return {
    texts,
    type: (line) => {
      listener(line);
    },
    redraws: () => redraws,
    io: {
      stdout,
      stderr: stdout,
      env: { NO_COLOR: "1" },
      cwd: "/",
      onStop: () => undefined,
      openInput: () => ({
        onLine: (told) => {
          listener = told;
        },
        redraw: () => {
          redraws += 1;
        },
        close: () => undefined,
      }),
    },
  };
}

describe("tasks that are piped", () => {
  it("are one line a change, with the way to answer told once", async () => {
    const { io, texts, type } = terminal(false);
    const board = new TaskBoard();
    const list = new TaskList(board, io);
    const first = board.set(task("pack", "pack order A at WH1: 2 × SKU-7"));
    const second = board.set({
      ...task("cancel", "cancel in order B at WH1: 1 × SKU-1"),
      forbidden: true,
    });
    type("skip 2 no printer today");
    const { reason } = await second.answered;
    second.end("skipped", reason);
    first.end("called");
    type("skip 1 too late");
    type("help");
    list.close();
    expect(texts.filter((text) => text !== "")).toEqual([
      "Tasks are answered by typing skip NUMBER REASON when it cannot be done here, refused NUMBER REASON when your system will not do it.\nTask 1: pack order A at WH1: 2 × SKU-7\n",
      "Task 2: try to cancel in order B at WH1: 1 × SKU-1 (your system should not let you)\n",
      "- Task 2: cancel in order B at WH1: 1 × SKU-1 (skipped: no printer today)\n",
      "✓ Task 1: pack order A at WH1: 2 × SKU-7 (the call came)\n",
      "There is no open task 1: none is open.\n",
      expect.stringMatching(/^"help" is not understood\. Type: skip/) as string,
    ]);
  });
});

describe("tasks on a TTY", () => {
  it("stand at the bottom by kind, are drawn anew, and leave a line behind", () => {
    const { io, texts, type, redraws } = terminal(true);
    const board = new TaskBoard();
    const list = new TaskList(board, io);
    const handover = board.set(task("handover", "hand over order A at WH1"));
    board.set(task("pack", "pack order B at WH1: 1 × SKU-1"));
    const shown = texts.at(-1) ?? "";
    // The warehouse's sequence, not that of asking; one line each, within the width.
    expect(shown).toMatch(/\[ \] 2 pack[^]*\[ \] 1 hand over/);
    for (const line of shown.split("\n"))
      expect(line.length).toBeLessThanOrEqual(60 + 10);
    // What was drawn before (a heading and one task) is gone over.
    expect(shown.startsWith("\r\u001b[2A\u001b[0J")).toBe(true);
    type("what?");
    // The line that was typed counts too.
    expect(texts.at(-1)?.startsWith("\r\u001b[4A\u001b[0J")).toBe(true);
    handover.end("called");
    expect(texts.at(-1)).toMatch(
      /✓ Task 1: hand over order A at WH1 \(the call came\)\nTo do[^]*\[ \] 2/,
    );
    expect(redraws()).toBe(4);
    list.close();
  });
});
