/** What is said of one order while it lives, and what is not: nobody is accused of what the mock cannot know. */
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import {
  created,
  pack,
  partlyCancelled,
  shipped,
} from "../rules/efs/literal-bodies.js";
import { LiteralHistory, literalOrder } from "../rules/literal-history.js";
import { loadRegister, type Register } from "../rules/register.js";
import { judgeOrder, type Circumstances } from "./order-judgement.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

function judged(
  entries: readonly HistoryEntry[],
  circumstances?: Circumstances,
  key = literalOrder,
) {
  return judgeOrder(entries, register, key, "efs", circumstances);
}

function violatedIn(
  entries: readonly HistoryEntry[],
  circumstances?: Circumstances,
): string[] {
  return judged(entries, circumstances)
    .requirements.filter(({ outcome }) => outcome === "violated")
    .map(({ id }) => id);
}

/** The vendor packs more than is open, and the OMS refuses it. */
function overpacked(history = new LiteralHistory()) {
  const creation = history.deliver(created(1, { A: 3 }));
  const cancellation = history.deliver(partlyCancelled(2, { A: [3, 1] }));
  const call = history.call("packOrder", pack({ A: 3 }), {
    status: 400,
    at: 90_000,
  });
  return { entries: history.entries, creation, cancellation, call };
}

describe("an order", () => {
  it("shows at each exchange which requirements it touches, and which it violates", () => {
    const { entries, call } = overpacked();
    const {
      requirements,
      touched,
      entries: life,
      incomplete,
    } = judged(entries);
    expect(incomplete).toBeUndefined();
    expect(life).toEqual(entries.map(({ seq }) => seq));
    const excess = requirements.find(({ id }) => id === "EFS-ORD-07");
    expect(excess).toMatchObject({
      outcome: "violated",
      level: "MUST",
      explain: "increff-kit explain EFS-ORD-07",
      findings: [
        { summary: "The vendor packed more of order K-1 than was open." },
      ],
    });
    expect(excess?.evidence).toContain(call.seq);
    expect(touched[String(call.seq)]).toContainEqual({
      id: "EFS-ORD-07",
      violated: true,
    });
    expect(touched[String(call.seq)]).toContainEqual({
      id: "EFS-ORD-06",
      violated: false,
    });
    expect(requirements.find(({ id }) => id === "EFS-ORD-06")).toMatchObject({
      outcome: "holds",
    });
    expect(JSON.parse(JSON.stringify(judged(entries)))).toEqual(
      judged(entries),
    );
  });

  it("is found among others, and they do not change what is said of it", () => {
    const history = new LiteralHistory();
    const other = { orderCode: "K-10" };
    history.deliver(created(11, { A: 1 }, other));
    history.call("packOrder", pack({ A: 9 }, other), {
      status: 400,
      at: 90_000,
    });
    overpacked(history);
    const { requirements, entries } = judged(history.entries);
    expect(entries).toHaveLength(3);
    expect(requirements.flatMap(({ findings }) => findings)).toHaveLength(1);
  });

  it("of which nothing is known touches nothing", () => {
    expect(
      judged(overpacked().entries, {}, {
        ...literalOrder,
        locationCode: "DEL",
      } as unknown as typeof literalOrder),
    ).toEqual({
      requirements: [],
      touched: {},
      entries: [],
    });
  });

  it("is judged by the requirements of the profile alone", () => {
    expect(
      judgeOrder(overpacked().entries, register, literalOrder, "erp")
        .requirements,
    ).toEqual([]);
  });
});

describe("what the mock cannot know", () => {
  it("is what came before the memory begins", () => {
    const { entries } = overpacked();
    const [, ...rest] = entries;
    expect(violatedIn(entries)).toEqual(["EFS-ORD-07"]);
    const later = judged(rest, { dropped: 1 });
    expect(later.requirements.flatMap(({ findings }) => findings)).toEqual([]);
    expect(later.incomplete).toMatch(/left the memory/);
    expect(violatedIn(entries, { dropped: 5 })).toEqual([]);
    // The order came in after the oldest entry that is left.
    expect(
      violatedIn(entries, { dropped: 5, createdAt: entries[0]?.at ?? 0 }),
    ).toEqual([]);
    expect(
      violatedIn(entries, { dropped: 5, createdAt: (entries[0]?.at ?? 0) + 1 }),
    ).toEqual(["EFS-ORD-07"]);
  });

  it("is what came before something was missed", () => {
    const { entries } = overpacked();
    const gap: HistoryEntry = {
      kind: "mark",
      seq: 99,
      at: 99_000,
      mark: { type: "gap", reason: "nobody recorded" },
    };
    expect(judged([...entries, gap])).toMatchObject({ entries: [] });
    const between = judged([
      ...entries.slice(0, 1),
      { ...gap, seq: 3 },
      ...entries.slice(1),
    ]);
    expect(between.incomplete).toBe(
      "something before may be missing: nobody recorded",
    );
    expect(between.requirements.flatMap(({ findings }) => findings)).toEqual(
      [],
    );
  });

  it("is whether a message that was put off will still be taken", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.deliver(created(1, { A: 1 }), { status: 503 });
    expect(violatedIn(history.entries)).toEqual([]);
    const refusing = new LiteralHistory();
    refusing.deliver(created(1, { A: 1 }));
    refusing.deliver(created(1, { A: 1 }), {
      status: 409,
      answer: { errorMessage: "known" },
    });
    expect(violatedIn(refusing.entries)).toContain("EFS-IDEM-03");
  });

  it("is which of two orders of one code a call means", () => {
    const history = new LiteralHistory();
    overpacked(history);
    history.deliver(created(8, { A: 5 }, { channelName: "SHOP" }));
    const { incomplete, requirements } = judged(history.entries);
    expect(incomplete).toMatch(/SHOP/);
    expect(requirements.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("is who packed an order that the OMS lets the vendor manifest", () => {
    const manifested = (status: number): HistoryEntry[] => {
      const history = new LiteralHistory();
      history.deliver(created(1, { A: 1 }));
      history.call("createManifest", shipped(), { status });
      return history.entries;
    };
    expect(violatedIn(manifested(200))).toEqual([]);
    expect(violatedIn(manifested(400))).toEqual(["EFS-ORD-11"]);
    // In a run that has ended nobody did.
    expect(violatedIn(manifested(200), { ended: true })).toEqual([
      "EFS-ORD-11",
    ]);
  });

  it("is the end: what a vendor shows in the middle of things is no finding", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(created(1, { A: 3 }));
    history.call("packOrder", pack({ A: 1 }), { at: 90_000 });
    expect(violatedIn(history.entries)).toEqual([]);
  });
});

it("finds one order among thousands of exchanges without reading their bodies, escapes or not", () => {
  const history = new LiteralHistory();
  for (let index = 0; index < 3_000; index += 1)
    history.deliver(created(index + 10, { A: 1 }, { orderCode: `N-${index}` }));
  const { call } = overpacked(history);
  const escaped = JSON.stringify(pack({ A: 3 })).replace("K-1", "\\u004b-1");
  history.call("packOrder", escaped, { status: 400, at: 95_000 });
  const parse = vi.spyOn(JSON, "parse");
  const { entries, requirements } = judged(history.entries);
  const parsed = parse.mock.calls.length;
  parse.mockRestore();
  expect(entries).toContain(call.seq);
  expect(entries).toHaveLength(4);
  expect(
    requirements.find(({ id }) => id === "EFS-ORD-07")?.findings,
  ).toHaveLength(1);
  expect(parsed).toBeLessThan(50);
});
