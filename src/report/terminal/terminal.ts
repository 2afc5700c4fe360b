/** What the reports need to know of the terminal that they write to; the real one is passed in by the command line. */
import { styleText } from "node:util";

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

type Format = Parameters<typeof styleText>[0];

/** Gives a text its colour, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string;

export const plain: Paint = (_, text) => text;

/** Paints whatever the process's own streams are: the decision was made by `paintFor`. */
const coloured: Paint = (format, text) =>
  styleText(format, text, { validateStream: false });

/** Colour on a TTY unless NO_COLOR is set; FORCE_COLOR decides where it is set (`0` and `false` mean no). */
export function paintFor(terminal: Terminal, env: Environment): Paint {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined)
    return forced === "0" || forced === "false" ? plain : coloured;
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return terminal.isTTY === true && !refused ? coloured : plain;
}

const narrowest = 56;
const widest = 110;
const usual = 80;

/** The width to write for: the terminal's own within what can be read well, 80 columns where there is none. */
export function widthOf(terminal: Terminal): number {
  return Math.min(Math.max(terminal.columns ?? usual, narrowest), widest);
}
