/**
 * The calls that the warehouse owes to the OMS. A call is written down in the transaction that
 * decides it and struck out in the transaction that books its effect, so neither a crash nor a lost
 * answer loses it, and it is repeated with the same body until the OMS has said yes or no.
 *
 * Calls of one lane (an order, a return, a location's inventory) go out one after another, so that
 * an older retry never lands after a newer call.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../shared/database.js";
import { digest } from "../shared/digest.js";
import type { OmsClient } from "./oms-client.js";

/** How one kind of call is made, and what it changes here when it is done. */
export interface Task {
  readonly method: "POST" | "PUT";
  readonly path: string;
  /** What is still right to ask for before an attempt; undefined when nothing is left. */
  refresh?(body: unknown): unknown;
  done(body: unknown, answer: unknown): void;
  refused?(body: unknown): void;
}

export interface OwedCall {
  readonly task: string;
  /** What the call means: two calls with equal meaning are one call. */
  readonly meaning: unknown;
  /** What it must stay in step with; without one it depends on no other call. */
  readonly lane?: string;
  readonly body: unknown;
}

export type CallState = "owed" | "done" | "refused" | "dropped";

export interface CallRow {
  readonly id: number;
  readonly task: string;
  readonly lane: string;
  readonly body: string;
  readonly tries: number;
  readonly not_before: number;
}

const MOST_TRIES = 8;

export class Outbox {
  private readonly tasks = new Map<string, Task>();
  /** The lanes that are at work, with the tries that each made since it was last asked to. */
  private readonly running = new Map<string, { tries: number }>();
  private stopped = false;

  constructor(
    protected readonly store: Store,
    private readonly client: OmsClient,
  ) {}

  register(name: string, task: Task): void {
    this.tasks.set(name, task);
  }

  /** Writes a call down. It leaves when the transaction around this has been committed. */
  owe(call: OwedCall): void {
    const key = keyOf(call.task, call.meaning);
    const lane = call.lane ?? key;
    this.store.run(
      "INSERT INTO owed_call (task, key, lane, body) VALUES (?, ?, ?, ?)",
      call.task,
      key,
      lane,
      JSON.stringify(call.body),
    );
    setImmediate(() => {
      this.wake(lane);
    });
  }

  /** True when such a call is in that state; one that gave up for now is then started again. */
  has(state: CallState, task: string, meaning: unknown): boolean {
    const row = this.store.one(
      "SELECT lane FROM owed_call WHERE key = ? AND state = ?",
      keyOf(task, meaning),
      state,
    ) as { lane: string } | undefined;
    if (row !== undefined && state === "owed") this.wake(row.lane);
    return row !== undefined;
  }

  /** The bodies of the calls that are still owed: what they ask for is spoken for. */
  owed(task: string, lane: string | null = null): unknown[] {
    const rows = this.store.all(
      "SELECT body FROM owed_call WHERE task = ? AND lane = coalesce(?, lane) AND state = 'owed'",
      task,
      lane,
    ) as { body: string }[];
    return rows.map((row) => JSON.parse(row.body) as unknown);
  }

  /** Goes on where a process that was stopped had left off. */
  resume(): void {
    const rows = this.store.all(
      "SELECT DISTINCT lane FROM owed_call WHERE state = 'owed'",
    );
    for (const row of rows as { lane: string }[]) this.wake(row.lane);
  }

  stop(): void {
    this.stopped = true;
  }

  private wake(lane: string): void {
    const running = this.running.get(lane);
    if (running !== undefined) {
      running.tries = 0;
      return;
    }
    const progress = { tries: 0 };
    this.running.set(lane, progress);
    void this.work(lane, progress).finally(() => this.running.delete(lane));
  }

  /** Works a lane off, or gives up for now: until a restart, or until somebody asks again. */
  private async work(lane: string, progress: { tries: number }): Promise<void> {
    while (progress.tries < MOST_TRIES) {
      if (!(await this.isDue(lane))) return;
      const row = this.store.transaction(() => this.prepare(lane));
      progress.tries += 1;
      if (row === undefined || (await this.attempt(row))) progress.tries = 0;
    }
  }

  /** Waits for the first call's time; false when there is no call to wait for. */
  private async isDue(lane: string): Promise<boolean> {
    while (!this.stopped) {
      const row = this.next(lane);
      if (row === undefined) return false;
      const pause = row.not_before - Date.now();
      if (pause <= 0) return true;
      await wait(pause, undefined, { ref: false });
    }
    return false;
  }

  protected next(lane: string): CallRow | undefined {
    return this.store.one(
      "SELECT * FROM owed_call WHERE lane = ? AND state = 'owed' ORDER BY id LIMIT 1",
      lane,
    ) as CallRow | undefined;
  }

  /** Brings the body up to date and counts the try, before anything is sent. */
  protected prepare(lane: string): CallRow | undefined {
    const row = this.next(lane);
    if (row === undefined) return undefined;
    const body = this.refresh(row, this.taskOf(row));
    if (body === undefined) {
      this.settle(row, "dropped");
      return undefined;
    }
    const text = JSON.stringify(body);
    this.store.run(
      "UPDATE owed_call SET body = ?, tries = tries + 1 WHERE id = ?",
      text,
      row.id,
    );
    return { ...row, body: text, tries: row.tries + 1 };
  }

  protected refresh(row: CallRow, task: Task): unknown {
    const body: unknown = JSON.parse(row.body);
    return task.refresh === undefined ? body : task.refresh(body);
  }

  /** Answers true when the call is settled, one way or the other. */
  private async attempt(row: CallRow): Promise<boolean> {
    const task = this.taskOf(row);
    const body: unknown = JSON.parse(row.body);
    const outcome = await this.client.send({
      method: task.method,
      path: task.path,
      body,
    });
    if (this.stopped) return true;
    return this.store.transaction(() => {
      if (!this.isStillOwed(row)) return true; // everything was reset in the meantime
      switch (outcome.kind) {
        case "done":
          this.settle(row, "done");
          task.done(body, outcome.answer);
          return true;
        case "refused":
          this.settle(row, "refused");
          task.refused?.(body);
          return true;
        case "try again":
          return this.postpone(row, outcome.afterMs);
      }
    });
  }

  protected postpone(row: CallRow, afterMs: number): boolean {
    const pause = Math.max(this.backOffMs(row.tries), afterMs);
    this.store.run(
      "UPDATE owed_call SET not_before = ? WHERE id = ?",
      Date.now() + pause,
      row.id,
    );
    return false;
  }

  /** 100, 200, 400, 800, 1600, 1600 ... */
  protected backOffMs(tries: number): number {
    return 100 * 2 ** Math.min(tries - 1, 4);
  }

  protected settle(row: CallRow, state: CallState): void {
    this.store.run(
      "UPDATE owed_call SET state = ? WHERE id = ?",
      state,
      row.id,
    );
  }

  private isStillOwed(row: CallRow): boolean {
    return (
      this.store.one(
        "SELECT id FROM owed_call WHERE id = ? AND state = 'owed'",
        row.id,
      ) !== undefined
    );
  }

  private taskOf(row: CallRow): Task {
    const task = this.tasks.get(row.task);
    if (task === undefined) throw new Error(`no task is called ${row.task}`);
    return task;
  }
}

function keyOf(task: string, meaning: unknown): string {
  return digest({ task, meaning });
}
