/** A gate that stays switched on, as a whole: known failures, parts of a run, CI files, and files that compare. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root, type Ended } from "../end-to-end/cli.js";
import { filledIn, Project } from "./ci-files.js";

/** What is the same in every run of the same behaviour. */
const stableFiles = ["summary.md", "results.sarif", "junit.xml"] as const;

let folder: string;
let mutant: string;
let reference: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
  mutant = path.join(folder, "mutant.yaml");
  await writeFile(
    mutant,
    await configOf("erp", "mutants/main.js erp-answers-duplicates-with-409"),
  );
  reference = await configOf("erp", "reference-erp/main.js");
});
afterAll(() => rm(folder, { recursive: true }));

/** The configuration of a reference vendor, with another command, for use in any folder. */
async function configOf(profile: string, command: string): Promise<string> {
  const file = `test/vendors/reference-${profile}/increff-kit.yaml`;
  const text = await readFile(path.join(root, file), "utf8");
  const vendors = path.join(root, ".build/vendors");
  return text.replace(
    /command: .*/,
    `command: exec node ${vendors}/${command}`,
  );
}

function certify(out: string, ...more: readonly string[]): Promise<Ended> {
  return increffKit(
    ["certify", "--config", mutant, "--out", out, ...more],
    folder,
    { GITHUB_ACTIONS: "", GITHUB_STEP_SUMMARY: "" },
  );
}

const read = (...place: readonly string[]) =>
  readFile(path.join(folder, ...place), "utf8");

async function resultOf(out: string): Promise<RunResult> {
  return JSON.parse(await read(out, "result.json")) as RunResult;
}

/** The annotations among what a command printed. */
const annotations = ({ stdout }: Ended): string[] =>
  stdout.split("\n").filter((line) => /^::(error|warning|notice) /.test(line));

describe("a vendor that fails", () => {
  it("gives the same files in two runs, and the same as two parts that are put together", async () => {
    const [first, second, part1, part2] = await Promise.all([
      certify("first", "--github"),
      certify("second", "--github"),
      certify("part-1", "--shard", "1/2"),
      certify("part-2", "--shard", "2/2"),
    ]);
    expect([first, second, part1, part2].map(({ code }) => code)).toEqual([
      1, 1, 1, 1,
    ]);
    for (const file of stableFiles)
      expect([file, await read("second", file)]).toEqual([
        file,
        await read("first", file),
      ]);
    expect(annotations(first)).toEqual(annotations(second));
    expect(annotations(first).length).toBeGreaterThan(3);
    expect(annotations(first)[0]).toMatch(
      /^::error file=scenarios\/erp\/[\w-]+\.yaml,line=\d+,title=ERP-IDEM-04 in [\w-]+::/,
    );
    // Whatever a vendor says in between is no command.
    expect(first.stdout).toMatch(/^::stop-commands::(\S+)\n[^]*\n::\1::\n/);

    const merged = await increffKit(
      ["merge", "part-1", "part-2", "--out", "merged"],
      folder,
    );
    expect(merged.code).toBe(1);
    const [whole, joined] = [await resultOf("first"), await resultOf("merged")];
    expect([joined.verdict, joined.reason, joined.parts]).toEqual([
      whole.verdict,
      whole.reason,
      2,
    ]);
    expect(joined.requirements.map(({ id, outcome }) => [id, outcome])).toEqual(
      whole.requirements.map(({ id, outcome }) => [id, outcome]),
    );
    expect(await read("merged", "results.sarif")).toBe(
      await read("first", "results.sarif"),
    );
    const compared = await increffKit(["diff", "first", "merged"], folder);
    expect([compared.code, compared.stdout]).toEqual([
      0,
      expect.stringMatching(/Nothing got worse/),
    ]);

    // What was put together can be proved like a run that never was divided; 3: no key was named.
    for (const bundle of ["part-1", "merged"]) {
      const verified = await increffKit(["verify", bundle], folder);
      expect([bundle, verified.code, verified.stdout]).toEqual([
        bundle,
        3,
        expect.stringMatching(/^\? SIGNATURE NOT CHECKED/),
      ]);
    }

    const refused = await increffKit(["merge", "part-2", "--out", "x"], folder);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/part 1 of 2 is missing/),
    ]);
    const twice = await increffKit(
      ["merge", "part-1", "part-1", "part-2", "--out", "x"],
      folder,
    );
    expect([twice.code, twice.stderr]).toEqual([
      2,
      expect.stringMatching(/is part 1 of 2, and so is part-1/),
    ]);

    const inside = await increffKit(
      ["merge", "part-1", "part-2", "--out", "part-1/whole"],
      folder,
    );
    expect([inside.code, inside.stderr]).toEqual([
      2,
      expect.stringMatching(/part-1: holds the folder for the whole/),
    ]);

    // A failure that somebody cut out of a part is not signed by whoever puts the parts together.
    await cp(path.join(folder, "part-2"), path.join(folder, "changed"), {
      recursive: true,
    });
    await writeFile(
      path.join(folder, "changed", "history.ndjson"),
      (await read("part-2", "history.ndjson")).replace(
        '"status":409',
        '"status":200',
      ),
    );
    const changed = await increffKit(
      ["merge", "part-1", "changed", "--out", "x"],
      folder,
    );
    expect([changed.code, changed.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^changed: history\.ndjson is not the one that certify --shard has written/,
      ),
    ]);
  }, 240_000);

  it("may have parts in which there is nothing to do", async () => {
    const chosen = ["--scenario", "straight-path"];
    for (const part of ["1", "2"])
      await certify(`few/${part}`, ...chosen, "--shard", `${part}/2`);
    const merged = await increffKit(["merge", "few", "--out", "all"], folder);
    expect([merged.code, merged.stderr]).toEqual([3, ""]);
    expect((await resultOf("all")).scenarios).toHaveLength(1);
  });

  it("passes the gate while its failures are known, and is not certified", async () => {
    const update = (...fill: readonly string[]) =>
      increffKit(
        ["baseline", "update", "--baseline", "known.yaml"].concat(
          ["--result", "first"],
          fill,
        ),
        folder,
      );
    expect(await update()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\d+ entries hold FILL-IN/) as string,
    });
    const unfilled = await certify("x", "--baseline", "known.yaml");
    expect([unfilled.code, unfilled.stderr]).toEqual([
      2,
      expect.stringMatching(/known\.yaml:\d+:\d+: failures\[0\]\.owner: /),
    ]);
    await update(
      ...["--owner", "wms", "--reason", "release 12"],
      ...["--expires", "9999-12-31"],
    );
    const known = await read("known.yaml");
    await writeFile(
      path.join(folder, "stale.yaml"),
      `${known}  - requirement: ERP-IDEM-01
    scenario: posting-repeated
    owner: wms
    reason: was mended
    expires: 9999-12-31
  - requirement: EFS-IDEM-01
    scenario: order-repeated
    owner: wms
    reason: is not run here
    expires: 9999-12-31
`,
    );
    await writeFile(
      path.join(folder, "expired.yaml"),
      known.replace("9999-12-31", "2020-01-01"),
    );
    const [waived, stale, expired] = await Promise.all([
      certify("waived", "--baseline", "known.yaml"),
      certify("stale", "--baseline", "stale.yaml"),
      certify("expired", "--baseline", "expired.yaml"),
    ]);
    expect([waived.code, waived.stdout]).toEqual([
      0,
      expect.stringMatching(
        /WAIVED, NOT CERTIFIED: Passes with 2 waived, not certified/,
      ),
    ]);
    const result = await resultOf("waived");
    expect([result.verdict, result.counts.fail, result.counts.waived]).toEqual([
      "waived",
      0,
      2,
    ]);
    expect(stale.code).toBe(5);
    expect(stale.stderr).toMatch(
      /^stale\.yaml:\d+: ERP-IDEM-01 in scenario posting-repeated: It was judged in this run and does not fail any more\. Remove the entry/m,
    );
    expect(stale.stderr).not.toContain("EFS-IDEM-01");
    expect(await read("stale", "summary.md")).toContain(
      "EFS-IDEM-01 in scenario order-repeated: not run.",
    );
    expect(expired.code).toBe(1);
    expect(expired.stderr).toMatch(
      /^expired\.yaml:\d+: ERP-IDEM-04 in scenario [\w-]+: It was waived until 2020-01-01/m,
    );
    // What was mended goes, and what is not of this profile stays.
    const mended = await increffKit(
      ["baseline", "update", "--baseline", "stale.yaml", "--result", "stale"],
      folder,
    );
    expect(mended.stdout).toMatch(
      /^removed {2}ERP-IDEM-01 in posting-repeated$/m,
    );
    expect(await read("stale.yaml")).toContain("is not run here");
    const diff = await increffKit(["diff", "first", "waived"], folder);
    expect([diff.code, diff.stdout]).toEqual([
      0,
      expect.stringMatching(/Newly waived\n {2}ERP-IDEM-04 /),
    ]);
  }, 240_000);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly shell?: string;
}

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly "runs-on": string;
        readonly needs?: string;
        readonly strategy?: {
          readonly matrix: { readonly part: readonly number[] };
        };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const yamlOf = async (file: string): Promise<unknown> =>
  parse(await readFile(path.join(root, file), "utf8"));

/** By whom, and at which major version or commit. */
const pinned = /^(actions|github)\/[\w-]+(\/[\w-]+)?@(v\d+|[0-9a-f]{40})$/;

/** Each part and the judgement, in the order in which a build server runs them. */
describe("the CI files", () => {
  const project = () =>
    Project.make(folder, {
      "increff-kit.yaml": reference,
      "increff-baseline.yaml": "failures: []\n",
    });

  it("of GitHub run as they are written, up to the verdict", async () => {
    const { on, permissions, jobs } = (await yamlOf(
      "examples/ci/github.yml",
    )) as Workflow;
    expect(Object.keys(on)).toEqual(["push", "pull_request"]);
    expect(permissions).toEqual({ contents: "read" });
    const { certify: parts, judge } = jobs;
    if (parts === undefined || judge === undefined) throw new Error("no job");
    expect(judge.needs).toBe("certify");
    const steps = [...parts.steps, ...judge.steps];
    for (const { uses, run } of steps) {
      expect((uses === undefined) !== (run === undefined)).toBe(true);
      if (uses !== undefined) expect(uses).toMatch(pinned);
    }
    const artefacts = path.join(folder, "artefacts");
    const checkout = await project();
    await Promise.all(
      (parts.strategy?.matrix.part ?? []).map(async (part) => {
        const job = await checkout.checkout();
        for (const step of parts.steps) {
          const fill = (text: string | number | undefined) =>
            filledIn(String(text), { "matrix.part": String(part) });
          if (step.run !== undefined)
            expect(await job.run(fill(step.run))).toMatchObject({ code: 0 });
          if (step.uses?.startsWith("actions/upload-artifact@") === true)
            await cp(
              path.join(job.folder, fill(step.with?.["path"])),
              path.join(artefacts, fill(step.with?.["name"])),
              { recursive: true },
            );
        }
      }),
    );
    const job = await checkout.checkout();
    const summary = path.join(job.folder, "job-summary.md");
    let output = "";
    for (const step of judge.steps) {
      if (step.run !== undefined) {
        const ran = await job.run(step.run, {
          GITHUB_ACTIONS: "true",
          GITHUB_STEP_SUMMARY: summary,
        });
        expect(ran).toMatchObject({ code: 0 });
        output += ran.output;
      }
      if (step.uses?.startsWith("actions/download-artifact@") === true) {
        const to = path.join(job.folder, String(step.with?.["path"]));
        await mkdir(to, { recursive: true });
        await cp(artefacts, to, { recursive: true });
      }
      const uploaded = step.with?.["sarif_file"];
      if (uploaded !== undefined)
        expect(
          JSON.parse(
            await readFile(path.join(job.folder, String(uploaded)), "utf8"),
          ),
        ).toMatchObject({ version: "2.1.0" });
    }
    expect(output).toMatch(/CONFORMANT: All \d+ mandatory requirements/);
    expect(await readFile(summary, "utf8")).toMatch(
      /^## ✅ Conformant \(ERP\)/,
    );
  }, 240_000);

  it("of GitLab run as they are written, up to the verdict", async () => {
    const file = (await yamlOf("examples/ci/gitlab.yml")) as {
      stages: string[];
      certify: {
        stage: string;
        parallel: { matrix: { PART: string[] }[] };
        script: string[];
        allow_failure: { exit_codes: number[] };
        artifacts: { paths: string[] };
      };
      judge: {
        stage: string;
        script: string[];
        artifacts: { reports: { junit: string } };
      };
    };
    expect([file.certify.stage, file.judge.stage]).toEqual(file.stages);
    const checkout = await project();
    const judge = await checkout.checkout();
    await Promise.all(
      (file.certify.parallel.matrix[0]?.PART ?? []).map(async (PART) => {
        const job = await checkout.checkout();
        const { code } = await job.run(file.certify.script.join("\n"), {
          PART,
        });
        expect([0, ...file.certify.allow_failure.exit_codes]).toContain(code);
        for (const kept of file.certify.artifacts.paths)
          await cp(path.join(job.folder, kept), path.join(judge.folder, kept), {
            recursive: true,
          });
      }),
    );
    const ran = await judge.run(file.judge.script.join("\n"));
    expect([ran.code, ran.output]).toEqual([
      0,
      expect.stringMatching(/CONFORMANT: /),
    ]);
    const { junit } = file.judge.artifacts.reports;
    expect(await readFile(path.join(judge.folder, junit), "utf8")).toContain(
      "<testsuites>",
    );
  }, 240_000);

  it("the action certifies a part and a whole, with whatever it is given", async () => {
    const action = (await yamlOf("action.yml")) as {
      name: string;
      description: string;
      inputs: Record<
        string,
        { description: string; required: boolean; default: string }
      >;
      outputs: Record<string, { description: string; value: string }>;
      runs: { using: string; steps: Step[] };
    };
    expect(action.name).not.toBe("");
    expect(action.runs.using).toBe("composite");
    expect(Object.keys(action.inputs)).toEqual([
      "config",
      "baseline",
      "shard",
      "version",
      "node-version",
      "out",
    ]);
    for (const { uses, run, shell } of action.runs.steps) {
      if (uses !== undefined) expect(uses).toMatch(pinned);
      // An input inside a script could become a part of it.
      if (run !== undefined)
        expect([shell, run.includes("${{")]).toEqual(["bash", false]);
    }
    const defaults = Object.entries(action.inputs).map(([name, input]) => [
      `inputs.${name}`,
      input.default,
    ]);
    const step = action.runs.steps.find(({ run }) => run !== undefined);
    const job = await project();
    const runWith = (inputs: Readonly<Record<string, string>>) => {
      const values = {
        ...(Object.fromEntries(defaults) as Record<string, string>),
        ...inputs,
      };
      return job.run(
        step?.run ?? "",
        Object.fromEntries(
          Object.entries(step?.env ?? {}).map(([name, text]) => [
            name,
            filledIn(text, values),
          ]),
        ),
      );
    };
    const [part, whole, wrong] = await Promise.all([
      runWith({
        "inputs.shard": "2/3",
        "inputs.baseline": "increff-baseline.yaml",
        "inputs.out": "build/a part",
      }),
      runWith({ "inputs.version": "0.1.0", "inputs.out": "build/whole" }),
      runWith({ "inputs.config": "missing; echo pwned" }),
    ]);
    expect([part.code, part.output]).toEqual([
      0,
      expect.stringMatching(/This is part 2 of 3/),
    ]);
    expect([whole.code, whole.output]).toEqual([
      0,
      expect.stringMatching(/CONFORMANT: All/),
    ]);
    expect([wrong.code, wrong.output]).toEqual([
      2,
      expect.stringMatching(/missing; echo pwned:1:1: /),
    ]);
  }, 240_000);
});
