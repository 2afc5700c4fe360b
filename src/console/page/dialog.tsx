/** A dialog of the browser's own: it keeps the focus, closes with Escape, and gives the focus back. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly onClose: () => void;
  /** Throws to stay open; the message is shown. */
  readonly onSubmit: () => Promise<void>;
}

export function Dialog(props: Props) {
  const { title, children, action, danger, onClose, onSubmit } = props;
  const element = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      class={props.wide === true ? "wide" : ""}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          setBusy(true);
          setProblem(undefined);
          onSubmit().then(
            () => element.current?.close(),
            (error: unknown) => {
              setBusy(false);
              setProblem((error as Error).message);
            },
          );
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        {children}
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons end">
          <button
            type="button"
            onClick={() => {
              element.current?.close();
            }}
          >
            Close
          </button>
          {action !== "" && (
            <button
              type="submit"
              class={danger === true ? "danger" : "primary"}
              disabled={busy}
            >
              {action}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}

export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}
