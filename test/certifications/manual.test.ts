/** A certification in which a person does the warehouse work: here a test that reads the tasks and pushes the WMS's buttons. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistoryFile } from "../../src/history/file.js";
import type { DriverEntry } from "../../src/history/entry.js";
import { freePort } from "../../src/runner/vendor-process.js";
import type { RunResult } from "../../src/verdict/result.js";
import { root } from "../end-to-end/cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "manual-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly printed: string;
  readonly driven: readonly DriverEntry[];
  readonly result: RunResult;
}

/** What a person does with a task: a line to type, or nothing when the work is done. */
type Person = (number: string, text: string, port: number) => Promise<string>;

async function certifyByHand(
  name: string,
  person: Person,
  patience = 15_000,
): Promise<Run> {
  const port = await freePort();
  const file = path.join(folder, `${name}.yaml`);
  const out = path.join(folder, name);
  const at = `http://127.0.0.1:${port}`;
  await writeFile(
    file,
    `profile: efs
vendor:
  command: exec node ${path.join(root, ".build/vendors/reference-efs/main.js")}
  env: { AUTO: "0", DATABASE: "${path.join(folder, `${name}.sqlite`)}" }
  readiness: ${at}/health
  orderEvents: ${at}/increff/orders
  returnEvents: ${at}/increff/returns
observer: { url: "${at}/_observe" }
driver: { kind: manual }
waits: { manual: ${patience} }
`,
  );
  const kit = spawn(
    process.execPath,
    [
      path.join(root, "bin/increff-kit.js"),
      "certify",
      "--config",
      file,
      "--out",
      out,
      "--scenario",
      "straight-path",
    ],
    { env: { ...process.env, NO_COLOR: "1" } },
  );
  let [printed, read] = ["", 0];
  const work = (text: string): void => {
    printed += text;
    for (;;) {
      const end = printed.indexOf("\n", read);
      if (end < 0) return;
      const [, number = "", task = ""] =
        /^Task (\d+): (.*)$/.exec(printed.slice(read, end)) ?? [];
      read = end + 1;
      if (task === "") continue;
      void person(number, task, port).then((line) => {
        if (line !== "") kit.stdin.write(`${line}\n`);
      });
    }
  };
  kit.stdout.setEncoding("utf8").on("data", work);
  kit.stderr.resume();
  const code = await new Promise<number | null>((resolve) =>
    kit.on("close", resolve),
  );
  const driven: DriverEntry[] = [];
  for await (const entry of readHistoryFile(path.join(out, "history.ndjson")))
    if (entry.kind === "driver") driven.push(entry);
  const result = JSON.parse(
    await readFile(path.join(out, "result.json"), "utf8"),
  ) as RunResult;
  return { code, printed, driven, result };
}

/** Pushes the WMS's own button for packing; says what it said when it would not. */
const packs: Person = async (number, text, port) => {
  const [, orderCode = "", locationCode = "", lines = ""] =
    /pack order (\S+) at (\w+): (.*?)(?: \(|$)/.exec(text) ?? [];
  const answer = await fetch(`http://127.0.0.1:${port}/_drive/actions/pack`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      orderCode,
      locationCode,
      channelName: "DEMO",
      fulfillmentType: "MULTI_SHIPMENT_PARTIAL",
      shipmentItems: [...lines.matchAll(/(\d+) × (\S+?)(?:,|$)/g)].map(
        ([, quantity, channelSkuCode]) => ({
          channelSkuCode,
          quantityToPack: Number(quantity),
        }),
      ),
    }),
  });
  return answer.status === 409 ? `refused ${number} nothing is left` : "";
};

describe("a certification by hand", () => {
  it("ticks each task when its call comes, and takes a refusal for one", async () => {
    const { printed, driven, result } = await certifyByHand("done", packs);
    expect(driven.map((entry) => entry.result).sort()).toEqual([
      "called",
      "called",
      "called",
      "refused",
    ]);
    expect(printed).toMatch(/✓ Task 1: pack order .* \(the call came\)/);
    expect(printed).toContain("(your system should not let you)");
    expect(printed).toContain("(your system refused: nothing is left)");
    expect(result.scenarios).toMatchObject([{ result: "complete" }]);
    expect(
      result.requirements.find(({ id }) => id === "EFS-ORD-06"),
    ).toMatchObject({ outcome: "pass" });
  }, 40_000);

  it("leaves open what was skipped, with the reason", async () => {
    const { code, driven, result } = await certifyByHand("skipped", (number) =>
      Promise.resolve(`skip ${number} no printer today`),
    );
    expect(code).toBe(3);
    expect(driven.length).toBeGreaterThan(0);
    for (const entry of driven)
      expect(entry).toMatchObject({
        result: "skipped",
        problem: "no printer today",
      });
    expect(result.verdict).toBe("inconclusive");
    const packing = result.requirements.find(({ id }) => id === "EFS-ORD-06");
    expect(packing).toMatchObject({
      outcome: "inconclusive",
      reason: expect.stringMatching(
        /straight-path was cut short.*skipped: no printer today/,
      ) as string,
    });
  }, 40_000);

  it("takes a task that nobody tried for no refusal", async () => {
    const { driven, result } = await certifyByHand(
      "ignored",
      (number, text, port) =>
        text.includes("should not let you")
          ? Promise.resolve("")
          : packs(number, text, port),
      4_000,
    );
    expect(driven.map((entry) => entry.result)).toContain("skipped");
    expect(result.scenarios[0]).toMatchObject({
      result: "cut-short",
      reason: expect.stringContaining(
        "nobody tried it within 4000 ms",
      ) as string,
    });
  }, 40_000);
});
