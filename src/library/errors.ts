/** What can go wrong in somebody's test, each as an error of its own that reads well in a test's output. */

/** The OMS does not do what it was asked to do, as the control API would have refused it. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** Status under which the control API refuses it: 400, 404 or 409. */
  readonly status: number;
  /** `BAD_DATA`, `NOT_FOUND`, `CONFLICT` … */
  readonly code: string;

  constructor(
    what: string,
    {
      status,
      code,
      message,
      description,
    }: {
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly description: string;
    },
  ) {
    super(`${what}: ${message} (${status} ${code}) ${description}`);
    this.status = status;
    this.code = code;
  }
}

/** Something that was awaited did not happen in time; the message says what was seen instead. */
export class NotSeenError extends Error {
  override readonly name = "NotSeenError";
}

/** The rules found something, or saw too little; the message shows all of it with its evidence. */
export class RuleError extends Error {
  override readonly name = "RuleError";
}
