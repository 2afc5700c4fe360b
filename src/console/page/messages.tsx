/** What the mock tells the partners: attempts, the next one, the partner's words; and what a person does about it. */
import { signal } from "@preact/signals";
import { get, post, type Message } from "./api.js";
import { State } from "./bits.js";
import { change } from "./live.js";
import { Choice, ListView } from "./list-view.js";
import { orderAddress, to } from "./location.js";
import { act } from "./toast.js";
import { plain, plural, timeText } from "./words.js";

/** Keys that were chosen, in the order in which they are to leave. */
const chosen = signal<readonly string[]>([]);

export function Messages() {
  const held = change.value?.mode === "held";
  return (
    <ListView<Message>
      title="Messages"
      kind="messages"
      search="Search by order, event or message"
      depends={["state"]}
      columns="Message|State|Order|Attempts|What the partner said|"
      filters={
        <Choice
          name="state"
          label="Every state"
          values={[
            "held",
            "queued",
            "delivering",
            "delivered",
            "failed",
            "parked",
          ]}
        />
      }
      load={async (query) => {
        const { total, messages } = await get<{
          readonly total: number;
          readonly messages: readonly Message[];
        }>("/_kit/messages", query);
        return { total, items: messages };
      }}
      empty="The mock had nothing to tell yet."
      row={(message) => <MessageRow message={message} />}
    >
      <Chosen />
      <button
        type="button"
        aria-pressed={held}
        onClick={() => {
          act(
            held
              ? "Messages leave by themselves."
              : "Every message is held back now.",
            () => post("/_kit/delivery", { mode: held ? "auto" : "held" }),
          );
        }}
      >
        {held ? "Let all leave" : "Hold all back"}
      </button>
    </ListView>
  );
}

/** Messages that were picked one after the other leave in just that order: late, early, or twice. */
function Chosen() {
  if (chosen.value.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="primary"
        onClick={() => {
          act(
            `${plural(chosen.value.length, "message")} leave in your order.`,
            async () => {
              await post("/_kit/messages/replay", {
                messageKeys: chosen.value,
              });
              chosen.value = [];
            },
          );
        }}
      >
        Deliver {chosen.value.length} in this order
      </button>
      <button
        type="button"
        onClick={() => {
          chosen.value = [];
        }}
      >
        Choose none
      </button>
    </>
  );
}

function MessageRow({ message }: { readonly message: Message }) {
  const { messageKey: key, attempts } = message;
  const last = attempts.at(-1);
  const position = chosen.value.indexOf(key);
  const path = `/_kit/messages/${encodeURIComponent(key)}`;
  return (
    <span class="row messages">
      <label class="pick">
        <input
          type="checkbox"
          checked={position >= 0}
          aria-label={`Choose ${key}`}
          onChange={() => {
            chosen.value =
              position >= 0
                ? chosen.value.filter((one) => one !== key)
                : [...chosen.value, key];
          }}
        />
        {position >= 0 && <span class="nth">{position + 1}</span>}
        <b>{plain(message.eventType)}</b>
      </label>
      <span>
        <State state={message.state} />
      </span>
      <a href={orderAddress(message)}>{plain(message.orderCode)}</a>
      <a href={to(["traffic"], { messageKey: key })} class="quiet">
        {attempts.length}
        {typeof message.nextAttemptAt === "string" &&
          `, next ${timeText(message.nextAttemptAt)}`}
      </a>
      <span class="quiet">
        {message.url === null
          ? `no address for ${plain(message.tenant)}`
          : last === undefined
            ? ""
            : plain(
                last.errorMessage ?? `${last.httpStatus ?? ""} ${last.outcome}`,
              )}
      </span>
      <span class="buttons">
        {(message.state === "held" || message.state === "parked") &&
          message.url !== null && (
            <button
              type="button"
              class="small"
              onClick={() => {
                act("It leaves.", () =>
                  post(
                    `${path}/${message.state === "held" ? "release" : "retry"}`,
                  ),
                );
              }}
            >
              Deliver
            </button>
          )}
        {message.url !== null && (
          <button
            type="button"
            class="small"
            onClick={() => {
              act("The message leaves once more.", () =>
                post(`${path}/redeliver`, {}),
              );
            }}
          >
            Redeliver
          </button>
        )}
      </span>
    </span>
  );
}
