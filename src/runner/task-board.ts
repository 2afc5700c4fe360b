/**
 * The open tasks of a manual driver: what the person is asked to do, and what the person says about it.
 *
 * Promise: a task is open until its call came, the person answered, or the kit stopped waiting; each end is told once. The
 * first answer counts.
 */
import type { DriverEntry } from "../history/entry.js";
import type { Task } from "./driver.js";

export interface OpenTask {
  /** From 1, in the order in which tasks were set; the person names it by this. */
  readonly number: number;
  readonly task: Task;
}

/** What a person can say to a task: it will not be done here, or the system would not do it. */
export interface PersonsAnswer {
  readonly answer: "skipped" | "refused";
  readonly reason: string;
}

export type TaskChange =
  | { readonly type: "opened"; readonly open: OpenTask }
  | {
      readonly type: "ended";
      readonly open: OpenTask;
      readonly result: DriverEntry["result"];
      readonly reason?: string;
    };

/** One task, seen from the step that waits for its call. */
export interface Errand {
  /** Settles when the person answers instead of doing it. */
  readonly answered: Promise<PersonsAnswer>;
  /** To be called once, when nobody waits for it any more. */
  end(result: DriverEntry["result"], reason?: string): void;
}

export class TaskBoard {
  readonly #open = new Map<
    number,
    { readonly open: OpenTask; answer(answer: PersonsAnswer): void }
  >();
  readonly #listeners = new Set<(change: TaskChange) => void>();
  #last = 0;

  /** Those that nobody has dealt with, oldest first. */
  get tasks(): readonly OpenTask[] {
    return [...this.#open.values()].map(({ open }) => open);
  }

  /** Calls `listener` for every change from now on; the returned function stops that. */
  onChange(listener: (change: TaskChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(task: Task): Errand {
    this.#last += 1;
    const open: OpenTask = { number: this.#last, task };
    let answer: (answer: PersonsAnswer) => void = () => undefined;
    const answered = new Promise<PersonsAnswer>((resolve) => {
      answer = resolve;
    });
    this.#open.set(open.number, { open, answer });
    this.#tell({ type: "opened", open });
    return {
      answered,
      end: (result, reason) => {
        if (!this.#open.delete(open.number)) return;
        this.#tell({
          type: "ended",
          open,
          result,
          ...(reason === undefined ? {} : { reason }),
        });
      },
    };
  }

  /** False when there is no open task of that number. */
  answer(number: number, answer: PersonsAnswer): boolean {
    const found = this.#open.get(number);
    found?.answer(answer);
    return found !== undefined;
  }

  #tell(change: TaskChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
