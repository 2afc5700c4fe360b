/** What is wrong with something that a person wrote: a file, an option, an environment variable. */

export interface Place {
  readonly file: string;
  /** Counted from 1; 0 when the whole is meant, as for an option or an environment variable. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

export interface FileProblem extends Place {
  /** What is wrong and what was expected. */
  readonly message: string;
}

/** A file that a person wrote is wrong; nothing was sent to anybody. */
export class InputError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}

export function describeProblem(problem: FileProblem): string {
  const place =
    problem.line === 0
      ? problem.file
      : `${problem.file}:${problem.line}:${problem.column}`;
  return `${place}: ${problem.message}`;
}
