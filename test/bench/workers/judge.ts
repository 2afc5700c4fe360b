/** Puts one history through the rules, in one pass, and says after how many entries how much time went where. */
import { defaults } from "../../../src/audit/audit.js";
import { Auditor } from "../../../src/audit/auditor.js";
import type { Item } from "../../../src/audit/recorded.js";
import { loadRegister } from "../../../src/rules/register.js";
import { allRules } from "../../../src/rules/registry.js";
import { traffic } from "../../scale/traffic.js";
import { serveParent } from "./parent.js";

export interface JudgeOrder {
  /** Numbers of entries after which the time is noted, upwards; the last is the end. */
  readonly sizes: readonly number[];
}

export interface JudgePoint {
  readonly entries: number;
  /** Of judging alone: making the entries is not counted. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** MiB: the most that the process had resident so far, with what made the entries. */
  readonly peakResident: number;
}

/** Few, because an audit reads one entry after the other: what waits here stays in memory with all that was made of it. */
const batch = 50;

async function judge({ sizes }: JudgeOrder): Promise<readonly JudgePoint[]> {
  const { requirements } = await loadRegister();
  const auditor = new Auditor({
    ...defaults,
    rules: allRules,
    register: requirements,
    fromStart: false,
  });
  const points: JudgePoint[] = [];
  let [entries, seconds, cpuSeconds] = [0, 0, 0];
  let items: Item[] = [];
  const take = (): void => {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    for (const item of items) auditor.take(item);
    seconds += (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    cpuSeconds += (user + system) / 1e6;
    entries += items.length;
    items = [];
  };
  const place = { file: "history.ndjson", line: 1 };
  for (const entry of traffic({
    orders: Number.MAX_SAFE_INTEGER,
    defectsEvery: 5_000,
    orderEveryMs: 1_440,
  })) {
    items.push({ kind: "entry", entry, place, text: JSON.stringify(entry) });
    if (items.length < batch) continue;
    take();
    if (entries < (sizes[points.length] ?? Infinity)) continue;
    const peakResident = process.resourceUsage().maxRSS / 1024;
    points.push({ entries, seconds, cpuSeconds, peakResident });
    if (points.length === sizes.length) break;
  }
  return points;
}

serveParent(judge);
