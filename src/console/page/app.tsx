/** The frame of the page: where one can go, how the mock is, and what is shown. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { about, learnAbout } from "./about.js";
import { sessionId, useToken } from "./api.js";
import { Empty } from "./bits.js";
import { show } from "./asked.js";
import { Dialogs } from "./dialogs.js";
import { Faults } from "./faults.js";
import { change, connection } from "./live.js";
import { place, to } from "./location.js";
import { Messages } from "./messages.js";
import { OrderPage } from "./order.js";
import { Sessions } from "./sessions.js";
import {
  Manifests,
  Orders,
  Picklists,
  Returns,
  Shipments,
  StockList,
} from "./things.js";
import { nextTheme, theme } from "./theme.js";
import { say, Toasts } from "./toast.js";
import { Traffic } from "./traffic.js";
import { plain } from "./words.js";

const views = [
  ["orders", "Orders", Orders],
  ["traffic", "Traffic", Traffic],
  ["messages", "Messages", Messages],
  ["stock", "Stock", StockList],
  ["picklists", "Picklists", Picklists],
  ["shipments", "Shipments", Shipments],
  ["manifests", "Manifests", Manifests],
  ["returns", "Returns", Returns],
  ["faults", "Faults", Faults],
  ["sessions", "Sessions", Sessions],
] as const;

export function App() {
  const [name = "orders", ...rest] = place.value.path;
  const current = views.find(([one]) => one === name);
  useEffect(() => {
    document.title = `${rest.at(-1) ?? current?.[1] ?? "?"} · Mock OMS`;
    // A new view is read from its heading.
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [place.value.path.join("/")]);
  if (connection.value === "refused") return <AskToken />;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Top current={name} />
      <main id="main" class={rest.length > 0 ? "one" : "many"}>
        <View name={name} rest={rest} />
      </main>
      <Dialogs />
      <Toasts />
    </>
  );
}

function View({
  name,
  rest,
}: {
  readonly name: string;
  readonly rest: readonly string[];
}) {
  const [locationCode, channelName, orderCode] = rest;
  if (
    name === "orders" &&
    locationCode !== undefined &&
    channelName !== undefined &&
    orderCode !== undefined
  )
    return (
      <OrderPage
        key={rest.join("\n")}
        locationCode={locationCode}
        channelName={channelName}
        orderCode={orderCode}
      />
    );
  const view = views.find(([one]) => one === name);
  if (view === undefined)
    return (
      <Empty>
        There is no view {plain(name)}.{" "}
        <a href={to(["orders"])}>To the orders</a>
      </Empty>
    );
  const [, , Shown] = view;
  return <Shown key={name} />;
}

function Top({ current }: { readonly current: string }) {
  const { value } = change;
  const parked = value?.messages["parked"] ?? 0;
  const held = value?.messages["held"] ?? 0;
  return (
    <header class="top">
      <p class="brand">
        <a href={to(["orders"])}>
          <b>Mock OMS</b>
        </a>
        {sessionId !== null && (
          <span class="badge tone-accent">session {plain(sessionId, 40)}</span>
        )}
        <Connection />
      </p>
      <nav aria-label="Views">
        {views.map(([name, label]) => (
          <a
            key={name}
            href={to([name])}
            aria-current={name === current ? "page" : undefined}
          >
            {label}
            {name === "messages" && parked + held > 0 && (
              <Count tone="none">{parked + held}</Count>
            )}
          </a>
        ))}
      </nav>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            show({ kind: "order" });
          }}
        >
          New order
        </button>
        <a class="button" href="/docs">
          Docs
        </a>
        <button
          type="button"
          onClick={() => {
            show({ kind: "reset" });
          }}
        >
          Reset …
        </button>
        <button
          type="button"
          aria-label={`Colours: ${theme.value}. Change them.`}
          onClick={nextTheme}
        >
          {{ system: "◐", light: "☀", dark: "☾" }[theme.value]}
        </button>
        <button
          type="button"
          aria-label="Keys"
          onClick={() => {
            show({ kind: "help" });
          }}
        >
          ?
        </button>
      </div>
    </header>
  );
}

function Count({
  tone,
  children,
}: {
  readonly tone: string;
  readonly children: ComponentChildren;
}) {
  return (
    <span class={`badge tone-${tone}`}>
      {children}
      <span class="unseen"> waiting for somebody</span>
    </span>
  );
}

function Connection() {
  const words = {
    connecting: "connecting",
    live: "live",
    lost: "not connected",
    refused: "refused",
  } as const;
  const tone = connection.value === "live" ? "pass" : "warn";
  return (
    <span class={`badge tone-${tone}`} role="status">
      {words[connection.value]}
      {about.value !== null && (
        <span class="unseen"> to the mock, version {about.value.version}</span>
      )}
    </span>
  );
}

/** The mock was started with a token; whoever knows it may go on. */
function AskToken() {
  const [value, setValue] = useState("");
  return (
    <main class="ask">
      <h1>This mock wants its token</h1>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          useToken(value.trim());
          connection.value = "connecting";
          learnAbout().catch((error: unknown) => {
            say((error as Error).message, true);
          });
        }}
      >
        <label class="field">
          <span>The token that it was started with</span>
          <input
            type="password"
            autocomplete="off"
            value={value}
            onInput={({ currentTarget }) => {
              setValue(currentTarget.value);
            }}
          />
        </label>
        <button type="submit" class="primary">
          Open the console
        </button>
      </form>
      <Toasts />
    </main>
  );
}
