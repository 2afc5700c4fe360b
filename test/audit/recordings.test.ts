/**
 * The audit against recorded certifications. Of a run of the kit it says what the run itself said. Of the traffic alone it
 * finds what traffic shows, and accuses nobody: the reference vendors were tempted with everything the kit has, and nothing in
 * the traffic says so.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { audit, type AuditOptions } from "../../src/audit/audit.js";
import { allRules } from "../../src/rules/registry.js";
import { loadRegister } from "../../src/rules/register.js";
import type { RunResult } from "../../src/verdict/result.js";
import { concludeRun } from "../../src/verdict/verdict.js";
import {
  harOf,
  mutantRecordings,
  ndjson,
  recording,
  trafficOf,
  type MutantRecording,
} from "./recordings.js";

const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-recordings-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const register = await loadRegister();
let files = 0;

async function audited(
  contents: readonly string[],
  options: Partial<AuditOptions> = {},
): Promise<RunResult> {
  const names = contents.map((content) => {
    files += 1;
    const har = content.startsWith('{\n "log"');
    const name = path.join(folder, `${files}.${har ? "har" : "ndjson"}`);
    writeFileSync(name, content);
    return name;
  });
  const { result } = await audit({
    files: names,
    register,
    command: "increff-kit audit",
    ...options,
  });
  return result;
}

function violated({ requirements }: RunResult): string[] {
  return requirements
    .filter(({ findings }) => findings.length > 0)
    .map(({ id }) => id);
}

const references = ["reference-efs", "reference-erp"] as const;
const mutants = Object.keys(mutantRecordings) as MutantRecording[];

describe("the history of a run", () => {
  it.each([...references, ...mutants])(
    "%s is judged as the run was",
    async (name) => {
      const history = recording(name);
      const certified = concludeRun(history, register, allRules);
      const result = await audited([ndjson(history)]);
      expect(violated(result)).toEqual(violated(certified));
      expect(result.audit?.violations).toBe(
        certified.requirements.flatMap(({ findings }) => findings).length,
      );
      expect(result.verdict).not.toBe("conformant");
    },
  );
});

describe("traffic alone", () => {
  it.each(references)("of %s accuses nobody", async (name) => {
    const traffic = trafficOf(recording(name));
    const forms = [
      { content: ndjson(traffic), options: {} },
      { content: ndjson(traffic), options: { fromStart: true, restMs: 500 } },
      { content: ndjson(traffic), options: { fromStart: true, orders: 3 } },
      { content: harOf(traffic), options: { fromStart: true } },
    ];
    for (const { content, options } of forms) {
      const result = await audited([content], options);
      expect(violated(result)).toEqual([]);
      expect(result.verdict).toBe("no-violation");
    }
  });

  it.each(references)(
    "of %s accuses nobody, wherever the recording begins and ends",
    async (name) => {
      const traffic = trafficOf(recording(name));
      const cuts = [0.29, 0.53, 0.83];
      for (const cut of cuts) {
        const at = Math.floor(traffic.length * cut);
        for (const part of [traffic.slice(at), traffic.slice(0, at)])
          expect(violated(await audited([ndjson(part)]))).toEqual([]);
        // A hole in the middle, of which the recording says that it is one.
        const gap = {
          kind: "mark",
          seq: traffic[at]?.seq,
          at: 0,
          mark: { type: "gap", reason: "not running" },
        };
        const holed = [...traffic.slice(0, at), gap, ...traffic.slice(at + 25)];
        expect(
          violated(await audited([ndjson(holed)], { fromStart: true })),
        ).toEqual([]);
      }
    },
  );

  it.each(mutants)("of %s shows its defect", async (name) => {
    const traffic = trafficOf(recording(name));
    const expected = mutantRecordings[name];
    const options = { fromStart: true };
    expect(violated(await audited([ndjson(traffic)], options))).toContain(
      expected,
    );
    expect(violated(await audited([harOf(traffic)], options))).toContain(
      expected,
    );
  });

  it.each(mutants)(
    "of %s shows nothing that the run did not show",
    async (name) => {
      const history = recording(name);
      const certified = concludeRun(history, register, allRules);
      const traffic = trafficOf(history);
      for (const options of [{}, { fromStart: true, restMs: 1_000 }])
        for (const id of violated(await audited([ndjson(traffic)], options)))
          expect(violated(certified)).toContain(id);
    },
  );

  it("may lie in two files, one for each direction", async () => {
    const traffic = trafficOf(recording("efs-hands-over-before-pack"));
    const sides = ["inbound", "outbound"].map((side) =>
      harOf(traffic.filter(({ direction }) => direction === side)),
    );
    const result = await audited(sides, { fromStart: true });
    expect(violated(result)).toContain("EFS-ORD-12");
    expect(result.audit?.ignored).toEqual([
      { reason: "calls to elsewhere.example", count: 2 },
    ]);
  });
});
