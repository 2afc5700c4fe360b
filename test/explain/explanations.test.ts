import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorCatalogue } from "../../src/contract/errors.js";
import { packageFile } from "../../src/contract/package.js";
import { blocksOf } from "../../src/explain/blocks.js";
import {
  explainedNames,
  explanationsFile,
  explanationOf,
  explanations,
  explanationsNamed,
} from "../../src/explain/explanations.js";
import { loadRegister } from "../../src/rules/register.js";
import { faultRows } from "../support/faults-table.js";
import { packagesLoadedBy, runScript } from "../support/script.js";
import { demandSame } from "./texts.js";

const all = explanations().groups.flatMap((group) => group.explanations);

describe("the explanations", () => {
  it("are what the register, the rules' tables and the texts say", async () => {
    expect(
      await runScript("test/explain/write.ts", { args: ["--check"] }),
    ).toContain("are up to date");
  });

  it("are there for every requirement, fault and error, once", async () => {
    const { requirements, version } = await loadRegister();
    const ids = [
      ...requirements.map(({ id }) => id),
      ...faultRows().map(({ fault }) => fault),
      ...Object.keys(errorCatalogue),
    ];
    const explained = all.map(({ id }) => id);
    expect(explained.filter((id) => !/^I\d+$/.test(id)).sort()).toEqual(
      ids.sort(),
    );
    expect(new Set(explained).size).toBe(explained.length);
    expect(explanations().requirementSet).toBe(version);
  });

  it("show right and wrong and the usual fix of whatever a rule judges", async () => {
    const { requirements } = await loadRegister();
    for (const { id, rule } of requirements) {
      const { examples = [], fixes = [] } = explanationOf(id) ?? {};
      expect(
        [id, examples.map(({ verdict }) => verdict), fixes.length > 0],
        id,
      ).toEqual(
        rule === undefined ? [id, [], false] : [id, ["passes", "fails"], true],
      );
      for (const { lines } of examples) expect(lines, id).not.toEqual([]);
    }
  });

  it.each(faultRows())("show $fault by a requirement", ({ fault }) => {
    const labels = blocksOf(
      explanationOf(fault) ?? expect.fail(fault),
      explanationOf,
    ).map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(["Passes when", "Fails when", "Usual fix"]),
    );
  });

  it("lead from one to others that are there", () => {
    for (const { id, related, examplesOf } of all)
      for (const other of [...related.ids, ...(examplesOf ?? "").split("\n")])
        if (other !== "") expect(explanationOf(other), id).toBeDefined();
  });

  it("are found by any of their names, in any case", () => {
    expect(explanationsNamed("efs-idem-01").map(({ id }) => id)).toEqual([
      "EFS-IDEM-01",
    ]);
    expect(explanationsNamed("429")).toEqual(
      explanationsNamed("too_many_requests"),
    );
    const badData = explanationsNamed("BAD_DATA").map(({ id }) => id);
    expect(badData).toContain("notAllowedNow");
    expect(badData.length).toBeGreaterThan(1);
    expect(explanationsNamed("EFS-IDEM-99")).toEqual([]);
    expect(new Set(explainedNames()).size).toBe(explainedNames().length);
  });

  it("are read without anything that only other commands need", async () => {
    const loaded = await packagesLoadedBy("src/cli/main.ts", {
      args: ["explain", "EFS-IDEM-01"],
    });
    expect(loaded).toContain("commander");
    for (const name of ["express", "undici", "yaml", "preact", "fast-check"])
      expect(loaded).not.toContain(name);
  });

  it("hold no secret and nothing that a terminal would obey", () => {
    const text = readFileSync(packageFile(explanationsFile), "utf8");
    expect(text).not.toMatch(/authpassword: (?!\[redacted\]|wrong)/i);

    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });
});

describe("the pages", () => {
  const folder = packageFile("openapi/explanations");
  const pages = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]),
  );

  it("link only to what is there", () => {
    for (const [name, text] of pages)
      for (const [, file = "", anchor] of text.matchAll(
        /\]\(([\w-]+\.md)(?:#([\w-]+))?\)/g,
      )) {
        const target = pages.get(file)?.toLowerCase();
        expect(target, `${name} → ${file}`).toBeDefined();
        if (anchor !== undefined)
          expect(target, `${name} → ${anchor}`).toContain(`\n## ${anchor}\n`);
      }
  });

  it("have every id, and nothing in them is left to be filled in", () => {
    const text = [...pages.values()].join("\n");
    for (const { id } of all) expect(text).toContain(`\n## ${id}\n`);
    expect(
      /.*(\bundefined\b|\[object|\{it\}|\$letters).*/.exec(text),
    ).toBeNull();
  });
});

describe("a text by hand", () => {
  it("is demanded for each id and for no other", () => {
    expect(() => {
      demandSame("faults", ["F1", "F2"], ["F1", "F3"]);
    }).toThrow(
      /faults: no text for \[F2\], texts for what there is not \[F3\]/,
    );
    expect(() => {
      demandSame("faults", ["F1"], ["F1"]);
    }).not.toThrow();
  });
});
