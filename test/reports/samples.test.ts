/** The samples under reports/sample are what the reports look like today; `npm test -- -u` writes them anew. */
import { describe, expect, it } from "vitest";
import { reports } from "../../src/report/files.js";
import { sampleHistory, sampleResult } from "../../src/report/test/sample.js";
import { plain } from "../../src/report/terminal/terminal.js";
import { summary } from "../../src/report/terminal/summary.js";

describe("the committed samples", () => {
  it.each(Object.entries(reports))("%s", async (name, report) => {
    await expect(report(sampleResult, sampleHistory)).toMatchFileSnapshot(
      `../../reports/sample/${name}`,
    );
  });

  it("summary.txt", async () => {
    const text = summary(sampleResult, sampleHistory, {
      width: 100,
      paint: plain,
      files: ["index.html"],
    });
    await expect(text).toMatchFileSnapshot("../../reports/sample/summary.txt");
  });
});
