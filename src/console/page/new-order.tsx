/** A new order: a few fields, or the whole body as JSON that is checked while it is typed. It goes in as a marketplace's call. */
import { useEffect, useState } from "preact/hooks";
import type { TextProblem } from "../exchange-insight.js";
import { markets } from "./about.js";
import { get, part, post, type Stock } from "./api.js";
import { Dialog, Field } from "./dialog.js";
import { touch } from "./live.js";
import { go, orderAddress } from "./location.js";
import { say } from "./toast.js";
import { plain, plural } from "./words.js";

interface Line {
  readonly channelSkuCode: string;
  readonly quantity: number;
}

interface Wish {
  readonly orderCode: string;
  readonly lines: readonly Line[];
  readonly paymentMethod: "NCOD" | "COD";
  readonly shippingState: string;
  readonly onHold: boolean;
  readonly isPriority: boolean;
  readonly gift: boolean;
  readonly business: boolean;
}

const first: Wish = {
  orderCode: "",
  lines: [{ channelSkuCode: "", quantity: 1 }],
  paymentMethod: "NCOD",
  shippingState: "Karnataka",
  onHold: false,
  isPriority: false,
  gift: false,
  business: false,
};

interface Answered {
  readonly status: number | null;
  readonly body: string;
  readonly problem?: string;
}

export function NewOrder({ onClose }: { readonly onClose: () => void }) {
  const places = markets();
  const [market, setMarket] = useState(0);
  const [wish, setWish] = useState(first);
  const [text, setText] = useState<string | null>(null);
  const problems = useProblems(text);
  const where = places[market] ?? places[0];
  const skus = useSkus(where?.locationCode, where?.channelName);
  const draft = async (): Promise<string> => {
    const { orderCode, lines, ...rest } = wish;
    const named = lines.filter(({ channelSkuCode }) => channelSkuCode !== "");
    const drafted = await post<{ readonly order: unknown }>(
      "/console/api/drafts",
      {
        ...rest,
        ...where,
        ...(orderCode === "" ? {} : { orderCode }),
        ...(named.length === 0 ? {} : { lines: named }),
      },
    );
    return JSON.stringify(drafted.order, null, 2);
  };
  const submit = async (): Promise<void> => {
    const body = text ?? (await draft());
    const { channelName = "" } = where ?? {};
    const answer = await post<Answered>(
      `/console/api/marketplace/createOutwardOrder?channelName=${part(channelName)}`,
      body,
    );
    touch();
    if (answer.status !== 200) throw new Error(wordsOf(answer));
    const { orderCode, locationCode } = JSON.parse(body) as {
      readonly orderCode: string;
      readonly locationCode?: string | null;
    };
    say(`Order ${plain(orderCode)} is in.`);
    go(
      orderAddress({
        orderCode,
        channelName,
        locationCode: locationCode ?? where?.locationCode ?? "",
      }),
    );
  };
  if (where === undefined)
    return (
      <Dialog title="New order" action="" onClose={onClose} onSubmit={submit}>
        <p>
          No account of a marketplace is in the settings, so nobody can send an
          order. Add one under <code>oms.tenants</code> with{" "}
          <code>role: marketplace</code>.
        </p>
      </Dialog>
    );
  const change = (changes: Partial<Wish>): void => {
    setWish({ ...wish, ...changes });
  };
  return (
    <Dialog
      title="New order"
      action="Send the order"
      wide
      onClose={onClose}
      onSubmit={submit}
    >
      <div class="tabs" role="group" aria-label="How to write the order">
        <button
          type="button"
          aria-pressed={text === null}
          onClick={() => {
            setText(null);
          }}
        >
          Form
        </button>
        <button
          type="button"
          aria-pressed={text !== null}
          onClick={() => {
            draft().then(setText, (error: unknown) => {
              say((error as Error).message, true);
            });
          }}
        >
          JSON
        </button>
      </div>
      {places.length > 1 && (
        <Field label="Location and channel">
          <select
            value={String(market)}
            onChange={({ currentTarget }) => {
              setMarket(Number(currentTarget.value));
            }}
          >
            {places.map(({ locationCode, channelName }, index) => (
              <option key={index} value={String(index)}>
                {locationCode} · {channelName}
              </option>
            ))}
          </select>
        </Field>
      )}
      {text === null ? (
        <Form wish={wish} skus={skus} onChange={change} />
      ) : (
        <Editor text={text} problems={problems} onChange={setText} />
      )}
    </Dialog>
  );
}

function wordsOf({ status, body, problem }: Answered): string {
  if (status === null)
    return `The call got no answer: ${plain(problem, 300)}. Is a fault planned for it?`;
  let words = body;
  try {
    const { message = "", description = "" } = JSON.parse(body) as {
      readonly message?: string;
      readonly description?: string;
    };
    words = `${message} ${description}`;
  } catch {
    // As it came.
  }
  return `Refused with ${status}: ${plain(words, 1000)}`;
}

function useSkus(
  locationCode: string | undefined,
  channelName: string | undefined,
): readonly Stock[] {
  const [stock, setStock] = useState<readonly Stock[]>([]);
  useEffect(() => {
    void get<{ readonly inventory: readonly Stock[] }>("/_kit/inventory", {
      locationCode,
      channelName,
      reported: "false",
      limit: 1000,
    }).then(
      ({ inventory }) => {
        setStock(inventory);
      },
      () => undefined,
    );
  }, [locationCode, channelName]);
  return stock;
}

function Form({
  wish,
  skus,
  onChange,
}: {
  readonly wish: Wish;
  readonly skus: readonly Stock[];
  readonly onChange: (changes: Partial<Wish>) => void;
}) {
  const setLine = (index: number, changes: Partial<Line>): void => {
    onChange({
      lines: wish.lines.map((line, at) =>
        at === index ? { ...line, ...changes } : line,
      ),
    });
  };
  const flags = [
    ["onHold", "On hold"],
    ["isPriority", "Priority"],
    ["gift", "Gift"],
    ["business", "Business (B2B)"],
  ] as const;
  return (
    <>
      <Field label="Order code" hint="Empty: the next one of the session.">
        <input
          value={wish.orderCode}
          maxLength={255}
          onInput={({ currentTarget }) => {
            onChange({ orderCode: currentTarget.value });
          }}
        />
      </Field>
      <datalist id="skus">
        {skus.map(({ channelSkuCode, quantity }) => (
          <option key={channelSkuCode} value={channelSkuCode}>
            {quantity} in stock
          </option>
        ))}
      </datalist>
      <fieldset>
        <legend>Lines</legend>
        {wish.lines.map((line, index) => (
          <div class="line-fields" key={index}>
            <input
              aria-label={`Channel SKU of line ${index + 1}`}
              placeholder="any SKU in stock"
              list="skus"
              value={line.channelSkuCode}
              onInput={({ currentTarget }) => {
                setLine(index, { channelSkuCode: currentTarget.value });
              }}
            />
            <input
              type="number"
              aria-label={`Quantity of line ${index + 1}`}
              min={1}
              max={1_000_000}
              value={line.quantity}
              onInput={({ currentTarget }) => {
                setLine(index, { quantity: currentTarget.valueAsNumber || 1 });
              }}
            />
            <button
              type="button"
              class="small"
              aria-label={`Remove line ${index + 1}`}
              disabled={wish.lines.length === 1}
              onClick={() => {
                onChange({
                  lines: wish.lines.filter((_, at) => at !== index),
                });
              }}
            >
              ×
            </button>
          </div>
        ))}
        <button
          type="button"
          class="small"
          onClick={() => {
            onChange({
              lines: [...wish.lines, { channelSkuCode: "", quantity: 1 }],
            });
          }}
        >
          Another line
        </button>
      </fieldset>
      <div class="columns-2">
        <Field label="Payment">
          <select
            value={wish.paymentMethod}
            onChange={({ currentTarget }) => {
              onChange({
                paymentMethod: currentTarget.value === "COD" ? "COD" : "NCOD",
              });
            }}
          >
            <option value="NCOD">prepaid (NCOD)</option>
            <option value="COD">on delivery (COD)</option>
          </select>
        </Field>
        <Field label="To the state">
          <input
            value={wish.shippingState}
            onInput={({ currentTarget }) => {
              onChange({ shippingState: currentTarget.value });
            }}
          />
        </Field>
      </div>
      <div class="checks">
        {flags.map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={wish[name]}
              onChange={({ currentTarget }) => {
                onChange({ [name]: currentTarget.checked });
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </>
  );
}

/** Milliseconds after the last key. */
const typingPause = 250;

function useProblems(text: string | null): readonly TextProblem[] {
  const [problems, setProblems] = useState<readonly TextProblem[]>([]);
  useEffect(() => {
    if (text === null) return undefined;
    let over = false;
    const timer = setTimeout(() => {
      void post<{ readonly problems: readonly TextProblem[] }>(
        "/console/api/checks",
        text,
      ).then(
        (answer) => {
          if (!over) setProblems(answer.problems);
        },
        () => undefined,
      );
    }, typingPause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text]);
  return text === null ? [] : problems;
}

function Editor({
  text,
  problems,
  onChange,
}: {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  readonly onChange: (text: string) => void;
}) {
  return (
    <>
      <label class="field">
        <span>Body of POST /orders/outward</span>
        <textarea
          class="code"
          rows={18}
          spellcheck={false}
          value={text}
          aria-invalid={problems.length > 0}
          aria-describedby="order-problems"
          onInput={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      </label>
      <div id="order-problems" class="problems" aria-live="polite">
        {problems.length === 0 ? (
          <p class="validity tone-pass">✓ as the contract says</p>
        ) : (
          <>
            <p class="validity tone-fail">
              ✗ {plural(problems.length, "problem")}; it can be sent all the
              same, to see how the OMS refuses it
            </p>
            <ul>
              {problems
                .slice(0, 20)
                .map(({ pointer, message, line, column }) => (
                  <li key={`${line}:${column}:${message}`}>
                    Line {line}, column {column}
                    {pointer !== "" && <code> {plain(pointer)}</code>}:{" "}
                    {plain(message, 500)}
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
