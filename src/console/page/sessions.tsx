/** The sessions beside one another in this mock: each has a console of its own. */
import { get, type Session } from "./api.js";
import { Empty, Problem } from "./bits.js";
import { useLive } from "./use-live.js";
import { plain, plural, timeText } from "./words.js";

export function Sessions() {
  const { value, error } = useLive("sessions", () =>
    get<{ readonly total: number; readonly sessions: readonly Session[] }>(
      "/_kit/sessions",
      { limit: 1000 },
    ),
  );
  const sessions = value?.sessions ?? [];
  return (
    <section>
      <header class="view-head">
        <h1 tabIndex={-1}>
          Sessions <span class="count">{value?.total}</span>
        </h1>
      </header>
      {error !== undefined && <Problem error={error} />}
      {value !== undefined && sessions.length === 0 && (
        <Empty>
          There is only the main one. Parallel tests make their own with{" "}
          <code>POST /_kit/sessions</code>.
        </Empty>
      )}
      <ul class="cards">
        <li class="card">
          <a href="/">
            <b>The main session</b>
          </a>
        </li>
        {sessions.map((one) => (
          <li class="card" key={one.sessionId}>
            <a href={`/sessions/${encodeURIComponent(one.sessionId)}/`}>
              <b>{plain(one.sessionId)}</b>
            </a>
            <p class="note">
              {plural(one.orders, "order")}, since {timeText(one.createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
