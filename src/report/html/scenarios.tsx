/** The scenarios, each with the course of what happened. The findings show what matters of it; here is all of it. */
import type { ScenarioResult } from "../../verdict/result.js";
import { count } from "../wording.js";
import { requirementId, scenarioId } from "./anchors.js";
import { ScenarioBadge, Tag } from "./badge.js";
import type { NotPlanned, PageModel, Timeline } from "./model.js";
import { TimelineList } from "./timeline.js";

export function Scenarios({ model }: { readonly model: PageModel }) {
  const { scenarios } = model.result;
  const { elsewhere } = model;
  return (
    <section id="scenarios" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">Scenarios</h2>
      {model.leftOut > 0 && (
        <p class="card notice">
          This history has {count(model.entries, "entry", "entries")}. To keep
          the page usable, only scenarios with findings show their timeline;{" "}
          {count(model.leftOut, "entry", "entries")} of the others are left out
          here and stand in history.ndjson.
        </p>
      )}
      {scenarios.length === 0 && <p class="card">No scenario was started.</p>}
      {scenarios.map((scenario) => (
        <Scenario
          scenario={scenario}
          timeline={model.timelines.get(scenario.scenario)}
          model={model}
        />
      ))}
      {elsewhere.entries.length + elsewhere.leftOut > 0 && (
        <section
          class="card scenario"
          id="outside"
          aria-labelledby="outside-title"
        >
          <h3 id="outside-title">Outside any single scenario</h3>
          <Folded timeline={elsewhere} model={model} />
        </section>
      )}
      {model.notPlanned.length > 0 && <NotTried scenarios={model.notPlanned} />}
    </section>
  );
}

interface ScenarioProps {
  readonly scenario: ScenarioResult;
  readonly timeline: Timeline | undefined;
  readonly model: PageModel;
}

function Scenario({ scenario, timeline, model }: ScenarioProps) {
  const id = scenarioId(scenario.scenario);
  const worst = model.open.find((requirement) =>
    scenario.violated.includes(requirement.id),
  )?.outcome;
  return (
    <section class="card scenario" id={id} aria-labelledby={`${id}-title`}>
      <p class="tags">
        <ScenarioBadge result={scenario.result} worst={worst} />
        <Tag>{scenario.scenario}</Tag>
      </p>
      <h3 id={`${id}-title`}>{scenario.title}</h3>
      {scenario.reason !== undefined && <p class="reason">{scenario.reason}</p>}
      {scenario.violated.length > 0 && (
        <p class="place">
          Violated:{" "}
          {scenario.violated.map((requirement, index) => (
            <>
              {index > 0 && ", "}
              <a href={`#${requirementId(requirement)}`}>{requirement}</a>
            </>
          ))}
        </p>
      )}
      {timeline !== undefined && <Folded timeline={timeline} model={model} />}
    </section>
  );
}

function Folded({
  timeline,
  model,
}: {
  readonly timeline: Timeline;
  readonly model: PageModel;
}) {
  if (timeline.leftOut > 0)
    return <TimelineList timeline={timeline} model={model} />;
  return (
    <details class="course">
      <summary>
        What happened ({count(timeline.entries.length, "entry", "entries")})
      </summary>
      <TimelineList timeline={timeline} model={model} />
    </details>
  );
}

function NotTried({
  scenarios,
}: {
  readonly scenarios: readonly NotPlanned[];
}) {
  return (
    <section
      class="card scenario"
      id="not-tried"
      aria-labelledby="not-tried-title"
    >
      <h3 id="not-tried-title">Not tried on this vendor</h3>
      <ul>
        {scenarios.map(({ scenario, title, reason }) => (
          <li>
            <b>{title}</b> <span class="note">({scenario})</span>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
