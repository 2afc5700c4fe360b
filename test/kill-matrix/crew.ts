/**
 * The mutants of the matrix, spread over worker processes: one process would do all the judging on one core.
 *
 * A certification waits for most of its time, so every worker runs several at once; those that take long are begun first,
 * so that none of them is left over at the end.
 */
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { mutants } from "../vendors/mutants/catalogue.js";
import {
  failedRow,
  readMatrix,
  type Expectation,
  type Matrix,
  type Row,
} from "./matrix.js";

/** What a worker process is asked for. */
export interface Errand {
  readonly name: string;
  readonly expectation: Expectation;
  readonly seed: number;
}

/** All mutants (or those named), so many at a time. */
export async function runMatrix(
  names: readonly string[],
  atOnce: number,
  seed: number,
  tell: (row: Row) => void,
): Promise<Row[]> {
  const matrix = await readMatrix();
  const rows: Row[] = [];
  const note = (row: Row): void => {
    tell(row);
    rows.push(row);
  };
  for (const problem of strangers(names, matrix)) note(problem);
  const errands = mutants
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .flatMap(({ name }) => {
      const expectation = matrix[name];
      return expectation === undefined ? [] : [{ name, expectation, seed }];
    })
    .sort((a, b) => secondsOf(b.expectation) - secondsOf(a.expectation));
  const crew = Array.from(
    { length: Math.min(availableParallelism(), atOnce, errands.length) },
    () => new Worker(),
  );
  try {
    await Promise.all(
      Array.from({ length: atOnce }, async (_, slot) => {
        const worker = crew[slot % crew.length];
        for (
          let errand = errands.shift();
          errand !== undefined && worker !== undefined;
          errand = errands.shift()
        )
          note(await worker.run(errand));
      }),
    );
  } finally {
    for (const worker of crew) worker.end();
  }
  return rows;
}

function secondsOf({ seconds = 0 }: Expectation): number {
  return seconds;
}

/** Mutants without a row, rows without a mutant, and names that are neither. */
function strangers(names: readonly string[], matrix: Matrix): Row[] {
  const known = new Set(mutants.map(({ name }) => name));
  const asked = names.length > 0 ? names : [...known, ...Object.keys(matrix)];
  return [...new Set(asked)].flatMap((name) => {
    if (!known.has(name))
      return [failedRow(name, "there is no mutant of that name")];
    if (matrix[name] === undefined)
      return [failedRow(name, "it has no row in kill-matrix.yaml")];
    return [];
  });
}

class Worker {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, (row: Row) => void>();

  constructor() {
    this.#child = fork(path.join(import.meta.dirname, "worker.ts"));
    this.#child.on("message", (message) => {
      const row = message as Row;
      this.#settle(row.vendor, row);
    });
    this.#child.on("exit", (code, signal) => {
      for (const name of [...this.#waiting.keys()])
        this.#settle(
          name,
          failedRow(
            name,
            `the worker process ended (${signal ?? String(code)})`,
          ),
        );
    });
  }

  run(errand: Errand): Promise<Row> {
    return new Promise((resolve) => {
      if (!this.#child.connected) {
        resolve(failedRow(errand.name, "its worker process has ended before"));
        return;
      }
      this.#waiting.set(errand.name, resolve);
      this.#child.send(errand);
    });
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #settle(name: string, row: Row): void {
    this.#waiting.get(name)?.(row);
    this.#waiting.delete(name);
  }
}
