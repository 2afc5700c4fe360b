import { expect, it } from "vitest";
import { createRedaction } from "../history/redaction.js";
import { VendorOutput } from "./vendor-output.js";

function output(): { kept: string[]; output: VendorOutput } {
  const kept: string[] = [];
  const redaction = createRedaction({ secrets: ["very-secret"] });
  return {
    kept,
    output: new VendorOutput(redaction, (text) => kept.push(text)),
  };
}

it("keeps what little is printed, without secrets, and knows the last words", () => {
  const { kept, output: printed } = output();
  printed.add("token very-secret\n");
  printed.add("ready\n");
  expect(kept).toEqual(["token [redacted]\n", "ready\n"]);
  expect(printed.lastWords).toBe("token [redacted] | ready");
  expect(printed.tail).toContain("ready");
});

it("keeps a bounded part of megabytes, says so once, and still knows the end", () => {
  const { kept, output: printed } = output();
  for (let index = 0; index < 100; index += 1) printed.add("x".repeat(65_536));
  printed.add("\nout of memory");
  expect(kept.join("").length).toBeLessThan(70_000);
  expect(kept.filter((text) => text.includes("no more of it"))).toHaveLength(1);
  expect(printed.lastWords).toMatch(/\| out of memory$/);
});

it("has nothing to say of a silent process", () => {
  expect(output().output.tail).toBe("It printed nothing.");
  expect(output().output.lastWords).toBe("");
});
