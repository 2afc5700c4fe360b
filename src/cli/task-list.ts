/**
 * The tasks of a manual driver on a terminal. On a TTY the open ones stand at the bottom, grouped by kind, and are drawn anew
 * at every change; what has ended stays above them. Elsewhere each change is a line. What is typed answers a task.
 */
import type { DriverEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import { paintFor, type Paint } from "../report/terminal/terminal.js";
import { clip } from "../report/terminal/wrap.js";
import type { OpenTask, TaskBoard, TaskChange } from "../runner/task-board.js";
import type { Io, LineInput } from "./io.js";
import { understand, usage } from "./task-words.js";

/** The warehouse's own sequence of work. */
const kinds = [
  "create-listing",
  "update-inventory",
  "create-picklist",
  "add-to-picklist",
  "pack",
  "manifest",
  "handover",
  "cancel",
  "process-return",
] as const;

const ends = {
  called: { sign: "✓", word: "the call came", format: "green" },
  accepted: { sign: "✓", word: "the call came", format: "green" },
  refused: { sign: "✓", word: "your system refused", format: "green" },
  skipped: { sign: "-", word: "skipped", format: "yellow" },
  "no-call": { sign: "-", word: "no call came in time", format: "yellow" },
  "not-offered": { sign: "-", word: "not offered", format: "yellow" },
  broken: { sign: "!", word: "given up", format: "red" },
} as const satisfies Record<
  DriverEntry["result"],
  { sign: string; word: string; format: Parameters<Paint>[0] }
>;

const erase = "\u001b[0J";

export class TaskList {
  readonly #board: TaskBoard;
  readonly #io: Io;
  readonly #paint: Paint;
  readonly #input: LineInput;
  readonly #stop: () => void;
  readonly #drawsAnew: boolean;
  #drawn = 0;
  #explained = false;

  constructor(board: TaskBoard, io: Io) {
    this.#board = board;
    this.#io = io;
    this.#paint = paintFor(io.stdout, io.env);
    this.#drawsAnew = io.stdout.isTTY === true;
    this.#stop = board.onChange((change) => {
      this.#changed(change);
    });
    this.#input = io.openInput();
    this.#input.onLine((line) => {
      this.#typed(line);
    });
  }

  close(): void {
    this.#stop();
    this.#write("");
    this.#input.close();
  }

  #changed(change: TaskChange): void {
    if (change.type === "opened" && this.#drawsAnew) this.#write("");
    else if (change.type === "opened") this.#write(this.#opened(change.open));
    else this.#write(this.#ended(change));
  }

  #typed(line: string): void {
    // The line that was ended by Enter belongs to what is drawn anew.
    if (this.#drawn > 0) this.#drawn += 1;
    const typed = understand(line);
    if ("complaint" in typed) {
      this.#write(
        typed.complaint === "" ? "" : `${visible(typed.complaint)}\n`,
      );
      return;
    }
    if (this.#board.answer(typed.number, typed.answer)) return;
    this.#write(
      `There is no open task ${typed.number}: ${this.#numbers() || "none is open"}.\n`,
    );
  }

  #numbers(): string {
    const { tasks } = this.#board;
    return tasks.length === 0
      ? ""
      : `open are ${tasks.map(({ number }) => number).join(", ")}`;
  }

  #opened({ number, task }: OpenTask): string {
    const how = this.#explained
      ? ""
      : `Tasks are answered by typing ${usage}.\n`;
    this.#explained = true;
    return `${how}Task ${number}: ${taskText(task)}\n`;
  }

  #ended({
    open,
    result,
    reason,
  }: Extract<TaskChange, { type: "ended" }>): string {
    const { sign, word, format } = ends[result];
    const why = reason === undefined ? "" : `: ${visible(reason)}`;
    return `${this.#paint(format, sign)} Task ${open.number}: ${visible(open.task.text)} (${word}${why})\n`;
  }

  /** Writes above the open tasks, and draws these anew on a TTY. */
  #write(text: string): void {
    if (!this.#drawsAnew) {
      this.#io.stdout.write(text);
      return;
    }
    const block = this.#block();
    const up = this.#drawn === 0 ? "" : `\u001b[${this.#drawn}A`;
    this.#io.stdout.write(`\r${up}${erase}${text}${block.join("")}`);
    this.#drawn = block.length;
    if (block.length > 0) this.#input.redraw();
  }

  #block(): string[] {
    const { tasks } = this.#board;
    if (tasks.length === 0) return [];
    // The last column stays free: some terminals wrap as soon as it is written.
    const width = (this.#io.stdout.columns ?? 80) - 1;
    const lines = [`To do in your system (type ${usage}):`];
    for (const kind of kinds)
      for (const { number, task } of tasks.filter(
        (one) => one.task.action === kind,
      ))
        lines.push(`  [ ] ${number} ${taskText(task)}`);
    return lines.map((line) => `${clip(line, width)}\n`);
  }
}

function taskText({ text, forbidden }: OpenTask["task"]): string {
  return visible(
    forbidden === true
      ? `try to ${text} (your system should not let you)`
      : text,
  );
}
