/** Small pieces that many views share. */
import type { ComponentChildren } from "preact";
import { plain, toneOf } from "./words.js";
import { say } from "./toast.js";

export function State({ state }: { readonly state: string }) {
  return (
    <span class={`badge tone-${toneOf(state)}`}>
      {plain(state).replaceAll("_", " ").toLowerCase()}
    </span>
  );
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

export function Problem({ error }: { readonly error: Error }) {
  return (
    <p class="problem" role="alert">
      {error.message}
    </p>
  );
}

export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

export function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  if (children === undefined || children === null || children === "")
    return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function CopyButton({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="small"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => {
            say("Copied.");
          },
          () => {
            say("The browser does not allow copying here.", true);
          },
        );
      }}
    >
      {children}
    </button>
  );
}
