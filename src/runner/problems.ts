/** Why a run could not be made at all. */

/** The vendor or a port that the run needs cannot be reached; nothing was judged. Exit code 4. */
export class UnreachableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreachableError";
  }
}

/** A step could not be carried out, and not because the kit is broken: the scenario ends here. */
export class CutShort extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "CutShort";
  }
}
