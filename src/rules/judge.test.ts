import { describe, expect, it } from "vitest";
import { judge } from "./judge.js";
import { LiteralHistory } from "./literal-history.js";
import { nothingSeen, type ExchangeRule, type OrderRule } from "./rule.js";

function history(): LiteralHistory {
  const made = new LiteralHistory();
  for (const orderCode of ["K-1", "K-2", "K-3"])
    made.deliver({ orderCode, locationCode: "BLR", messageId: 1 });
  made.call("packOrder", { orderCode: "K-2", locationCode: "BLR" });
  return made;
}

const seen: OrderRule = {
  requirement: "EFS-ORD-01",
  about: "order",
  needs: "An order.",
  judge: (life) => ({
    witnesses: life.entries.map(({ seq }) => ({ seq })),
    findings: [],
    unjudged: [{ seq: 1, reason: life.orderCode }],
  }),
};
const broken: OrderRule = {
  ...seen,
  requirement: "EFS-ORD-02",
  judge: (life) => {
    if (life.orderCode !== "K-3") throw new TypeError(`no ${life.orderCode}`);
    return seen.judge(life);
  },
};
const each: ExchangeRule = {
  requirement: "EFS-PAY-01",
  about: "exchange",
  needs: "A call.",
  judge: ({ seq, direction }) =>
    direction === "inbound"
      ? { ...nothingSeen, witnesses: [{ seq }] }
      : nothingSeen,
};

describe("judging a history", () => {
  it("puts each life and each exchange before the rules that are about them", () => {
    const judged = judge(history().entries, [seen, each]);
    expect(judged.get("EFS-ORD-01")).toMatchObject({
      needs: "An order.",
      witnesses: [{ seq: 2 }, { seq: 4 }, { seq: 8 }, { seq: 6 }],
      unjudged: [{ reason: "K-1" }, { reason: "K-2" }, { reason: "K-3" }],
    });
    expect(judged.get("EFS-ORD-01")?.harnessError).toBeUndefined();
    expect(judged.get("EFS-PAY-01")?.witnesses).toEqual([{ seq: 8 }]);
  });

  it("goes on after a rule failed, and says on what it failed first", () => {
    const judged = judge(history().entries, [broken, seen]);
    expect(judged.get("EFS-ORD-02")).toMatchObject({ witnesses: [{ seq: 6 }] });
    expect(judged.get("EFS-ORD-02")?.harnessError).toMatch(
      /^The rule failed on order K-1 at BLR \(from entry #2\): TypeError: no K-1 \(src\/rules\/judge\.test\.ts/,
    );
    expect(judged.get("EFS-ORD-01")?.witnesses).toHaveLength(4);
  });

  it("names the entry on which an exchange rule failed, whatever it threw", () => {
    const judged = judge(history().entries, [
      {
        ...each,
        judge: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- a rule may be as broken as this
          throw "odd";
        },
      },
    ]);
    expect(judged.get("EFS-PAY-01")?.harnessError).toBe(
      "The rule failed on entry #2: odd",
    );
  });

  it("wants one rule for one requirement", () => {
    expect(() => judge([], [seen, seen])).toThrow("Two rules judge EFS-ORD-01");
  });
});
