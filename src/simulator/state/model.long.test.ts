/**
 * Random lives of orders against OMSs of every set-up: whatever partners and people do in whatever order, quantities are conserved,
 * the lifecycle holds, what is said keeps its contract, and the facts rebuild the state.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures, expectParts } from "../../../test/simulator/figures.js";
import { efs, TestOms } from "../../../test/simulator/oms.js";
import { randomLife } from "../../../test/simulator/random-life.js";
import {
  products,
  randomAlternatives,
  scope,
  settings,
  stranger,
} from "../../../test/simulator/random-world.js";
import { replyWithoutOthers } from "../../../test/simulator/without-others.js";
import { validateRequest } from "../../contract/validate.js";
import { validateResponse } from "../../contract/validate-response.js";
import type { OutgoingMessage } from "../message.js";
import type { EfsBodies, ErpBodies } from "./bodies.js";
import type { Command, Decision } from "./command.js";
import { decide } from "./decide.js";
import { evolve } from "./evolve.js";
import type { Fact } from "./fact.js";
import { createState, type OmsState } from "./state.js";

/** MODEL_RUNS sets how many random lives are tried. */
const lives = Number(process.env["MODEL_RUNS"] ?? 500);
// Fewer would not get everywhere, and the count of what was seen would fail for want of lives.
if (!Number.isSafeInteger(lives) || lives < 500)
  throw new Error("MODEL_RUNS must be a whole number from 500 upwards");

describe("the OMS under random lives", () => {
  it(
    "conserves quantities, keeps the lifecycle and its contracts, and can be rebuilt from its facts",
    () => {
      const seen = new Map<string, number>();
      fc.assert(
        fc.property(randomLife, randomAlternatives, (life, alternatives) => {
          const oms = new TestOms({ ...settings, alternatives });
          const commands: Command[] = [];
          for (const step of life) {
            const command = step(oms.state);
            commands.push(command);
            const unseeing = replyWithoutOthers(oms, command);
            const decision = oms.run(command);
            if (unseeing !== null) expect(decision.reply).toEqual(unseeing);
            expectConserved(oms.state);
            expectContract(command, decision);
            expectRepeatable(oms, command, decision);
            if ("tenant" in command && command.tenant === stranger)
              expect(decision.facts).toEqual([]);
            const key = `${command.type} ${outcomeOf(decision)}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
          expectLifecycle(oms.messages);
          expectUntouched(oms, commands);
          expectRebuilt(oms);
        }),
        { numRuns: lives, seed: 20240506 },
      );
      // The lives are only worth something if they got somewhere.
      const rare = livelyCommands.flatMap((type) =>
        ["done", "refused"]
          .map((outcome) => `${type} ${outcome}`)
          .filter((key) => (seen.get(key) ?? 0) < 10),
      );
      expect(rare).toEqual([]);
    },
    600 * lives,
  );
});

const livelyCommands = [
  "createOutwardOrder",
  "cancelOutwardOrder",
  "cancelOrderItems",
  "cancelBySeller",
  "createPicklist",
  "addOrdersToPicklist",
  "packOrder",
  "packInHouse",
  "createManifest",
  "notifyHandover",
  "manifestAndHandover",
  "handOverInHouse",
  "deliverShipment",
  "createReturnOrder",
  "processReturn",
];

function outcomeOf({ reply, facts }: Decision): string {
  if (!reply.ok) return "refused";
  return facts.length > 0 ? "done" : "nothing new";
}

function snapshot(state: OmsState): string {
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, unknown>)] : value,
  );
}

/** Deciding alone changes nothing, whatever the command. */
function expectUntouched(oms: TestOms, commands: readonly Command[]): void {
  const before = snapshot(oms.state);
  const context = {
    now: oms.now,
    settings: oms.settings,
    documentBase: "http://x",
  };
  for (const command of commands) decide(oms.state, command, context);
  expect(snapshot(oms.state)).toBe(before);
}

/** Collects what is wrong and asserts once: this runs after every step. */
function expectConserved(state: OmsState): void {
  const wrong: string[] = [];
  for (const order of state.orders.values()) {
    const packed = new Map<string, number>();
    for (const code of order.shipmentCodes) {
      for (const item of state.shipments.get(code)?.items ?? []) {
        const { orderItemCode, quantity } = item;
        packed.set(orderItemCode, (packed.get(orderItemCode) ?? 0) + quantity);
      }
    }
    for (const line of order.lines) {
      const { customer, seller, sellerReject } = line.cancelled;
      const parts = [line.packed, customer, seller, sellerReject];
      const sum = parts.reduce((total, part) => total + part, 0);
      if (
        parts.some((part) => part < 0) ||
        sum > line.ordered ||
        line.packed !== (packed.get(line.orderItemCode) ?? 0)
      ) {
        wrong.push(
          `${line.orderItemCode}: ${line.ordered} = ${parts.join(" + ")}`,
        );
      }
    }
    if (order.allocatedAt === null && order.shipmentCodes.length > 0) {
      wrong.push(`${order.orderCode} is packed without stock`);
    }
  }
  for (const { barcode, available } of state.stock.values()) {
    if (available < 0) wrong.push(`${barcode}: ${available} available`);
  }
  expect(wrong).toEqual([]);
}

/** operationIds of what a partner may call are those of the contract. */
function expectContract(command: Command, decision: Decision): void {
  if ("tenant" in command) {
    const { reply } = decision;
    const answer = reply.ok
      ? validateResponse(command.type, 200, reply.body)
      : validateResponse(command.type, reply.error.status, {
          code: reply.error.code,
          message: reply.error.message,
          description: reply.error.description,
        });
    expect(answer).toMatchObject({ ok: true });
  }
  for (const message of decision.messages) {
    const body = JSON.parse(message.bodyText) as unknown;
    expect(
      validateRequest(message.operation, body, { coerce: false }),
    ).toMatchObject({ ok: true });
    if (message.operation === "outwardSalesPosting")
      expectFigures(body as ErpBodies["OutwardSalesPosting"]);
    if (message.operation === "outwardOrderEvent") {
      const { orderItems } = body as EfsBodies["OutwardOrderEvent"];
      expectParts(orderItems);
      const codes = orderItems.map((item) => item.channelSkuCode);
      expect(new Set(codes).size).toBe(codes.length);
    }
    const own =
      "tenant" in command &&
      command.tenant.role === "efs" &&
      message.tenant === command.tenant.authUsername;
    if (own) expect(message.eventType).not.toContain("CANCEL");
  }
}

/** An absolute stock figure is the one thing whose repetition may say something new: orders took from it since. */
function expectRepeatable(
  oms: TestOms,
  command: Command,
  decision: Decision,
): void {
  if (
    !("tenant" in command) ||
    command.type === "updateInventory" ||
    !decision.reply.ok
  )
    return;
  const again = decide(oms.state, command, {
    now: oms.now + 1000,
    settings: oms.settings,
    documentBase: "http://elsewhere",
  });
  expect(again.reply).toEqual(decision.reply);
  expect(again.facts).toEqual([]);
  expect(again.messages).toEqual([]);
}

function expectLifecycle(messages: readonly OutgoingMessage[]): void {
  const ids = messages.flatMap((message) => message.messageId ?? []);
  expect([...ids].sort((a, b) => a - b)).toEqual(ids);
  expect(new Set(messages.map((message) => message.key)).size).toBe(
    messages.length,
  );
  const lives = new Map<string, OutgoingMessage[]>();
  for (const message of messages) {
    const key = `${message.tenant} ${message.orderCode}`;
    lives.set(key, [...(lives.get(key) ?? []), message]);
  }
  for (const life of lives.values()) {
    expect(life[0]?.eventType).toMatch(/_CREATE$/);
    const ended = life.findIndex((message) =>
      /^(SUBORDER|OUTWARD_ORDER)_(CANCEL|COMPLETE)$/.test(message.eventType),
    );
    const afterwards =
      ended === -1
        ? []
        : life.slice(ended + 1).map((message) => message.eventType);
    expect(
      afterwards.filter((type) => !/^RETURN_|SHIPMENT_DELIVER$/.test(type)),
    ).toEqual([]);
    let invoiced: string[] = [];
    for (const message of life.filter((one) => one.family === "posting")) {
      const { shipments } = JSON.parse(
        message.bodyText,
      ) as ErpBodies["OutwardSalesPosting"];
      const codes = shipments.map((shipment) => shipment.shipmentCode);
      expect(codes.slice(0, invoiced.length)).toEqual(invoiced);
      invoiced = codes;
    }
  }
}

function expectRebuilt(oms: TestOms): void {
  const rebuilt = createState(oms.settings);
  for (const fact of JSON.parse(JSON.stringify(oms.facts)) as Fact[])
    evolve(rebuilt, fact);
  expect(rebuilt).toEqual(oms.state);
  // The queue of waiting orders is no part of what can be compared, so it is asked.
  const restock: Command = {
    type: "updateInventory",
    tenant: efs,
    body: {
      locationCode: scope.locationCode,
      products: products.map(({ channelSkuCode }) => ({
        channelSkuCode,
        quantity: 99,
      })),
    },
  };
  const context = {
    now: oms.now,
    settings: oms.settings,
    documentBase: "http://x",
  };
  expect(decide(rebuilt, restock, context)).toEqual(
    decide(oms.state, restock, context),
  );
}
