/** What can be done with one order. */
import { useState } from "preact/hooks";
import { about } from "./about.js";
import { part, post, type Order } from "./api.js";
import { close, finish } from "./asked.js";
import { Dialog, Field } from "./dialog.js";
import { plain } from "./words.js";

function whereOf({ locationCode, channelName }: Order): string {
  return new URLSearchParams({ locationCode, channelName }).toString();
}

function Pieces({
  rows,
  counts,
  onChange,
}: {
  readonly rows: readonly { readonly sku: string; readonly most: number }[];
  readonly counts: readonly number[];
  readonly onChange: (counts: readonly number[]) => void;
}) {
  return (
    <fieldset>
      <legend>Pieces</legend>
      {rows.map(({ sku, most }, index) => (
        <label class="piece" key={sku}>
          <input
            type="number"
            min={0}
            max={most}
            value={counts[index] ?? 0}
            onInput={({ currentTarget }) => {
              onChange(
                counts.map((count, at) =>
                  at === index ? currentTarget.valueAsNumber || 0 : count,
                ),
              );
            }}
          />
          <span>
            of {most} × {plain(sku)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function CancelDialog({ order }: { readonly order: Order }) {
  const open = order.lines
    .map((line) => ({
      line,
      sku: line.channelSkuCode,
      most: line.orderedQuantity - line.cancelledQuantity - line.packedQuantity,
    }))
    .filter(({ most }) => most > 0);
  const [by, setBy] = useState<"customer" | "seller">("customer");
  const [counts, setCounts] = useState<readonly number[]>(
    open.map(({ most }) => most),
  );
  const submit = async (): Promise<void> => {
    const chosen = open.flatMap((one, index) => {
      const quantity = counts[index] ?? 0;
      return quantity > 0 ? [{ ...one, quantity }] : [];
    });
    if (chosen.length === 0) throw new Error("Choose at least one piece.");
    if (by === "customer") {
      const query = new URLSearchParams({
        channelName: order.channelName,
        locationCode: order.locationCode,
        orderCode: order.orderCode,
      });
      const { status, body } = await post<{ status: number; body: string }>(
        `/console/api/marketplace/cancelOutwardOrder?${query.toString()}`,
        {
          locationCode: order.locationCode,
          orderItems: chosen.map(({ line, quantity }) => ({
            channelSkuCode: line.channelSkuCode,
            orderItemCode: line.orderItemCode,
            cancelledQuantity: quantity,
          })),
        },
      );
      if (status !== 200)
        throw new Error(`Refused with ${status}: ${plain(body, 1000)}`);
      await finish("The customer cancelled.", Promise.resolve());
      return;
    }
    await finish(
      "The seller cancelled.",
      post(`/_kit/orders/${part(order.orderCode)}/cancel?${whereOf(order)}`, {
        by,
        lines: chosen.map(({ line, quantity }) => ({
          channelSkuCode: line.channelSkuCode,
          quantity,
        })),
      }),
    );
  };
  return (
    <Dialog
      title={`Cancel ${plain(order.orderCode, 60)}`}
      action="Cancel these pieces"
      danger
      onClose={close}
      onSubmit={submit}
    >
      <Field label="Who">
        <select
          value={by}
          onChange={({ currentTarget }) => {
            setBy(currentTarget.value === "seller" ? "seller" : "customer");
          }}
        >
          <option value="customer">the customer, at the marketplace</option>
          <option value="seller">the seller, in Increff</option>
        </select>
      </Field>
      <Pieces rows={open} counts={counts} onChange={setCounts} />
    </Dialog>
  );
}

export function ReturnDialog({ order }: { readonly order: Order }) {
  const [orderType, setOrderType] = useState("CUSTOMER_RETURN");
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={`Return of ${plain(order.orderCode, 60)}`}
      action="Announce the return"
      onClose={close}
      onSubmit={() =>
        finish(
          "The return is announced.",
          post("/_kit/returns", {
            forwardOrderCode: order.orderCode,
            locationCode: order.locationCode,
            channelName: order.channelName,
            orderType,
            ...(reason === "" ? {} : { reason }),
          }),
        )
      }
    >
      <p class="note">
        Everything that was handed over and is not announced yet comes back.
      </p>
      <Field label="How it comes back">
        <select
          value={orderType}
          onChange={({ currentTarget }) => {
            setOrderType(currentTarget.value);
          }}
        >
          <option value="CUSTOMER_RETURN">fetched from the customer</option>
          <option value="RETURN_TO_ORIGIN">never delivered (RTO)</option>
          <option value="SELF_SHIP">sent by the customer</option>
        </select>
      </Field>
      <Field label="Reason" hint="Empty: what is usual for this kind.">
        <input
          value={reason}
          maxLength={255}
          onInput={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
      </Field>
    </Dialog>
  );
}

export function EventDialog({ order }: { readonly order: Order }) {
  const events = about.value?.events ?? [];
  const [eventType, setEventType] = useState("SUBORDER_CREATE");
  return (
    <Dialog
      title={`An event about ${plain(order.orderCode, 60)}`}
      action="Send it"
      onClose={close}
      onSubmit={() =>
        finish(
          "The event is on its way.",
          post(
            `/_kit/orders/${part(order.orderCode)}/events?${whereOf(order)}`,
            { eventType },
          ),
        )
      }
    >
      <p class="note">
        A new message with the figures of this moment, whether or not anything
        happened.
      </p>
      <Field label="Event">
        <select
          value={eventType}
          onChange={({ currentTarget }) => {
            setEventType(currentTarget.value);
          }}
        >
          {events.map((event) => (
            <option key={event}>{event}</option>
          ))}
        </select>
      </Field>
    </Dialog>
  );
}
