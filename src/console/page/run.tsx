/** A certification, seen while it goes. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RunState, ScenarioRow, TaskRow } from "../run/run-view.js";
import type { HistoryEntry } from "../../history/entry.js";
import { ask, get, part } from "./api.js";
import { Empty } from "./bits.js";
import { FindingCard } from "./finding-card.js";
import { Diagram } from "./diagram.js";
import { followChanges, connection, version } from "./live.js";
import { place, refine } from "./location.js";
import { surroundings } from "./surroundings.js";
import { applyTheme, nextTheme, theme } from "./theme.js";
import { act, Toasts } from "./toast.js";
import { useLive } from "./use-live.js";
import { plain, plural } from "./words.js";

const names = signal<readonly string[]>([]);

function Page() {
  const chosen = place.value.query.get("run") ?? names.value[0];
  return (
    <>
      <header class="top">
        <p class="brand">
          <b>Certification</b>
          <span
            class={`badge tone-${connection.value === "live" ? "pass" : "none"}`}
            role="status"
          >
            {connection.value === "live" ? "live" : "the kit has ended"}
          </span>
        </p>
        <nav aria-label="Runs">
          {names.value.length > 1 &&
            names.value.map((name) => (
              <a
                key={name}
                href={`#/?run=${part(name)}`}
                aria-current={name === chosen ? "page" : undefined}
              >
                {name.toUpperCase()}
              </a>
            ))}
        </nav>
        <div class="buttons">
          <button
            type="button"
            aria-label={`Colours: ${theme.value}. Change them.`}
            onClick={nextTheme}
          >
            {{ system: "◐", light: "☀", dark: "☾" }[theme.value]}
          </button>
        </div>
      </header>
      <main id="main">
        {chosen === undefined ? (
          <Empty>Asking the kit …</Empty>
        ) : (
          <Run key={chosen} name={chosen} />
        )}
      </main>
      <Toasts />
    </>
  );
}

function Run({ name }: { readonly name: string }) {
  const { value } = useLive(`run ${name}`, () =>
    get<RunState>(`/runs/${part(name)}`),
  );
  // What was last seen stays when the run is over and the kit has gone.
  const [last, setLast] = useState<RunState>();
  useEffect(() => {
    if (value !== undefined) setLast(value);
  }, [value]);
  const state = value ?? last;
  const [evidence, setEvidence] = useState<ReadonlySet<number>>(new Set());
  if (state === undefined) return <Empty>Asking the kit …</Empty>;
  const scenario = place.value.query.get("scenario");
  return (
    <article class="order-page">
      <Standing state={state} />
      {state.tasks.length > 0 && <Tasks name={name} tasks={state.tasks} />}
      <Findings
        state={state}
        onEvidence={(found, where) => {
          setEvidence(new Set(found));
          refine({ scenario: where });
        }}
      />
      <h2>Scenarios</h2>
      <ul class="scenarios">
        {[...state.scenarios].sort(byInterest).map((row) => (
          <li key={row.scenario}>
            <Scenario
              row={row}
              opened={scenario === row.scenario}
              name={name}
              evidence={evidence}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

const order = [
  "harness-error",
  "running",
  "complete",
  "cut-short",
  "waiting",
  "not-planned",
];

/** Violations first, then what goes on. */
function byInterest(one: ScenarioRow, other: ScenarioRow): number {
  const rank = ({ violated, state }: ScenarioRow): number =>
    violated.length > 0 ? -1 : order.indexOf(state);
  return rank(one) - rank(other);
}

const verdictTones: Readonly<Record<string, string>> = {
  conformant: "pass",
  "not-conformant": "fail",
  inconclusive: "warn",
  "harness-error": "warn",
  waived: "warn",
};

function Standing({ state }: { readonly state: RunState }) {
  const { scenarios, ended, exchanges, counts } = state;
  const planned = scenarios.filter((row) => row.state !== "not-planned");
  const over = planned.filter(
    (row) => row.state !== "waiting" && row.state !== "running",
  );
  return (
    <section
      class={`card standing tone-${verdictTones[ended?.verdict ?? ""] ?? "accent"}`}
    >
      <p class="note">{state.profile.toUpperCase()} profile</p>
      <h1 tabIndex={-1}>
        {ended === undefined
          ? `${over.length} of ${plural(planned.length, "scenario")} done`
          : ended.verdict.replaceAll("-", " ").toUpperCase()}
      </h1>
      <progress
        value={over.length}
        max={Math.max(1, planned.length)}
        aria-label="Scenarios that are done"
      />
      {ended !== undefined && (
        <>
          <p>{plain(ended.reason, 1000)}</p>
          <p>
            The report: <code>{plain(ended.report, 500)}</code>
          </p>
        </>
      )}
      <p class="note">
        {plural(exchanges, "exchange")}
        {Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => ` · ${count} ${outcome.replace("-", " ")}`)
          .join("")}
        {ended === undefined && over.length > 0 && ", so far"}
      </p>
    </section>
  );
}

const taskEnds: Readonly<Record<string, readonly [string, string]>> = {
  open: ["☐", "to do"],
  called: ["☑", "the call came"],
  accepted: ["☑", "the call came"],
  refused: ["☑", "your system refused"],
  skipped: ["–", "skipped"],
  "no-call": ["–", "no call came in time"],
  "not-offered": ["–", "not offered"],
  broken: ["!", "given up"],
};

function Tasks({
  name,
  tasks,
}: {
  readonly name: string;
  readonly tasks: readonly TaskRow[];
}) {
  const open = tasks.filter(({ state }) => state === "open");
  const ended = tasks.filter(({ state }) => state !== "open").reverse();
  return (
    <section aria-label="Tasks">
      <h2>To do in your system</h2>
      {open.length === 0 && <p class="note">Nothing at the moment.</p>}
      <ul class="tasks">
        {open.map((task) => (
          <li key={task.number} class="card">
            <Task name={name} task={task} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{plural(ended.length, "task")} dealt with</summary>
          <ul class="tasks">
            {ended.map(({ number, text, state, reason }) => {
              const [sign, words] = taskEnds[state] ?? ["·", state];
              return (
                <li key={number}>
                  {sign} {plain(text, 500)} ({words}
                  {reason === undefined ? "" : `: ${plain(reason, 500)}`})
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

function Task({
  name,
  task,
}: {
  readonly name: string;
  readonly task: TaskRow;
}) {
  const [reason, setReason] = useState("");
  const answer = (word: "skipped" | "refused") => () => {
    act("Noted.", () =>
      ask("POST", `/runs/${part(name)}/tasks/${task.number}`, {
        answer: word,
        reason,
      }),
    );
  };
  return (
    <>
      <p>
        <span aria-hidden="true">☐</span> <b>{plain(task.text, 500)}</b>
        {task.forbidden && " (your system should not let you)"}
      </p>
      <div class="buttons">
        <input
          aria-label={`Why task ${task.number} is not done`}
          placeholder="not possible? say why"
          value={reason}
          maxLength={1000}
          onInput={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
        <button
          type="button"
          class="small"
          disabled={reason.trim() === ""}
          onClick={answer("refused")}
        >
          My system refused
        </button>
        <button
          type="button"
          class="small"
          disabled={reason.trim() === ""}
          onClick={answer("skipped")}
        >
          Skip
        </button>
      </div>
    </>
  );
}

function Findings({
  state,
  onEvidence,
}: {
  readonly state: RunState;
  readonly onEvidence: (evidence: readonly number[], scenario: string) => void;
}) {
  if (state.findings.length === 0)
    return state.ended === undefined ? null : (
      <p class="note">No violation was found.</p>
    );
  return (
    <section aria-label="Findings">
      <h2>{plural(state.findings.length, "finding")}</h2>
      {state.findings.map((finding) => (
        <FindingCard
          key={`${finding.requirement} ${finding.summary}`}
          requirement={finding.requirement}
          level={finding.level}
          finding={finding}
        >
          {finding.scenario !== undefined && connection.value === "live" && (
            <button
              type="button"
              class="small"
              onClick={() => {
                onEvidence(finding.evidence, finding.scenario ?? "");
              }}
            >
              Show the evidence
            </button>
          )}
          <code>{finding.command}</code>
        </FindingCard>
      ))}
    </section>
  );
}

const stateWords: Readonly<Record<ScenarioRow["state"], string>> = {
  waiting: "waits",
  running: "runs",
  complete: "done",
  "cut-short": "cut short",
  "harness-error": "fault of the kit",
  "not-planned": "not tried",
};

function Scenario({
  row,
  opened,
  name,
  evidence,
}: {
  readonly row: ScenarioRow;
  readonly opened: boolean;
  readonly name: string;
  readonly evidence: ReadonlySet<number>;
}) {
  const tone =
    row.violated.length > 0
      ? "fail"
      : row.state === "complete"
        ? "pass"
        : row.state === "running"
          ? "accent"
          : "none";
  return (
    <>
      <button
        type="button"
        class="scenario-row"
        aria-expanded={opened}
        disabled={
          row.state === "waiting" ||
          row.state === "not-planned" ||
          connection.value !== "live"
        }
        onClick={() => {
          refine({ scenario: opened ? "" : row.scenario, x: "" });
        }}
      >
        <span class={`badge tone-${tone}`}>
          {row.violated.length > 0
            ? `✗ ${row.violated.join(", ")}`
            : stateWords[row.state]}
        </span>
        <span>
          <b>{plain(row.title, 300)}</b>{" "}
          <span class="quiet">{plain(row.scenario)}</span>
          {row.reason !== undefined && (
            <span class="note">: {plain(row.reason, 500)}</span>
          )}
        </span>
      </button>
      {opened && (
        <Course name={name} scenario={row.scenario} evidence={evidence} />
      )}
    </>
  );
}

function Course({
  name,
  scenario,
  evidence,
}: {
  readonly name: string;
  readonly scenario: string;
  readonly evidence: ReadonlySet<number>;
}) {
  const { value } = useLive(`course ${name} ${scenario}`, () =>
    get<{ readonly entries: readonly HistoryEntry[] }>(
      `/runs/${part(name)}/scenarios/${part(scenario)}`,
    ),
  );
  const [last, setLast] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    if (value !== undefined) setLast(value.entries);
  }, [value]);
  const entries = value?.entries ?? last;
  useEffect(() => {
    if (evidence.size > 0)
      document
        .querySelector(".arrow-row.evidence")
        ?.scrollIntoView({ block: "center" });
  }, [evidence, entries.length > 0]);
  return (
    <Diagram
      items={entries
        .filter(
          ({ kind }) =>
            kind === "exchange" || kind === "fault" || kind === "mark",
        )
        .map((entry) => ({ sequence: entry.seq, entry }))}
      waiting={[]}
      touched={{}}
      evidence={evidence}
      opened={Number(place.value.query.get("x") ?? "") || null}
      onOpen={(seq) => {
        refine({ x: seq === null ? "" : String(seq) });
      }}
    />
  );
}

surroundings.insight = (seq) =>
  `/runs/${part(place.value.query.get("run") ?? names.value[0] ?? "")}/exchanges/${seq}`;
surroundings.canAct = false;
applyTheme();
void get<{ readonly runs: readonly string[] }>("/runs").then(({ runs }) => {
  names.value = runs;
  document.title = "Certification";
});
void followChanges("/runs/changes", () => {
  version.value += 1;
});

const app = document.getElementById("app");
if (app !== null) render(<Page />, app);
