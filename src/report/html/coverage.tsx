/** What was seen of all that is in scope, and by name what never was. */
import {
  answers as allAnswers,
  countedAnswers,
} from "../../coverage/answers.js";
import { isInScope, type Coverage } from "../../coverage/coverage.js";
import { countedKinds, deliveryKinds } from "../../coverage/deliveries.js";
import {
  eventsNeverSeen,
  operationsNeverMet,
  requirementsNeverJudged,
  transitionsNeverTaken,
} from "../../coverage/missing.js";
import { coverageMeaning, ofAll, partNames } from "../coverage-text.js";
import { number } from "../wording.js";

export function CoverageSection({ coverage }: { readonly coverage: Coverage }) {
  const { percent, parts } = coverage;
  return (
    <section id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">Coverage</h2>
      <div class="card">
        <p>
          <b>{percent}%</b> ({ofAll(coverage)}):{" "}
          {partNames
            .map(([part, name]) => `${name} ${ofAll(parts[part])}`)
            .join(", ")}
          .
        </p>
        <p class="note">{coverageMeaning}</p>
      </div>
      <Never coverage={coverage} />
      <Operations coverage={coverage} />
      <Events coverage={coverage} />
      <Transitions coverage={coverage} />
      <p class="note">
        A number says how often it was seen; ○ counts and was never seen; an
        empty cell does not count. The requirements stand in their own table.
      </p>
    </section>
  );
}

function Never({ coverage }: { readonly coverage: Coverage }) {
  const lists = [
    ["Operations never met", operationsNeverMet(coverage)],
    ["Events never sent", eventsNeverSeen(coverage)],
    ["Transitions never taken", transitionsNeverTaken(coverage)],
    ["Requirements never judged", requirementsNeverJudged(coverage)],
  ] as const;
  return (
    <dl class="card never">
      {lists.map(([title, names]) => (
        <div>
          <dt>
            {title} ({number(names.length)})
          </dt>
          <dd>
            {names.length === 0 ? (
              "none"
            ) : (
              <ul>
                {names.map((name) => (
                  <li>{name}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Operations({ coverage }: { readonly coverage: Coverage }) {
  return (
    <Grid
      caption="Operations and their answers"
      columns={allAnswers}
      rows={coverage.operations.map((row) => ({
        name: row.operation,
        note: row.outOfScope,
        counts: row.answers,
        counted: isInScope(row) ? countedAnswers(row.direction) : [],
      }))}
    />
  );
}

function Events({ coverage }: { readonly coverage: Coverage }) {
  return (
    <Grid
      caption="Events and their ways of delivery"
      columns={deliveryKinds}
      rows={coverage.events.map((row) => ({
        name: row.event,
        note: undefined,
        counts: row.deliveries,
        counted: countedKinds(row.operation),
      }))}
    />
  );
}

interface GridProps<Column extends string> {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly name: string;
    readonly note: string | undefined;
    readonly counts: Readonly<Partial<Record<Column, number>>>;
    readonly counted: readonly Column[];
  }[];
}

function Grid<Column extends string>({
  caption,
  columns,
  rows,
}: GridProps<Column>) {
  return (
    <div class="card grid" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, counts, counted }) => (
            <tr>
              <th scope="row">
                {name}
                {note !== undefined && <span>not counted: {note}</span>}
              </th>
              {columns.map((column) => (
                <Cell
                  seen={counts[column]}
                  counted={counted.includes(column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  seen,
  counted,
}: {
  readonly seen: number | undefined;
  readonly counted: boolean;
}) {
  if (seen !== undefined && seen > 0) return <td>{number(seen)}</td>;
  if (!counted) return <td />;
  return (
    <td class="gap">
      <span aria-hidden="true">○</span>
      <span class="unseen">never</span>
    </td>
  );
}

function Transitions({ coverage }: { readonly coverage: Coverage }) {
  return (
    <div class="card grid" tabIndex={0} role="group" aria-label="Transitions">
      <table>
        <caption>Transitions</caption>
        <thead>
          <tr>
            <th scope="col">Transition</th>
            <th scope="col" class="words">
              By
            </th>
            <th scope="col" class="words">
              Source
            </th>
            <th scope="col">Taken</th>
          </tr>
        </thead>
        <tbody>
          {coverage.transitions.map((row) => (
            <tr>
              <th scope="row">
                {row.machine}: {row.from} → {row.to}
                {row.outOfScope !== undefined && (
                  <span>not counted: {row.outOfScope}</span>
                )}
              </th>
              <td class="words">{row.by.join(", ")}</td>
              <td class="words">{row.source}</td>
              <Cell seen={row.taken} counted={isInScope(row)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
