import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import type { RunningOms } from "../../start.js";

let running: RunningOms;
let caller: Caller;
const control = new Control(() => running);

beforeAll(async () => {
  running = await startQuiet({}, { seed: 42 });
  caller = new Caller(running);
});
afterAll(() => running.close());
beforeEach(() => {
  running.oms.reset(42);
});

const plan = (body: unknown): Promise<{ faultId: string }> =>
  control.ask("addFault", "/faults", 201, body);

async function report(
  headers: typeof efs | typeof marketplace,
): Promise<number> {
  const [method, path, body] =
    headers === efs
      ? [
          "PUT",
          "/usp/inventories/absolute",
          {
            locationCode: "WH1",
            products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
          },
        ]
      : [
          "POST",
          "/inventories",
          { locationCode: "WH1", channelSkuCodes: ["SKU-1"] },
        ];
  const response = await caller.call(method, path, body, headers);
  return response.status;
}

describe("faults from the control", () => {
  it("strike the calls of one account by chance, the same ones after a reset", async () => {
    const strikes = async (): Promise<number[]> => {
      await plan({
        kind: "answer-500",
        tenant: "DEMO_EFS",
        probability: 0.4,
        operation: null,
      });
      const statuses: number[] = [];
      for (let call = 0; call < 12; call += 1) statuses.push(await report(efs));
      return statuses;
    };
    const first = await strikes();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await report(marketplace)).toBe(200);
    expect(await control.ask("listFaults", "/faults", 200)).toMatchObject({
      faults: [
        {
          catalogueId: "F18",
          operation: null,
          tenant: "DEMO_EFS",
          times: null,
          seed: 42,
          matched: 12,
          struck: first.filter((status) => status === 500).length,
        },
      ],
    });
    running.oms.reset(42);
    expect(await strikes()).toEqual(first);
  });

  it("strike a marketplace too, and are taken back one by one", async () => {
    const { faultId } = await plan({ kind: "answer-429", times: 2 });
    await plan({ kind: "answer-500-after-commit" });
    expect(await report(marketplace)).toBe(429);
    await control.ask("removeFault", `/faults/${faultId}`, 204);
    expect(await report(efs)).toBe(500);
    expect(await report(efs)).toBe(200);
    expect(
      await control.refusal("removeFault", `/faults/${faultId}`, 404),
    ).toMatch(/no fault fault-\d+; GET \/_kit\/faults lists/);
  });

  it.each([
    { operation: "packOrder" },
    { kind: "answer-500", probability: 1.5 },
    { kind: "answer-500", operation: "getHealth" },
    { kind: "answer-500", propability: 0.1 },
    { kind: "answer-500", times: 0 },
  ])("are refused when they say nothing that can be done: %j", (body) =>
    control.ask("addFault", "/faults", 400, body),
  );
});
