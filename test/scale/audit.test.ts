/** The smaller form of the measurement: the same traffic, judged in this process; what is found is counted, nothing is timed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { audit } from "../../src/audit/audit.js";
import { loadRegister } from "../../src/rules/register.js";
import { violatedIn } from "./audit.js";
import { defects, traffic } from "./traffic.js";

const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-traffic-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function audited(orders: number, defectsEvery: number, more = {}) {
  const file = path.join(folder, `${orders}-${defectsEvery}.ndjson`);
  const options = { orders, orderEveryMs: 60_000, defectsEvery };
  const lines = [...traffic(options)].map((entry) => JSON.stringify(entry));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { result } = await audit({
    files: [file],
    register: await loadRegister(),
    command: "increff-kit audit",
    ...more,
  });
  return { result, exchanges: lines.length };
}

describe("an audit of many interleaved orders", () => {
  it("finds each defect as often as it is there, and nothing else", async () => {
    const { result, exchanges } = await audited(500, 200);
    expect(result.exchanges).toBe(exchanges);
    expect(result.verdict).toBe("not-conformant");
    expect(violatedIn(result)).toEqual(Object.keys(defects).sort());
    for (const id of Object.keys(defects)) {
      const row = result.requirements.find((one) => one.id === id);
      // Those of the first 180 orders lie before the recording, or begin there.
      expect([id, row?.findings.length]).toEqual([id, 2]);
    }
    expect(result.audit?.orders.partial).toBeGreaterThan(100);
  });

  it("accuses nobody when nothing is wrong, however few orders it can follow", async () => {
    for (const orders of [20_000, 1]) {
      const { result } = await audited(300, 1_000_000, { orders });
      expect(result.verdict).not.toBe("not-conformant");
      expect(violatedIn(result)).toEqual([]);
    }
  });

  it("finds no more than there is when it cannot follow all orders", async () => {
    for (const orders of [60, 7]) {
      const { result } = await audited(300, 200, { orders });
      for (const id of violatedIn(result))
        expect(Object.keys(defects)).toContain(id);
      expect(result.audit?.orders.letGo).toBeGreaterThan(0);
    }
  });
});
