import { describe, expect, it } from "vitest";
import { packagesLoadedBy } from "../support/script.js";

const script = "test/simulator/pack-once.ts";

describe("the libraries that serve pages and draw", () => {
  it("are not loaded by serving and packing", async () => {
    const loaded = await packagesLoadedBy(script);
    expect(loaded).not.toContain("express");
    expect(loaded).not.toContain("pdfkit");
    expect(loaded).not.toContain("bwip-js");
  }, 60_000);

  it("are loaded when the first document is asked for", async () => {
    const loaded = await packagesLoadedBy(script, { args: ["draw"] });
    expect(loaded).toContain("express");
    expect(loaded).toContain("pdfkit");
    expect(loaded).toContain("bwip-js");
  }, 60_000);
});
