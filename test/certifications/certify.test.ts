/** The whole path: configuration in, running vendor, verdict and reports out. */
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../../src/coverage/lifecycle.js";
import { readHistoryFile } from "../../src/history/file.js";
import type { HistoryEntry } from "../../src/history/entry.js";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

const config = (profile: "efs" | "erp"): string =>
  path.join(root, `test/vendors/reference-${profile}/increff-kit.yaml`);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function resultOf(out: string): Promise<RunResult> {
  return JSON.parse(
    await readFile(path.join(out, "result.json"), "utf8"),
  ) as RunResult;
}

async function historyOf(out: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for await (const entry of readHistoryFile(path.join(out, "history.ndjson")))
    entries.push(entry);
  return entries;
}

/** The injected faults of a run, without what differs from run to run by design (codes, keys). */
/** Each fault once: how often an outage strikes within its time depends on how often the vendor tries. */
function faultsOf(entries: readonly HistoryEntry[]): string[] {
  const prefix = /^[0-9a-z]+(?=-)/i;
  const faults = entries.flatMap((entry) =>
    entry.kind === "fault"
      ? [
          `${entry.fault} ${(entry.orderCode ?? "").replace(prefix, "")} ${entry.operation ?? ""}`,
        ]
      : [],
  );
  return [...new Set(faults)].sort();
}

/** Taken in every run: no race decides about them. */
const usualSteps = {
  efs: [
    "order: unknown → created",
    "order: created → partly cancelled",
    "order: created → cancelled",
    "order: created → packed",
    "order: packed → manifested",
    "order: manifested → handed over",
    "return: unknown → announced",
    "return: announced → processed",
    "return item: expected → passed",
  ],
  erp: [
    "order: unknown → created",
    "order: created → completed",
    "order: created → cancelled",
    "shipment: dispatched → dispatched",
    "shipment: dispatched → delivered",
  ],
} as const;

function stepsTaken({ coverage }: RunResult): string[] {
  return coverage.transitions.flatMap((row) =>
    row.taken > 0 ? [nameOf(row)] : [],
  );
}

describe("the reference vendors", () => {
  it.each(["efs", "erp"] as const)(
    "%s is conformant, without a finding, twice alike",
    async (profile) => {
      const [first, second] = [
        path.join(folder, `${profile}-1`),
        path.join(folder, `${profile}-2`),
      ];
      // Beside one another: both wait for most of their time.
      const runs = await Promise.all(
        [first, second].map((out) =>
          increffKit([
            "certify",
            "--config",
            config(profile),
            "--out",
            out,
            "--seed",
            "7",
          ]),
        ),
      );
      for (const { code, stdout, stderr } of runs)
        expect(`${code} ${stdout} ${stderr}`).toMatch(/^0 /);
      const [a, b] = [await resultOf(first), await resultOf(second)];
      // Judged again from what was written, it is the same: only nobody signed it.
      const { code, stdout } = await increffKit(["verify", first]);
      expect(`${code} ${stdout}`).toMatch(
        /^3 [^]*SIGNATURE NOT CHECKED[^]*Conformant[^]*\nCertified\./,
      );
      expect(a.verdict).toBe("conformant");
      expect(a.requirements.flatMap((row) => row.findings)).toEqual([]);
      // Every rule was witnessed, or says why it was not.
      for (const row of a.requirements)
        expect(
          row.outcome === "pass" ? row.witnessed > 0 : row.reason !== undefined,
        ).toBe(true);
      // What a scenario says that it exercises, it exercises; what could not be tried is not this vendor's to show.
      for (const row of a.requirements)
        expect([row.id, row.unexercised.filter(({ tried }) => tried)]).toEqual([
          row.id,
          [],
        ]);
      const { totalMs, vendorMs, waitingMs, kitMs } = a.time;
      expect(vendorMs + waitingMs + kitMs).toBe(totalMs);
      expect(a.requirements.map(({ id, outcome }) => [id, outcome])).toEqual(
        b.requirements.map(({ id, outcome }) => [id, outcome]),
      );
      for (const file of ["summary.md", "results.sarif", "junit.xml"])
        expect([file, await readFile(path.join(second, file), "utf8")]).toEqual(
          [file, await readFile(path.join(first, file), "utf8")],
        );
      expect(stepsTaken(a)).toEqual(
        expect.arrayContaining([...usualSteps[profile]]),
      );
      expect(a.coverage.percent).toBeGreaterThan(30);
      expect(faultsOf(await historyOf(first))).toEqual(
        faultsOf(await historyOf(second)),
      );
    },
    60_000,
  );

  it("shuts the gate where less was covered than asked for", async () => {
    const out = path.join(folder, "gate");
    const { code, stderr, stdout } = await increffKit([
      "certify",
      ...["--config", config("efs"), "--out", out],
      ...["--scenario", "manifest-and-handover", "--min-coverage", "60"],
    ]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^coverage [\d.]+% /m);
    expect(stderr).toMatch(
      /profile efs is [\d.]+% .* asks for 60%\. Never seen: operation \w+;/,
    );
    expect(stepsTaken(await resultOf(out))).toEqual([
      "order: unknown → created",
      "order: created → packed",
      "order: packed → manifested",
      "order: manifested → handed over",
      "order: packed → handed over",
    ]);
  }, 30_000);

  it("gets the documented sample byte for byte", async () => {
    const sample = await readFile(
      path.join(root, "openapi/examples/outward-sales-posting.seed.json"),
      "utf8",
    );
    const entries = await historyOf(path.join(folder, "erp-1"));
    const posted = entries.filter(
      (entry) =>
        entry.kind === "exchange" &&
        entry.direction === "outbound" &&
        entry.requestBody.text === sample,
    );
    expect(posted).toMatchObject([{ ending: "answered", status: 200 }]);
  });

  it("leaves no secret in its files", async () => {
    for (const name of [
      "history.ndjson",
      "result.json",
      "index.html",
      "junit.xml",
      "configuration.yaml",
    ])
      expect(
        await readFile(path.join(folder, "efs-1", name), "utf8"),
      ).not.toContain("demo-efs");
  });
});

describe("what a person can get wrong", () => {
  const efs = `profile: efs
vendor:
  orderEvents: http://127.0.0.1:1/orders
  returnEvents: http://127.0.0.1:1/returns
`;
  const certify = async (text: string, ...args: string[]): Promise<string> => {
    const file = path.join(folder, "increff-kit.yaml");
    await writeFile(file, text);
    const { code, stderr } = await increffKit([
      "certify",
      "--config",
      file,
      "--out",
      path.join(folder, "out"),
      ...args,
    ]);
    return `${code} ${stderr}`;
  };

  it.each([
    [
      "a configuration that is not there",
      [],
      /^2 .*none\.yaml:1:1: the configuration cannot be read/,
      "none.yaml",
    ],
    [
      "an option that is not there",
      ["--nonsense"],
      /^2 error: unknown option/,
      undefined,
    ],
    [
      "a seed that is no number",
      ["--seed", "x"],
      /^2 .*whole number from 0 to 4294967295/,
      undefined,
    ],
    [
      "a scenario that is not there",
      ["--scenario", "no-such"],
      /^2 .*there is no scenario no-such/,
      undefined,
    ],
  ])("%s is exit 2", async (_, args, expected, file) => {
    const { code, stderr } = await increffKit([
      "certify",
      "--config",
      file ?? config("efs"),
      ...args,
    ]);
    expect(`${code} ${stderr}`).toMatch(expected);
  });

  it("a broken configuration is exit 2 with file, line and column", async () => {
    expect(await certify(efs.replace("orderEvents", "orderEvent"))).toMatch(
      /^2 .*increff-kit\.yaml:3:3: vendor\.orderEvent: is not a known field/,
    );
  });

  it("a broken scenario is exit 2 with file, line and column", async () => {
    const file = path.join(folder, "mine.yaml");
    await writeFile(
      file,
      "scenario: mine\nprofile: efs\ntitle: Mine\nabout: x\nexercises: [EFS-IDEM-01]\nsteps:\n  - crate: A\n",
    );
    expect(await certify(efs, "--scenarios", file)).toMatch(
      /^2 .*mine\.yaml:7:\d+: /,
    );
  });

  it("a vendor that is not there is exit 4", async () => {
    expect(await certify(efs)).toMatch(
      /^4 The vendor cannot be reached.[\s\S]*orderEvents/,
    );
  });

  it("a vendor command that ends is exit 4 with its last words", async () => {
    const text = `${efs}  readiness: http://127.0.0.1:{port}/\n  command: echo no database >&2; exit 1\n`;
    expect(await certify(text)).toMatch(
      /^4 [\s\S]*exit code 1[\s\S]*no database/,
    );
  });

  it("a busy port is exit 4", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) =>
      blocker.listen(0, "127.0.0.1", resolve),
    );
    const { port } = blocker.address() as AddressInfo;
    expect(await certify(`${efs}oms: { port: ${port} }\n`)).toMatch(
      /^4 Port \d+ of 127\.0\.0\.1 is taken by another process.*oms\.port/,
    );
    const { code, stderr } = await increffKit(["mock", "--port", String(port)]);
    expect(`${code} ${stderr}`).toMatch(
      /^4 Port \d+ of 127\.0\.0\.1 is taken by another process/,
    );
    blocker.close();
  });
});
