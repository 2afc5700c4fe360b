/** The faults that are planned for the partners' calls. */
import { ask, get, type Fault } from "./api.js";
import { Empty, Problem } from "./bits.js";
import { show } from "./asked.js";
import { act } from "./toast.js";
import { useLive } from "./use-live.js";
import { plain, plural } from "./words.js";

export function Faults() {
  const { value, error } = useLive("faults", () =>
    get<{ readonly faults: readonly Fault[] }>("/_kit/faults"),
  );
  const faults = value?.faults ?? [];
  return (
    <section>
      <header class="view-head">
        <h1 tabIndex={-1}>
          Faults <span class="count">{faults.length}</span>
        </h1>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            onClick={() => {
              show({ kind: "fault" });
            }}
          >
            Plan a fault …
          </button>
          {faults.length > 0 && (
            <button
              type="button"
              onClick={() => {
                act("No fault is planned any more.", () =>
                  ask("DELETE", "/_kit/faults"),
                );
              }}
            >
              Clear all
            </button>
          )}
        </div>
      </header>
      {error !== undefined && <Problem error={error} />}
      {value !== undefined && faults.length === 0 && (
        <Empty>
          No fault is planned. Plan one to see what your system does when a call
          fails, comes late, or loses its answer.
        </Empty>
      )}
      <ul class="cards">
        {faults.map((fault) => (
          <li class="card" key={fault.faultId}>
            <h2>
              {fault.kind.replaceAll("-", " ")}{" "}
              <span class="badge tone-none">{fault.catalogueId}</span>
            </h2>
            <p>
              {fault.operation ?? "Any call"}
              {typeof fault.orderCode === "string" &&
                ` about ${plain(fault.orderCode)}`}
              {typeof fault.tenant === "string" && ` of ${plain(fault.tenant)}`}
              , from call {fault.nth} on
              {typeof fault.times === "number" &&
                `, ${plural(fault.times, "time")}`}
              {typeof fault.probability === "number" &&
                `, with probability ${fault.probability}`}
            </p>
            <p class="note">
              {plural(fault.matched, "call")} fitted, {fault.struck} struck
            </p>
            <div class="buttons">
              <button
                type="button"
                class="small"
                onClick={() => {
                  act("It strikes no more.", () =>
                    ask(
                      "DELETE",
                      `/_kit/faults/${encodeURIComponent(fault.faultId)}`,
                    ),
                  );
                }}
              >
                Take it back
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
