/** The dialogs of one field or none. */
import { useState } from "preact/hooks";
import { ask, post, type Stock } from "./api.js";
import { close, finish } from "./asked.js";
import { Dialog, Field } from "./dialog.js";
import { plain } from "./words.js";

export function StockDialog({ stock }: { readonly stock: Stock }) {
  const [quantity, setQuantity] = useState(stock.quantity);
  return (
    <Dialog
      title={`Stock of ${plain(stock.channelSkuCode, 60)}`}
      action="Set it"
      onClose={close}
      onSubmit={() =>
        finish(
          "The stock is set.",
          ask("PUT", "/_kit/inventory", {
            locationCode: stock.locationCode,
            channelName: stock.channelName,
            products: [{ channelSkuCode: stock.channelSkuCode, quantity }],
          }),
        )
      }
    >
      <Field label={`Pieces that can be sold at ${plain(stock.locationCode)}`}>
        <input
          type="number"
          min={0}
          max={2_147_483_647}
          value={quantity}
          onInput={({ currentTarget }) => {
            setQuantity(currentTarget.valueAsNumber || 0);
          }}
        />
      </Field>
    </Dialog>
  );
}

export function ResetDialog() {
  return (
    <Dialog
      title="Start afresh?"
      action="Forget everything"
      danger
      onClose={close}
      onSubmit={() => finish("The mock began anew.", post("/_kit/reset", {}))}
    >
      <p>
        Orders, messages, shipments and the history of this session are
        forgotten. Settings and snapshots stay.
      </p>
    </Dialog>
  );
}

const keys = [
  ["/", "search"],
  ["n", "new order"],
  ["j, k", "next and previous row"],
  ["g o", "orders"],
  ["g t", "traffic"],
  ["g m", "messages"],
  ["g s", "stock"],
  ["g h", "shipments"],
  ["g r", "returns"],
  ["g f", "faults"],
  ["d", "light, dark, or as the system has it"],
  ["?", "this list"],
] as const;

export function HelpDialog() {
  return (
    <Dialog
      title="Keys"
      action=""
      onClose={close}
      onSubmit={() => Promise.resolve()}
    >
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
