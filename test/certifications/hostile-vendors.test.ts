/**
 * Vendors that hang, flood, lie and die: the run comes to its end in bounded time, everything is on record, and the verdict is
 * about the vendor, never about the kit.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultWaits, parseConfig } from "../../src/config/certification.js";
import { bodyLimit } from "../../src/history/body.js";
import type { ExchangeEntry } from "../../src/history/entry.js";
import { loadRegister, type Register } from "../../src/rules/register.js";
import { certify, type Certification } from "../../src/runner/certify.js";
import { loadScenarios } from "../../src/scenario/load.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { root } from "../end-to-end/cli.js";

const chosen = ["straight-path", "order-repeated", "order-copies-together"];
/** Milliseconds. */
const longestRun = 40_000;

let folder: string;
let register: Register;
let scenarios: readonly Scenario[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
  register = await loadRegister();
  scenarios = (await loadScenarios([], register)).filter(({ slug }) =>
    chosen.includes(slug),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const visited = (): string => path.join(folder, "visited");

function certifyHostile(name: string): Promise<Certification> {
  const main = path.join(root, ".build/vendors/hostile/main.js");
  const config = parseConfig(
    path.join(folder, "increff-kit.yaml"),
    `profile: efs
vendor:
  command: exec node ${main} ${name}
  env: { GRAVE: "${path.join(folder, `${name}.grave`)}", VISITED: "${visited()}" }
  readiness: http://127.0.0.1:{port}/health
  orderEvents: http://127.0.0.1:{port}/increff/orders
  returnEvents: http://127.0.0.1:{port}/increff/returns
driver: { kind: automatic }
`,
    {},
  );
  return certify({
    config: {
      ...config,
      waits: {
        ...defaultWaits,
        answer: 1_000,
        call: 500,
        forbidden: 100,
        visible: 100,
        outage: 200,
      },
    },
    scenarios,
    register,
    seed: 3,
    env: process.env,
  });
}

const outbound = ({ entries }: Certification): ExchangeEntry[] =>
  entries.filter(
    (entry): entry is ExchangeEntry =>
      entry.kind === "exchange" && entry.direction === "outbound",
  );
const inbound = ({ entries }: Certification): ExchangeEntry[] =>
  entries.filter(
    (entry): entry is ExchangeEntry =>
      entry.kind === "exchange" && entry.direction === "inbound",
  );
const ends = (run: Certification): string[] =>
  run.result.scenarios.map(({ reason }) => reason ?? "");
const all =
  (expected: Partial<ExchangeEntry>) =>
  (run: Certification): void => {
    for (const exchange of outbound(run))
      expect(exchange).toMatchObject(expected);
  };

const vendors: Record<string, (run: Certification) => void> = {
  hangs: all({ ending: "timeout" }),
  floods: (run) => {
    const flood = inbound(run).filter(({ requestBody }) =>
      requestBody.text.includes("FLOOD-"),
    );
    // Those that arrived before the run ended; each is on record, with the refusal that it got.
    expect(flood.length).toBeGreaterThan(500);
    const answered = flood.filter(({ ending }) => ending === "answered");
    expect(answered.length).toBeGreaterThan(500);
    for (const { status } of answered) expect(status).toBe(404);
  },
  "answers-html": all({ ending: "answered", status: 200 }),
  "answers-100-mb": (run) => {
    for (const { responseBody } of outbound(run)) {
      expect(responseBody.text.length).toBeLessThanOrEqual(bodyLimit);
      expect(responseBody.cut?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  },
  "closes-at-once": all({ ending: "unreachable" }),
  redirects: (run) => {
    all({ ending: "answered", status: 301 })(run);
    expect(existsSync(visited())).toBe(false);
  },
  "answers-after-the-end": all({ ending: "timeout" }),
  "calls-with-other-orders": (run) => {
    const calls = inbound(run);
    expect(calls.length).toBeGreaterThanOrEqual(4);
    // Unknown, or no order code at all.
    for (const { status } of calls) expect([400, 404]).toContain(status);
  },
  "answers-with-a-wrong-length": all({ ending: "unreachable" }),
  "never-ends-its-answer": all({ ending: "timeout" }),
  "crashes-on-the-first-message": (run) => {
    const exited = run.entries.find(
      (entry) => entry.kind === "vendor" && entry.event === "exited",
    );
    expect(exited).toMatchObject({
      detail: expect.stringMatching(
        /^exit code 42, last output: TypeError/,
      ) as string,
    });
    expect(ends(run).join()).toContain("exit code 42");
  },
  "prints-megabytes": (run) => {
    const printed = run.entries.flatMap((entry) =>
      entry.kind === "vendor" && entry.event === "output" ? [entry.detail] : [],
    );
    expect(printed.join("").length).toBeLessThan(70_000);
    expect(printed.at(-1)).toContain("no more of it is kept");
  },
};

async function check(name: string): Promise<void> {
  const begun = performance.now();
  const run = await certifyHostile(name);
  expect(performance.now() - begun).toBeLessThan(longestRun);
  expect(["not-conformant", "inconclusive"]).toContain(run.result.verdict);
  expect(
    run.result.requirements.filter(
      ({ outcome }) => outcome === "harness-error",
    ),
  ).toEqual([]);
  expect(run.result.scenarios.map(({ result }) => result)).not.toContain(
    "harness-error",
  );
  // Nothing that was sent is missing on record, and the run was not broken off.
  expect(outbound(run).length).toBeGreaterThan(0);
  expect(
    run.entries.filter(
      (entry) => entry.kind === "mark" && entry.mark.type === "run-end",
    ),
  ).toHaveLength(1);
  vendors[name]?.(run);
}

/** These keep the machine so busy that others beside them would seem slow. */
const loud = ["floods", "answers-100-mb", "prints-megabytes"];
const quiet = Object.keys(vendors).filter((name) => !loud.includes(name));

describe("a verdict in bounded time for a vendor that", () => {
  it.each(loud)("%s", check, 60_000);
  // They mostly wait, so they wait together.
  it.concurrent.each(quiet)("%s", check, 60_000);
});
