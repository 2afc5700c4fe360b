/** A fault that strikes the next call that fits. */
import { useState } from "preact/hooks";
import { post } from "./api.js";
import { close, finish } from "./asked.js";
import { Dialog, Field } from "./dialog.js";

const faultKinds = [
  ["reset-after-commit", "takes effect, and the answer is lost"],
  ["reset-before-commit", "is cut off before it takes effect"],
  ["answer-500", "is answered 500 and does nothing"],
  ["answer-500-after-commit", "takes effect and is answered 500"],
  ["answer-429", "is told to wait (429)"],
  ["slow-first-byte", "takes effect, and the answer comes late"],
  ["cut-after-commit", "takes effect, and the answer ends in the middle"],
] as const;

const faultOperations = [
  "packOrder",
  "updateInventory",
  "cancelOrderItems",
  "createListing",
  "createPicklist",
  "addOrdersToPicklist",
  "createManifest",
  "notifyHandover",
  "manifestAndHandover",
  "processReturn",
  "createOutwardOrder",
  "cancelOutwardOrder",
  "createReturnOrder",
  "searchInventory",
] as const;

export function FaultDialog({
  orderCode = "",
}: {
  readonly orderCode?: string;
}) {
  const [kind, setKind] = useState<string>("reset-after-commit");
  const [operation, setOperation] = useState("");
  const [code, setCode] = useState(orderCode);
  const [times, setTimes] = useState(1);
  const [delay, setDelay] = useState(1000);
  return (
    <Dialog
      title="A fault on the next call"
      action="Plan it"
      onClose={close}
      onSubmit={() =>
        finish(
          "The fault is planned.",
          post("/_kit/faults", {
            kind,
            times,
            ...(operation === "" ? {} : { operation }),
            ...(code === "" ? {} : { orderCode: code }),
            ...(kind === "slow-first-byte" ? { delayMilliseconds: delay } : {}),
          }),
        )
      }
    >
      <Field label="The next call">
        <select
          value={operation}
          onChange={({ currentTarget }) => {
            setOperation(currentTarget.value);
          }}
        >
          <option value="">of any operation</option>
          {faultOperations.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </Field>
      <Field label="About the order" hint="Empty: about any.">
        <input
          value={code}
          maxLength={255}
          onInput={({ currentTarget }) => {
            setCode(currentTarget.value);
          }}
        />
      </Field>
      <Field label="What happens: the call …">
        <select
          value={kind}
          onChange={({ currentTarget }) => {
            setKind(currentTarget.value);
          }}
        >
          {faultKinds.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      {kind === "slow-first-byte" && (
        <Field label="How late, in milliseconds">
          <input
            type="number"
            min={0}
            max={600_000}
            value={delay}
            onInput={({ currentTarget }) => {
              setDelay(currentTarget.valueAsNumber || 0);
            }}
          />
        </Field>
      )}
      <Field label="How often">
        <input
          type="number"
          min={1}
          value={times}
          onInput={({ currentTarget }) => {
            setTimes(currentTarget.valueAsNumber || 1);
          }}
        />
      </Field>
    </Dialog>
  );
}
