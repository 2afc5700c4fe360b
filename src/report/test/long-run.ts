/** A run of any length, for what only shows in long ones: orders with an ordinary day each, and every so often a finding. */
import type { HistoryEntry } from "../../history/entry.js";
import type { RunResult } from "../../verdict/result.js";
import { Recorder } from "./recorder.js";
import { begin, orderEvent, orders } from "./sample-parts.js";
import { sampleResult } from "./sample.js";

const exchangesPerOrder = 5;
const ordersPerScenario = 50;

/**
 * @param exchanges at least this many; an order has five of them, a scenario fifty orders
 * @param dirty how many scenarios have a finding, about their first order
 */
export function longRun(
  exchanges: number,
  dirty = 1,
): { readonly history: readonly HistoryEntry[]; readonly result: RunResult } {
  const run = new Recorder();
  const evidence = new Map<string, readonly number[]>();
  const names: string[] = [];
  const codes = Math.ceil(exchanges / exchangesPerOrder);
  for (let number = 0; number < codes; number += 1) {
    const scenario = `day-${Math.floor(number / ordersPerScenario) + 1}`;
    const orderCode = `L42-${number + 1}`;
    if (number % ordersPerScenario === 0) {
      names.push(scenario);
      begin(run, scenario, `Orders of ${scenario}`, [], orderCode);
    } else
      run.mark({
        type: "subject",
        scenario,
        orderCode,
        locationCode: "BLR-1",
        alias: `order ${number + 1}`,
      });
    const seqs = dayOf(run, scenario, orderCode, number);
    if (!evidence.has(scenario)) evidence.set(scenario, seqs);
    if (
      number % ordersPerScenario === ordersPerScenario - 1 ||
      number === codes - 1
    )
      run.mark({ type: "scenario-end", scenario, result: "complete" });
  }
  return {
    history: run.entries,
    result: resultFor(names, names.slice(0, dirty), evidence),
  };
}

/** Create, create again, pack, an inventory, a cancellation that comes too late, and a look at the order. */
function dayOf(
  run: Recorder,
  scenario: string,
  orderCode: string,
  number: number,
): number[] {
  const event = (eventType: string, offset: number, cancelled = 0) =>
    run.outbound(orders, {
      operation: "outwardOrderEvent",
      message: `order-${orderCode}-${eventType}`,
      attempt: 1,
      request: orderEvent(
        eventType,
        orderCode,
        10_000 + number * 10 + offset,
        2,
        cancelled,
      ),
      answer: { ok: true },
    });
  run.step(scenario, (number % ordersPerScenario) + 1, `deliver ${orderCode}`);
  const create = event("SUBORDER_CREATE", 1);
  event("SUBORDER_CREATE", 1);
  const pack = run.inbound("POST", "/usp/order/pack", {
    operation: "packOrder",
    request: {
      orderCode,
      locationCode: "BLR-1",
      channelName: "WEBSTORE",
      shipmentItems: [{ channelSkuCode: "TEE-M", quantityToPack: 2 }],
    },
    answer: { orderCode, locationCode: "BLR-1", shipmentCode: `S-${number}` },
  });
  run.inbound("PUT", "/usp/inventories/absolute", {
    operation: "updateInventory",
    request: {
      locationCode: "BLR-1",
      products: [{ channelSkuCode: "TEE-M", quantity: number % 50 }],
    },
    answer: { failureProducts: [], successProducts: ["TEE-M"] },
  });
  event("SUBORDER_CANCEL", 2, 2);
  const seen = run.add({
    kind: "observation",
    resource: "order",
    orderCode,
    locationCode: "BLR-1",
    channelName: "WEBSTORE",
    atRest: true,
    waitedMs: 100,
    result: "found",
    body: { orderCode, locationCode: "BLR-1", status: "PACKED" },
  });
  return [create, pack, seen];
}

function resultFor(
  names: readonly string[],
  dirty: readonly string[],
  evidence: ReadonlyMap<string, readonly number[]>,
): RunResult {
  const requirements = sampleResult.requirements.map((requirement) => {
    const [finding] = requirement.findings;
    if (requirement.id !== "EFS-ORD-03" || finding === undefined)
      return { ...requirement, findings: [] };
    return {
      ...requirement,
      findings: dirty.map((scenario) => ({
        ...finding,
        scenario,
        orderCode: `L42-${names.indexOf(scenario) * ordersPerScenario + 1}`,
        evidence: evidence.get(scenario) ?? [],
        curl: [],
      })),
    };
  });
  return {
    ...sampleResult,
    requirements,
    scenarios: names.map((scenario) => ({
      scenario,
      title: `Orders of ${scenario}`,
      result: "complete",
      violated: dirty.includes(scenario) ? ["EFS-ORD-03"] : [],
    })),
  };
}
