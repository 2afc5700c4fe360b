/** Talks to the process that started this one: each message is an order, each is answered by its result or its error. */

export interface Answer<Result> {
  readonly result?: Result;
  readonly error?: string;
}

export function serveParent<Result>(
  work: (order: never) => Promise<Result>,
): void {
  const answer = (told: Answer<Result>): void => {
    process.send?.(told);
  };
  process.on("message", (order) => {
    work(order as never).then(
      (result) => {
        answer({ result });
      },
      (error: unknown) => {
        answer({
          error: error instanceof Error ? error.message : String(error),
        });
      },
    );
  });
  process.once("disconnect", () => {
    process.exit();
  });
}
