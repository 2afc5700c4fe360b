/** A view that lists things of one kind: heading, search, filters, rows. */
import type { ComponentChildren } from "preact";
import { Empty, Problem } from "./bits.js";
import { change } from "./live.js";
import { place, refine } from "./location.js";
import { useParts, type Part } from "./use-parts.js";
import { VirtualList } from "./virtual-list.js";
import { wide } from "./wide.js";

interface Props<Item> {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** What can be searched for; without it there is no search. */
  readonly search?: string;
  readonly filters?: ComponentChildren;
  /** Names of the query of this view that the list depends on. */
  readonly depends?: readonly string[];
  readonly load: (
    query: Readonly<Record<string, string>>,
  ) => Promise<Part<Item>>;
  readonly row: (item: Item) => ComponentChildren;
  readonly empty: ComponentChildren;
  /** Names of the columns, above the rows where there is room. */
  readonly columns: string;
  /** The class that says how wide the columns are. */
  readonly kind: string;
}

export const rowHeights = { wide: 44, narrow: 72 } as const;

export function ListView<Item>(props: Props<Item>) {
  const { title, children, search, filters, load, row, empty } = props;
  const { query } = place.value;
  const fixed: Record<string, string> = {};
  for (const name of ["q", ...(props.depends ?? [])]) {
    const value = query.get(name);
    if (value !== null) fixed[name] = value;
  }
  const key = JSON.stringify([title, fixed, change.value?.startedAt]);
  const parts = useParts(key, (skip, limit) =>
    load({
      ...fixed,
      sort: "newest",
      skip: String(skip),
      limit: String(limit),
    }),
  );
  const filtered = Object.keys(fixed).length > 0;
  return (
    <section class="list-view">
      <header class="view-head">
        <h1 tabIndex={-1}>
          {title}{" "}
          <span class="count">
            {parts.total === null ? "" : parts.total.toLocaleString("en")}
          </span>
        </h1>
        {children !== undefined && <div class="buttons">{children}</div>}
        <div class="filters" role="search">
          {search !== undefined && <SearchBox label={search} />}
          {filters}
        </div>
      </header>
      {parts.error !== undefined && <Problem error={parts.error} />}
      {parts.total === 0 ? (
        <Empty>{filtered ? "Nothing fits. Change the filter." : empty}</Empty>
      ) : (
        <>
          <p class={`columns ${props.kind}`} aria-hidden="true">
            {props.columns.split("|").map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
          <VirtualList
            label={title}
            total={parts.total ?? 0}
            rowHeight={wide.value ? rowHeights.wide : rowHeights.narrow}
            grown={parts.total}
            onRange={(from, to) => {
              parts.want(from, to);
            }}
            row={(index) => {
              const item = parts.item(index);
              return item === undefined ? (
                <span class={`row ${props.kind} loading`}>…</span>
              ) : (
                row(item)
              );
            }}
          />
          {parts.total === null && (
            <Waiting
              want={(from, to) => {
                parts.want(from, to);
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Asks for the first part, from which the list learns how long it is. */
function Waiting({
  want,
}: {
  readonly want: (from: number, to: number) => void;
}) {
  queueMicrotask(() => {
    want(0, 1);
  });
  return <Empty>Asking the mock …</Empty>;
}

export function SearchBox({ label }: { readonly label: string }) {
  return (
    <input
      type="search"
      class="search"
      aria-label={label}
      placeholder={`${label}  ( / )`}
      value={place.value.query.get("q") ?? ""}
      maxLength={255}
      onInput={({ currentTarget }) => {
        refine({ q: currentTarget.value });
      }}
    />
  );
}

export function Choice({
  name,
  label,
  values,
}: {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}) {
  return (
    <select
      aria-label={label}
      value={place.value.query.get(name) ?? ""}
      onChange={({ currentTarget }) => {
        refine({ [name]: currentTarget.value });
      }}
    >
      <option value="">{label}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {value.replaceAll("_", " ").toLowerCase()}
        </option>
      ))}
    </select>
  );
}
