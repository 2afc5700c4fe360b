import { describe, expect, it } from "vitest";
import { explanationOf } from "../../explain/explanations.js";
import type { RequirementResult, RunResult } from "../../verdict/result.js";
import { attributesOf, elements, parsePage } from "../test/page-parser.js";
import { sampleHistory, sampleResult } from "../test/sample.js";
import { htmlReport } from "./html-report.js";

const id = "EFS-ORD-03";

/** The sample with one requirement changed. */
function page(change: Partial<RequirementResult>): string {
  const requirements = sampleResult.requirements.map((one) =>
    one.id === id ? { ...one, ...change } : one,
  );
  const result: RunResult = { ...sampleResult, requirements };
  return htmlReport(result, sampleHistory);
}

const text = explanationOf(id)?.text ?? "";

describe("a violated requirement on the page", () => {
  it("is explained there, folded away, without anything from elsewhere", () => {
    const html = page({ text });
    const why = explanationOf(id)?.why ?? expect.fail();
    expect(html).toContain(why.replaceAll('"', "&quot;"));
    expect(html).toContain(`increff-kit explain ${id}`);
    expect(html).toContain("SUBORDER_PARTIAL_CANCEL");
    const folded = elements(parsePage(html)).filter(
      (element) => attributesOf(element)["class"] === "explained",
    );
    expect(folded.map(({ name }) => name)).toEqual(["details"]);
    expect(attributesOf(folded[0])["open"]).toBeUndefined();
    for (const element of elements(parsePage(html)))
      expect(attributesOf(element)["href"] ?? "#").toMatch(/^#/);
  });

  it("is not explained with the words of another requirement set", () => {
    expect(page({ text: "Something else." })).not.toContain(
      `increff-kit explain ${id}`,
    );
  });

  it("is the only one: what holds or was not seen needs no mending", () => {
    expect(page({ text, findings: [], outcome: "inconclusive" })).not.toContain(
      `increff-kit explain ${id}`,
    );
  });
});
