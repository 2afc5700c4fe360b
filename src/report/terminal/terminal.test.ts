import { describe, expect, it } from "vitest";
import { paintFor, plain, widthOf } from "./terminal.js";

describe("the terminal", () => {
  const tty = { write: () => true, isTTY: true };
  const pipe = { write: () => true };

  it.each([
    ["a TTY", tty, {}, true],
    ["a pipe", pipe, {}, false],
    ["a TTY with NO_COLOR", tty, { NO_COLOR: "1" }, false],
    ["a TTY with an empty NO_COLOR", tty, { NO_COLOR: "" }, true],
    ["a dumb TTY", tty, { TERM: "dumb" }, false],
    ["a pipe with FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
    [
      "FORCE_COLOR over NO_COLOR",
      pipe,
      { FORCE_COLOR: "1", NO_COLOR: "1" },
      true,
    ],
    ["a TTY with FORCE_COLOR=0", tty, { FORCE_COLOR: "0" }, false],
  ])("colours %s rightly", (_, terminal, env, coloured) => {
    expect(paintFor(terminal, env)("red", "x")).toBe(
      coloured ? "\u001b[31mx\u001b[39m" : "x",
    );
    expect(paintFor(terminal, env) === plain).toBe(!coloured);
  });

  it("has a width that can be read", () => {
    expect(
      [undefined, 10, 100, 500].map((columns) =>
        widthOf({ write: () => true, ...(columns && { columns }) }),
      ),
    ).toEqual([80, 56, 100, 110]);
  });
});
