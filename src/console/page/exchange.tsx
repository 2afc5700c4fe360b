/** One exchange, opened: what was said, what the contract says of it, what requirements it touches, how to send it again. */
import { useState } from "preact/hooks";
import type { ExchangeInsight, BodyInsight } from "../exchange-insight.js";
import type { Touch } from "../order-judgement.js";
import type {
  ExchangeEntry,
  RecordedBody,
  RecordedHeaders,
} from "../../history/entry.js";
import { statusText } from "../../report/entry-text.js";
import { prettyJson } from "../../report/html/pretty-json.js";
import { get, post } from "./api.js";
import { CopyButton, Fact, Facts } from "./bits.js";
import { surroundings } from "./surroundings.js";
import { act } from "./toast.js";
import { useLive } from "./use-live.js";
import { plain, plural, timeText, visibleLines } from "./words.js";

interface Props {
  readonly entry: ExchangeEntry;
  /** Its number in the control's list. */
  readonly sequence: number;
  readonly touched?: readonly Touch[];
}

const bodyLimit = 20_000;

export function ExchangeDetail({ entry, sequence, touched = [] }: Props) {
  const { value: insight } = useLive<ExchangeInsight>(`x${entry.seq}`, () =>
    get(surroundings.insight(sequence)),
  );
  const outbound = entry.direction === "outbound";
  return (
    <div class="detail">
      <div class="buttons">
        {insight !== undefined && (
          <CopyButton text={insight.curl}>Copy as curl</CopyButton>
        )}
        {entry.message !== undefined && surroundings.canAct && (
          <Redeliver messageKey={entry.message} />
        )}
        {insight?.documentation !== undefined && surroundings.canAct && (
          <a class="small button" href={insight.documentation}>
            Contract
          </a>
        )}
      </div>
      <Facts>
        <Fact name="Operation">
          {entry.operation ?? "none of the contract"}
        </Fact>
        <Fact name="Began">{timeText(entry.at)}</Fact>
        <Fact name="Ended">{`${statusText(entry)}, after ${Math.round(entry.durationMs)} ms`}</Fact>
        <Fact name="Account">{plain(entry.tenant)}</Fact>
        <Fact name="Credentials">{entry.credential}</Fact>
        <Fact name="Message">{plain(entry.message)}</Fact>
        <Fact name="Attempt">{entry.attempt}</Fact>
        <Fact name="Problem">{plain(entry.problem, 500)}</Fact>
        <Fact name="Taken as another type">
          {insight?.coerced.map((one) => plain(one)).join(", ")}
        </Fact>
        <Fact name="Requirements">
          {touched.length === 0 ? undefined : <Touched touched={touched} />}
        </Fact>
      </Facts>
      <div class="pair">
        <Side
          title={outbound ? "The OMS says" : "The partner says"}
          line={`${entry.method} ${entry.url}`}
          headers={entry.requestHeaders}
          body={entry.requestBody}
          insight={insight?.request}
        />
        <Side
          title={outbound ? "The partner answers" : "The OMS answers"}
          line={statusText(entry)}
          headers={entry.responseHeaders}
          body={entry.responseBody}
          insight={insight?.response ?? undefined}
        />
      </div>
    </div>
  );
}

export function Touched({ touched }: { readonly touched: readonly Touch[] }) {
  return (
    <span class="chips">
      {touched.map(({ id, violated }) => (
        <span class={`badge tone-${violated ? "fail" : "pass"}`} key={id}>
          {violated ? "✗" : "✓"} {id}
        </span>
      ))}
    </span>
  );
}

function Redeliver({ messageKey }: { readonly messageKey: string }) {
  const send = (copies: number, together: boolean) => () => {
    act(
      together
        ? `${copies} copies leave at the same moment.`
        : "The message leaves once more.",
      () =>
        post(`/_kit/messages/${encodeURIComponent(messageKey)}/redeliver`, {
          copies,
          together,
        }),
    );
  };
  return (
    <>
      <button type="button" class="small" onClick={send(1, false)}>
        Redeliver
      </button>
      <button type="button" class="small" onClick={send(2, true)}>
        Duplicate
      </button>
    </>
  );
}

function Side({
  title,
  line,
  headers,
  body,
  insight,
}: {
  readonly title: string;
  readonly line: string;
  readonly headers: RecordedHeaders;
  readonly body: RecordedBody;
  readonly insight: BodyInsight | undefined;
}) {
  const names = Object.keys(headers);
  return (
    <section class="side">
      <h4>{title}</h4>
      <p class="code">{plain(line, 500)}</p>
      {names.length > 0 && (
        <details>
          <summary>{plural(names.length, "header")}</summary>
          <pre tabIndex={0}>
            {names
              .map((name) => `${plain(name)}: ${plain(headers[name], 1000)}`)
              .join("\n")}
          </pre>
        </details>
      )}
      {insight !== undefined && <Validity insight={insight} />}
      <Body body={body} />
    </section>
  );
}

function Validity({ insight }: { readonly insight: BodyInsight }) {
  if (insight.valid === "unknown")
    return (
      <p class="validity tone-none">
        Not checked: {plain(insight.problem, 500)}
      </p>
    );
  if (insight.valid)
    return <p class="validity tone-pass">✓ as the contract says</p>;
  return (
    <div class="validity tone-fail">
      <p>✗ {plural(insight.violations.length, "thing")} against the contract</p>
      <ul>
        {insight.violations.slice(0, 50).map(({ pointer, message, line }) => (
          <li key={pointer + message}>
            <code>{plain(pointer) || "the body"}</code>
            {line === undefined ? "" : `, line ${line}`}: {plain(message, 500)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Body({ body }: { readonly body: RecordedBody }) {
  const [whole, setWhole] = useState(false);
  if (body.text === "") return <p class="note">No body.</p>;
  const text = visibleLines(laidOut(body.text));
  const cut = !whole && text.length > bodyLimit;
  return (
    <>
      <pre class="body" tabIndex={0}>
        {cut ? `${text.slice(0, bodyLimit)}…` : text}
      </pre>
      {cut && (
        <button
          type="button"
          class="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show all {text.length.toLocaleString("en")} characters
        </button>
      )}
      {body.cut !== undefined && (
        <p class="note">
          The history keeps only the beginning of its{" "}
          {body.cut.bytes.toLocaleString("en")} bytes.
        </p>
      )}
    </>
  );
}

/** JSON in lines, anything else as it came. */
function laidOut(text: string): string {
  try {
    JSON.parse(text);
    return prettyJson(text, Number.POSITIVE_INFINITY);
  } catch {
    return text;
  }
}
