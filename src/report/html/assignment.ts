/**
 * Which scenario an entry belongs to: that of its order or return; a fault or a message about no order goes with the
 * exchanges that it shaped; anything else with the only scenario that was running, if there was just one.
 */
import { readJson } from "../../history/body.js";
import type { FaultEntry, HistoryEntry } from "../../history/entry.js";

export interface Assignment {
  readonly scenarios: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** What belongs to no single scenario. */
  readonly elsewhere: readonly HistoryEntry[];
}

export function assign(history: readonly HistoryEntry[]): Assignment {
  const subjects = subjectsOf(history);
  const shaped = scenariosOfFaults(history, subjects);
  const scenarios = new Map<string, HistoryEntry[]>();
  const elsewhere: HistoryEntry[] = [];
  const running = new Set<string>();
  for (const entry of history) {
    if (entry.kind === "mark" && entry.mark.type === "scenario-start")
      running.add(entry.mark.scenario);
    const alone = running.size === 1 ? [...running][0] : undefined;
    const scenario =
      ownScenario(entry, subjects) ??
      shaped.get(entry.seq) ??
      (entry.kind === "mark" ? undefined : alone);
    if (scenario === undefined) elsewhere.push(entry);
    else {
      const entries = scenarios.get(scenario);
      if (entries === undefined) scenarios.set(scenario, [entry]);
      else entries.push(entry);
    }
    if (entry.kind === "mark" && entry.mark.type === "scenario-end")
      running.delete(entry.mark.scenario);
  }
  return { scenarios, elsewhere };
}

/** Scenario by order or return code, narrowed by location where the code alone does not tell. */
type Subjects = ReadonlyMap<string, string | null>;

const placed = (code: string, locationCode: string) =>
  `${locationCode}\n${code}`;

function subjectsOf(history: readonly HistoryEntry[]): Subjects {
  const subjects = new Map<string, string | null>();
  const note = (key: string, scenario: string) => {
    const known = subjects.get(key);
    subjects.set(
      key,
      known === undefined || known === scenario ? scenario : null,
    );
  };
  for (const entry of history) {
    if (entry.kind !== "mark" || entry.mark.type !== "subject") continue;
    const { scenario, orderCode, returnOrderCode, locationCode } = entry.mark;
    for (const code of returnOrderCode === undefined
      ? [orderCode]
      : [returnOrderCode, orderCode]) {
      note(code, scenario);
      note(placed(code, locationCode), scenario);
    }
  }
  return subjects;
}

/** A fault that names no order of its own belongs where the exchanges are that it shaped, or that carry its message. */
function scenariosOfFaults(
  history: readonly HistoryEntry[],
  subjects: Subjects,
): Map<number, string> {
  const byFault = new Map<number, string>();
  const byMessage = new Map<string, string>();
  for (const entry of history) {
    if (entry.kind !== "exchange") continue;
    const scenario = ownScenario(entry, subjects);
    if (scenario === undefined) continue;
    if (entry.fault !== undefined) byFault.set(entry.fault, scenario);
    if (entry.message !== undefined) byMessage.set(entry.message, scenario);
  }
  for (const entry of history) {
    const scenario = scenarioOfMessage(entry, byMessage);
    if (scenario !== undefined && !byFault.has(entry.seq))
      byFault.set(entry.seq, scenario);
  }
  return byFault;
}

function scenarioOfMessage(
  entry: HistoryEntry,
  byMessage: ReadonlyMap<string, string>,
): string | undefined {
  const { message }: Pick<FaultEntry, "message"> =
    entry.kind === "fault" || entry.kind === "exchange" ? entry : {};
  return message === undefined ? undefined : byMessage.get(message);
}

function ownScenario(
  entry: HistoryEntry,
  subjects: Subjects,
): string | undefined {
  if (entry.kind === "mark")
    return "scenario" in entry.mark && entry.mark.type !== "not-planned"
      ? entry.mark.scenario
      : undefined;
  for (const { code, locationCode } of codesOf(entry)) {
    const scenario =
      subjects.get(placed(code, locationCode)) ?? subjects.get(code);
    if (typeof scenario === "string") return scenario;
  }
  return undefined;
}

interface Code {
  readonly code: string;
  readonly locationCode: string;
}

function codesOf(entry: Exclude<HistoryEntry, { kind: "mark" }>): Code[] {
  switch (entry.kind) {
    case "exchange":
      return codesOfBody(readJson(entry.requestBody));
    case "observation":
      return [entry.returnOrderCode, entry.orderCode].flatMap((code) =>
        code === undefined ? [] : [{ code, locationCode: entry.locationCode }],
      );
    case "driver":
    case "fault":
      return entry.orderCode === undefined
        ? []
        : [{ code: entry.orderCode, locationCode: entry.locationCode ?? "" }];
    case "vendor":
      return [];
  }
}

function codesOfBody(body: unknown): Code[] {
  if (!isRecord(body)) return [];
  const locationCode =
    typeof body["locationCode"] === "string" ? body["locationCode"] : "";
  const lists = [body["orderCodes"], body["orderList"]].flatMap(
    (list): unknown[] => (Array.isArray(list) ? list : []),
  );
  const listed = lists.map((item) =>
    isRecord(item) ? item["orderCode"] : item,
  );
  return [
    body["returnOrderCode"],
    body["orderCode"],
    body["forwardOrderCode"],
    ...listed,
  ]
    .filter((code) => typeof code === "string")
    .map((code) => ({ code, locationCode }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
