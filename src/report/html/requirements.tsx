/** Every requirement of the run in one table, which turns into cards on a narrow screen. */
import type { Family, RequirementResult } from "../../verdict/result.js";
import { number } from "../wording.js";
import { requirementId, scenarioId } from "./anchors.js";
import { Badge } from "./badge.js";
import { JudgedAt } from "./judged-at.js";
import type { PageModel } from "./model.js";

const families = {
  idempotency: "Idempotency",
  ordering: "Event ordering",
  payload: "Payload",
} as const satisfies Record<Family, string>;

const columns = [
  "Requirement",
  "Outcome",
  "Level",
  "Expected",
  "Exercised",
  "Judged",
  "Scenarios",
] as const;

/**
 * The roles are written out, because laying table rows out as cards makes browsers forget that they are a table.
 */
export function Requirements({ model }: { readonly model: PageModel }) {
  const { requirements } = model.result;
  const open = new Set(model.open.map(({ id }) => id));
  return (
    <section id="requirements" aria-labelledby="requirements-title">
      <h2 id="requirements-title">All requirements</h2>
      <table
        class="card requirements"
        role="table"
        aria-labelledby="requirements-title"
      >
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {Object.entries(families).map(([family, name]) => (
          <FamilyRows
            name={name}
            requirements={requirements.filter(
              (requirement) => requirement.family === family,
            )}
            open={open}
            model={model}
          />
        ))}
      </table>
      <p class="note">
        Expected: scenarios that were to exercise the requirement. Exercised:
        occasions on which its premise was met. Judged: those of them that could
        be judged. Scenarios: ✓ judged there, ◐ exercised there and not judged,
        ○ expected there and not exercised.
      </p>
    </section>
  );
}

interface FamilyProps {
  readonly name: string;
  readonly requirements: readonly RequirementResult[];
  /** Those that have their anchor among what is to be fixed. */
  readonly open: ReadonlySet<string>;
  readonly model: PageModel;
}

function FamilyRows({ name, requirements, open, model }: FamilyProps) {
  if (requirements.length === 0) return null;
  return (
    <tbody role="rowgroup">
      <tr role="row" class="family">
        <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
          {name}
        </th>
      </tr>
      {requirements.map((requirement) => (
        <RequirementRow
          requirement={requirement}
          anchored={!open.has(requirement.id)}
          model={model}
        />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly requirement: RequirementResult;
  readonly anchored: boolean;
  readonly model: PageModel;
}

function RequirementRow({ requirement, anchored, model }: RowProps) {
  const {
    id,
    text,
    outcome,
    level,
    basis,
    occasions,
    witnessed,
    expected,
    unexercised,
    source,
    needs,
    figures = [],
    reason,
    unjudged,
  } = requirement;
  const anchor = requirementId(id);
  return (
    <tr role="row" id={anchored ? anchor : undefined}>
      <th role="rowheader" scope="row">
        <a class="id" href={`#${anchor}`}>
          {id}
        </a>
        <span class="text">{text}</span>
        <details>
          <summary>Details</summary>
          <p>
            Source: {source} ({basis})
          </p>
          <p>Must be seen: {needs}</p>
          {figures.map((each) => (
            <p>Seen: {each}</p>
          ))}
          {anchored && <JudgedAt requirement={requirement} model={model} />}
          {reason !== undefined && <p>{reason}</p>}
          {unexercised.map((each) => (
            <p>
              Not exercised in {each.scenario}
              {each.tried ? "" : " (not tried)"}: {each.reason}
            </p>
          ))}
          {unjudged.map((each) => (
            <p>
              Not judged, {each.count}×: {each.reason}
            </p>
          ))}
        </details>
      </th>
      <td role="cell" data-label="Outcome">
        <Badge outcome={outcome} />
      </td>
      <td role="cell" data-label="Level">
        <span>
          {level}
          <span class="basis">{basis}</span>
        </span>
      </td>
      <td role="cell" data-label="Expected" class="number">
        {number(expected.length)}
      </td>
      <td role="cell" data-label="Exercised" class="number">
        {number(occasions)}×
      </td>
      <td role="cell" data-label="Judged" class="number">
        {number(witnessed)}×
      </td>
      <td role="cell" data-label="Scenarios">
        <Scenarios requirement={requirement} model={model} />
      </td>
    </tr>
  );
}

function Scenarios({ requirement, model }: Omit<RowProps, "anchored">) {
  const names = [
    ...new Set([...requirement.expected, ...requirement.exercised]),
  ];
  if (names.length === 0) return <>–</>;
  return (
    <ul class="scenarios">
      {names.map((name) => (
        <li>
          <span aria-hidden="true">{signOf(requirement, name).sign}</span>
          <span class="unseen">{signOf(requirement, name).words} in </span>{" "}
          {model.timelines.has(name) ? (
            <a href={`#${scenarioId(name)}`}>{name}</a>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}

function signOf(
  { judged, exercised }: RequirementResult,
  scenario: string,
): { readonly sign: string; readonly words: string } {
  if (judged.includes(scenario)) return { sign: "✓", words: "judged" };
  return exercised.includes(scenario)
    ? { sign: "◐", words: "exercised and not judged" }
    : { sign: "○", words: "expected and not exercised" };
}
