/** What was just done by hand, as a scenario file. */
import { useEffect, useState } from "preact/hooks";
import { post, type Order } from "./api.js";
import { close } from "./asked.js";
import { CopyButton } from "./bits.js";
import { Dialog } from "./dialog.js";
import { plain } from "./words.js";

interface Saved {
  readonly fileName: string;
  readonly text: string;
  readonly leftOut: readonly string[];
}

export function ScenarioDialog({ order }: { readonly order: Order }) {
  const [saved, setSaved] = useState<Saved>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const { orderCode, locationCode, channelName } = order;
    post<Saved>("/console/api/scenarios", {
      orders: [{ orderCode, locationCode, channelName }],
    }).then(setSaved, (error: unknown) => {
      setProblem((error as Error).message);
    });
  }, []);
  return (
    <Dialog
      title={`${plain(order.orderCode, 60)} as a scenario`}
      action={saved === undefined ? "" : "Download"}
      wide
      onClose={close}
      onSubmit={() => {
        if (saved !== undefined) download(saved);
        return Promise.resolve();
      }}
    >
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {saved !== undefined && (
        <>
          <p class="note">
            Put it into a folder, for example <code>scenarios/own</code>, and
            run{" "}
            <code>
              npx increff-kit certify --scenarios scenarios/own --scenario{" "}
              {saved.fileName.replace(/\.yaml$/, "")}
            </code>
          </p>
          {saved.leftOut.length > 0 && (
            <div class="validity tone-warn">
              <p>Not in the scenario:</p>
              <ul>
                {saved.leftOut.map((one) => (
                  <li key={one}>{plain(one, 500)}</li>
                ))}
              </ul>
            </div>
          )}
          <pre class="body" tabIndex={0} aria-label={saved.fileName}>
            {saved.text}
          </pre>
          <CopyButton text={saved.text}>Copy</CopyButton>
        </>
      )}
    </Dialog>
  );
}

function download({ fileName, text }: Saved): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
