/** What is said of a failure inside the mock. */
import { HistoryFileError } from "../../history/file.js";

/** What went wrong inside. A full disk is no bug: the change was not made, and whoever asked for it is told why. */
export function failureText(error: unknown): string {
  if (error instanceof HistoryFileError)
    return `the change could not be kept, so it was not made: ${error.message}`;
  return `a bug of the kit: ${error instanceof Error ? error.message : String(error)}`;
}
