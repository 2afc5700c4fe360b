import { describe, expect, it } from "vitest";
import {
  evidenceOf,
  findingBlocks,
  findingPlace,
  requirementTitle,
} from "./finding-text.js";
import { sampleHistory, sampleResult } from "./test/sample.js";

const requirement = sampleResult.requirements.find(
  ({ id }) => id === "EFS-ORD-03",
);
const finding = requirement?.findings[0];

describe("a finding as text", () => {
  it("speaks the grammar, in its order", () => {
    if (requirement === undefined || finding === undefined)
      throw new Error("the sample lacks its finding");
    expect(requirementTitle(requirement)).toBe("EFS-ORD-03 · MUST · derived");
    expect(findingPlace(finding)).toBe(
      "scenario late-create, order K42-1002 at BLR-1",
    );
    const blocks = findingBlocks(finding, evidenceOf(sampleHistory));
    expect(blocks.map(({ label }) => label)).toEqual([
      "expected",
      "actual",
      "evidence",
      "likely cause",
      "reproduce",
      "explain",
    ]);
  });

  it("names the evidence by number, missing entries too, and marks what is to be copied", () => {
    if (finding === undefined) throw new Error("the sample lacks its finding");
    const cited = [...finding.evidence, 9999];
    const blocks = findingBlocks(
      { ...finding, evidence: cited },
      evidenceOf(sampleHistory),
    );
    const evidence =
      blocks
        .find(({ label }) => label === "evidence")
        ?.lines.filter(({ depth }) => depth === 0) ?? [];
    expect(evidence.map(({ text }) => text.split(" ")[0])).toEqual(
      cited.map((seq) => `#${seq}`),
    );
    expect(evidence.at(-1)?.text).toBe("#9999 is not part of this history");
    const reproduce =
      blocks.find(({ label }) => label === "reproduce")?.lines ?? [];
    expect(reproduce.every(({ verbatim }) => verbatim)).toBe(true);
    expect(reproduce[0]?.text).toBe(
      "increff-kit certify --config increff-kit.yaml --scenario late-create --seed 42",
    );
    expect(reproduce).toHaveLength(3);
  });

  it("says a curl line once that stands for many copies", () => {
    if (finding === undefined) throw new Error("the sample lacks its finding");
    const lines = findingBlocks(
      { ...finding, curl: ["curl A", "curl B", "curl A"] },
      evidenceOf(sampleHistory),
    ).find(({ label }) => label === "reproduce")?.lines;
    expect(lines?.slice(1).map(({ text }) => text)).toEqual([
      "# 2 times:",
      "curl A",
      "curl B",
    ]);
  });
});
