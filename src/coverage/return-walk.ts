/** Through which states an EFS took the returns of an order, and each piece that was to come back. */
import type { Delivered } from "../rules/deliveries.js";
import { callsOf, type VendorCall } from "../rules/efs/calls.js";
import { codeOf } from "../rules/efs/quantities.js";
import { records } from "../rules/json.js";
import type { OrderLife } from "../rules/life.js";
import { unknown } from "./lifecycle.js";
import { acknowledgedIn } from "./order-walk.js";
import { stepsOf, type Step, type Stimulus } from "./step.js";

const checks: Readonly<Record<string, string>> = {
  PASS: "passed",
  FAIL: "failed",
};

/** What the wire has told of the return so far. */
class KnownReturn {
  #announced = false;
  #updates = 0;
  #cancelledInPart = false;
  #cancelled = false;
  /** By return item code: expected, cancelled, passed, failed. */
  readonly items = new Map<string, string>();

  get state(): string {
    if (!this.#announced) return unknown;
    if (this.#cancelled) return "cancelled";
    const states = [...this.items.values()];
    const open = states.includes("expected");
    if (states.some((state) => Object.values(checks).includes(state)))
      return open ? "processed in part" : "processed";
    return this.#cancelledInPart ? "partly cancelled" : "announced";
  }

  /** Grows with each update. */
  get progress(): number {
    return this.#updates;
  }

  receive({ eventType, body }: Delivered): void {
    switch (eventType) {
      case "RETURN_ORDER_CREATE":
        this.#announced = true;
        for (const item of records(body["orderItems"])) {
          const code = codeOf(item["returnItemCode"]);
          if (code !== undefined && !this.items.has(code))
            this.items.set(code, "expected");
        }
        break;
      case "RETURN_ORDER_UPDATE":
        this.#updates += 1;
        break;
      case "RETURN_ORDER_PARTIAL_CANCEL":
        this.#cancelledInPart = true;
        for (const item of records(body["orderItems"]))
          if (item["status"] === "CANCELLED")
            this.#end(codeOf(item["returnItemCode"]), "cancelled");
        break;
      case "RETURN_ORDER_CANCEL":
        this.#cancelled = true;
        for (const code of this.items.keys()) this.#end(code, "cancelled");
        break;
      default:
    }
  }

  process({ body }: VendorCall): void {
    for (const item of records(body["orderItems"])) {
      const check = item["qcStatus"];
      const state =
        typeof check === "string" && Object.hasOwn(checks, check)
          ? checks[check]
          : undefined;
      if (state !== undefined) this.#end(codeOf(item["returnItemCode"]), state);
    }
  }

  #end(code: string | undefined, state: string): void {
    if (code !== undefined && this.items.get(code) === "expected")
      this.items.set(code, state);
  }
}

export function returnSteps(life: OrderLife): Step[] {
  const told = acknowledgedIn(life).filter(({ family }) => family === "return");
  const calls = callsOf(life, "processReturn").filter(
    ({ outcome }) => outcome === "done",
  );
  const codes = new Set(
    [...told, ...calls].flatMap(
      ({ body }) => codeOf(body["returnOrderCode"]) ?? [],
    ),
  );
  return [...codes].flatMap((code) => {
    const isOf = ({ body }: Pick<Delivered, "body">): boolean =>
      codeOf(body["returnOrderCode"]) === code;
    return stepsOfReturn(told.filter(isOf), calls.filter(isOf));
  });
}

function stepsOfReturn(
  told: readonly Delivered[],
  calls: readonly VendorCall[],
): Step[] {
  const known = new KnownReturn();
  const items: Step[] = [];
  const watched = (by: string, happen: () => void): (() => void) => {
    return () => {
      const before = new Map(known.items);
      happen();
      for (const [code, to] of known.items) {
        const from = before.get(code);
        if (from !== undefined && from !== to)
          items.push({ machine: "return item", from, to, by });
      }
    };
  };
  const stimuli: Stimulus[] = [
    ...told.map((delivery) => ({
      opened: delivery.exchange.opened,
      by: delivery.eventType,
      happen: watched(delivery.eventType, () => {
        known.receive(delivery);
      }),
    })),
    ...calls.map((call) => ({
      opened: call.exchange.opened,
      by: "processReturn",
      happen: watched("processReturn", () => {
        known.process(call);
      }),
    })),
  ];
  const steps = stepsOf(
    "return",
    stimuli,
    () => known.state,
    () => known.progress,
  );
  return [...steps, ...items];
}
