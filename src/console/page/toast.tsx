/** Short words about what was just done, read out by screen readers as well. */
import { signal } from "@preact/signals";
import { Refused } from "./api.js";
import { touch } from "./live.js";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

const toasts = signal<readonly Toast[]>([]);
let last = 0;
const shownFor = 6000;

export function say(text: string, bad = false): void {
  last += 1;
  const id = last;
  toasts.value = [...toasts.value, { id, text, bad }].slice(-4);
  setTimeout(() => {
    dismiss(id);
  }, shownFor);
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}

/** Does it, says how it went, and looks again at what is shown. */
export function act(done: string, what: () => Promise<unknown>): void {
  what().then(
    () => {
      say(done);
      touch();
    },
    (error: unknown) => {
      say(
        error instanceof Refused
          ? error.message
          : "The mock does not answer. Is it still running?",
        true,
      );
      touch();
    },
  );
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, bad }) => (
        <p key={id} class={bad ? "toast bad" : "toast"}>
          <span>{text}</span>
          <button
            type="button"
            class="plain"
            aria-label="Dismiss"
            onClick={() => {
              dismiss(id);
            }}
          >
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
