import { beforeAll, describe, expect, it } from "vitest";
import { loadRegister, type Register } from "../../rules/register.js";
import { allRules } from "../../rules/registry.js";
import { LiteralRun } from "../../verdict/literal-run.js";
import { concludeRun } from "../../verdict/verdict.js";
import { RunView } from "./run-view.js";

let register: Register;
let clock: number;

beforeAll(async () => {
  register = await loadRegister();
});

function viewOf(): RunView {
  clock = 0;
  return new RunView({
    profile: "efs",
    planned: [
      { scenario: "one", title: "The first" },
      { scenario: "two", title: "The second" },
    ],
    register,
    configPath: "increff-kit.yaml",
    now: () => clock,
  });
}

/** Shows the view what is new in the run. */
function follow(run: LiteralRun, view: RunView): () => void {
  let shown = 0;
  return () => {
    for (const entry of run.entries.slice(shown)) view.seen(entry);
    shown = run.entries.length;
  };
}

const states = (view: RunView): readonly string[] =>
  view.state().scenarios.map(({ scenario, state }) => `${scenario} ${state}`);

describe("a run that is watched", () => {
  it("shows every planned scenario, and how far each is", () => {
    const view = viewOf();
    expect(states(view)).toEqual(["one waiting", "two waiting"]);
    const run = new LiteralRun().begin("one", ["EFS-PAY-11"], "A");
    const show = follow(run, view);
    show();
    expect(states(view)).toEqual(["one running", "two waiting"]);
    run.end("one", "cut-short", "no driver");
    run.mark({
      type: "not-planned",
      scenario: "three",
      title: "The third",
      exercises: [],
      reason: "it needs a driver",
    });
    show();
    expect(view.state().scenarios).toMatchObject([
      { title: "About one", state: "cut-short", reason: "no driver" },
      { state: "waiting" },
      { title: "The third", state: "not-planned", reason: "it needs a driver" },
    ]);
  });

  it("accuses nobody while a scenario runs, and says what was found when it has ended", () => {
    const view = viewOf();
    const run = new LiteralRun()
      .begin("two", ["EFS-PAY-11"], "B")
      .end("two")
      .begin("one", ["EFS-PAY-11"], "A");
    // A message as Increff sends it, refused for good: EFS-PAY-11 wants it accepted.
    run.entries.push({
      ...run.deliver("A", 400),
      requestBody: {
        text: JSON.stringify({ orderCode: "A", locationCode: "BLR" }),
      },
    });
    const show = follow(run, view);
    show();
    const judged = concludeRun([...run.entries], register, allRules, {
      configPath: "increff-kit.yaml",
    });
    const violated = judged.requirements.flatMap(({ findings }) => findings);
    expect(violated.length).toBeGreaterThan(0);
    expect(view.state().findings).toEqual([]);
    run.end("one");
    show();
    // Not at once: judging is not allowed to take the time of the run.
    expect(view.state().findings).toEqual([]);
    clock = 60_000;
    const { findings, scenarios, ended } = view.state();
    expect(findings.map(({ scenario }) => scenario)).toContain("one");
    expect(findings[0]).toHaveProperty("expected");
    expect(scenarios[0]?.violated.length).toBeGreaterThan(0);
    expect(ended).toBeUndefined();
  });

  it("ends with the result of the run", () => {
    const view = viewOf();
    const run = new LiteralRun().begin("one", [], "A").end("one").runEnd();
    follow(run, view)();
    const result = concludeRun(run.entries, register, allRules, {
      configPath: "increff-kit.yaml",
    });
    const before = view.revision;
    view.finished(result, "reports/index.html");
    expect(view.revision).not.toBe(before);
    expect(view.state().ended).toEqual({
      verdict: result.verdict,
      reason: result.reason,
      certified: result.certified,
      report: "reports/index.html",
    });
    expect(view.state().counts).toEqual(result.counts);
  });

  it("has the tasks of a person, and how each ended", () => {
    const view = viewOf();
    const open = {
      number: 1,
      task: { action: "pack", body: {}, text: "pack order A" },
    } as const;
    view.taskChanged({ type: "opened", open });
    expect(view.state().tasks).toEqual([
      { number: 1, text: "pack order A", forbidden: false, state: "open" },
    ]);
    view.taskChanged({
      type: "ended",
      open,
      result: "skipped",
      reason: "no printer",
    });
    expect(view.state().tasks).toMatchObject([
      { state: "skipped", reason: "no printer" },
    ]);
  });

  it("gives the course of one scenario", () => {
    const view = viewOf();
    const run = new LiteralRun().begin("one", [], "A");
    const exchange = run.deliver("A");
    run.begin("two", [], "B").deliver("B");
    follow(run, view)();
    const seqs = view
      .entriesOf("one")
      .flatMap((entry) => (entry.kind === "exchange" ? [entry.seq] : []));
    expect(seqs).toEqual([exchange.seq]);
    expect(view.entry(exchange.seq)).toEqual(exchange);
  });
});
