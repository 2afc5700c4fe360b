import { describe, expect, it } from "vitest";
import { packagesLoadedBy } from "../support/script.js";

const script = "test/simulator/pack-once.ts";

describe("the libraries that serve pages and draw", () => {
  it("are not loaded by serving, packing, and saying that the mock is there", async () => {
    const loaded = await packagesLoadedBy(script, { args: ["health"] });
    expect(loaded).not.toContain("express");
    expect(loaded).not.toContain("pdfkit");
    expect(loaded).not.toContain("bwip-js");
    expect(loaded).not.toContain("qr");
  }, 60_000);

  it("are loaded when the first document of a kind is asked for", async () => {
    const label = await packagesLoadedBy(script, { args: ["label"] });
    expect(label).toContain("express");
    expect(label).toContain("pdfkit");
    expect(label).toContain("bwip-js");
    expect(label).not.toContain("qr");
    const invoice = await packagesLoadedBy(script, { args: ["invoice"] });
    expect(invoice).toContain("qr");
    expect(invoice).not.toContain("bwip-js");
  }, 60_000);
});
