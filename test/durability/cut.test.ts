/**
 * Killing the process is, for the file, being cut at some byte. So every cut at or behind what was written when an answer
 * went out must hold what that answer said.
 */
import { copyFileSync, statSync, truncateSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../../src/history/clock.js";
import { demoSettings } from "../../src/simulator/demo.js";
import { openLedger } from "../../src/simulator/data/ledger.js";
import { startOms } from "../../src/simulator/start.js";
import { work, type Answered, type Send } from "./busy.js";
import { missingFrom } from "./missing.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-cut-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("a history that is cut anywhere still holds all that was answered until then", async () => {
  const data = path.join(folder, "oms");
  const settings = demoSettings();
  const running = await startOms({ settings, data });
  const file = path.join(data, "history.ndjson");
  const notes: { readonly what: Answered; readonly size: number }[] = [];
  const send: Send = async (method, target, body, headers) => {
    const response = await fetch(`${running.url}${target}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
  };
  const partners = [1, 2, 3].map((partner) =>
    work(
      send,
      { prefix: `P${partner}`, sku: `SKU-${50 + partner}`, above: 1000 },
      () => notes.length < 150,
      (what) => notes.push({ what, size: statSync(file).size }),
    ),
  );
  await Promise.all(partners);
  await running.close();
  const whole = statSync(file).size;
  const cut = path.join(folder, "cut.ndjson");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole }), async (size) => {
      copyFileSync(file, cut);
      truncateSync(cut, size);
      const ledger = await openLedger(cut, settings, {
        clock: systemClock,
        seed: 1,
        keepEntries: 10,
        keepFinished: 10_000,
      });
      ledger.close();
      const owed = notes.filter((note) => note.size <= size);
      const state = ledger.earlier?.moment.state;
      expect(state).toBeDefined();
      if (state !== undefined)
        expect(
          missingFrom(
            state,
            owed.map(({ what }) => what),
          ),
        ).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
  // The judge itself must see what is not there.
  expect(
    missingFrom(running.oms.state, [{ kind: "order", orderCode: "NOBODY" }]),
  ).toEqual(["order NOBODY"]);
}, 60_000);
