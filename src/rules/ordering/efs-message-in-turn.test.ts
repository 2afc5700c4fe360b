import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
import { LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-message-in-turn.js";

const event = (eventType: string, messageId: number) => ({
  messageId,
  eventType,
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  orderTime: "2026-11-23T10:00:00.000+00:00",
  orderItems: [
    {
      orderItemCodes: ["1"],
      channelSkuCode: "S",
      orderedQuantity: 2,
      cancelledQuantity: 0,
    },
  ],
});
const refusal = { status: 500, answer: { hasError: true, errorMessage: "no" } };
const judge = (write: (history: LiteralHistory) => void) => {
  const history = new LiteralHistory();
  write(history);
  return rule.judge(history.life());
};

ruleCases(rule, {
  passes: [
    {
      when: "the message is acknowledged, after a bad moment too",
      told: (history) => {
        history.deliver(event("SUBORDER_CREATE", 1), refusal);
        history.deliver(event("SUBORDER_CREATE", 1));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the message is refused each time",
      told: (history) => {
        history.deliver(event("SUBORDER_CREATE", 1), {
          ...refusal,
          status: 422,
        });
        history.deliver(event("SUBORDER_CREATE", 1), {
          ...refusal,
          status: 422,
        });
      },
      findings: [
        {
          expected:
            "A correct message that comes in its turn is answered with 2xx.",
          actual: '422 {"hasError":true,"errorMessage":"no"}',
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was refused once",
      told: (history) => {
        history.deliver(event("SUBORDER_CREATE", 1), refusal);
      },
      unjudged: [
        "the vendor did not acknowledge the message, and did not clearly refuse it either",
      ],
    },
    {
      when: "it came before the creation of its order",
      told: (history) => {
        history.deliver(event("SUBORDER_CANCEL", 2), refusal);
        history.deliver(event("SUBORDER_CANCEL", 2), refusal);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-18", () => {
  it("holds when the message was acknowledged, at once or after a bad moment", () => {
    expect(judge((h) => h.deliver(event("SUBORDER_CREATE", 1)))).toMatchObject({
      findings: [],
      witnesses: [{}],
    });
    const late = judge((h) => {
      h.deliver(event("SUBORDER_CREATE", 1), refusal);
      h.deliver(event("SUBORDER_CREATE", 1));
    });
    expect(late).toMatchObject({ findings: [], witnesses: [{}] });
  });

  it.each([
    ["no", 2, { ...refusal, status: 422 }],
    ["not now", 3, refusal],
  ])("is violated by saying %s and nothing else", (_, times, answer) => {
    const { findings } = judge((h) => {
      for (let time = 0; time < times; time += 1)
        h.deliver(event("SUBORDER_CREATE", 1), answer);
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence).toHaveLength(times);
  });

  it.each([
    [503, 0],
    [422, 1],
  ])("takes %i in a backlog for what it is", (status, findings) => {
    const judged = judge((h) => {
      h.fault("F19", { backlog: "outage", messages: 40 });
      for (let time = 0; time < 4; time += 1)
        h.deliver(event("SUBORDER_CREATE", 1), { ...refusal, status });
    });
    expect(judged.findings).toHaveLength(findings);
    expect(judged.unjudged).toHaveLength(1 - findings);
  });

  it.each([
    [
      "one refusal",
      (h: LiteralHistory) => h.deliver(event("SUBORDER_CREATE", 1), refusal),
    ],
    [
      "a lost answer",
      (h: LiteralHistory) =>
        h.deliver(event("SUBORDER_CREATE", 1), {
          ending: "unreachable",
          status: null,
        }),
    ],
  ])("is not judged after %s", (_, write) => {
    expect(judge(write)).toMatchObject({
      findings: [],
      witnesses: [],
      unjudged: [{}],
    });
  });

  it.each([
    [
      "a message before the creation of its order",
      (h: LiteralHistory) => {
        h.deliver(event("SUBORDER_CANCEL", 2), refusal);
        h.deliver(event("SUBORDER_CANCEL", 2), refusal);
      },
    ],
    [
      "a message that the kit spoiled",
      (h: LiteralHistory) => {
        for (let time = 0; time < 2; time += 1)
          h.deliver(event("SUBORDER_CREATE", 1), {
            ...refusal,
            fault: h.fault("F22", { variant: "malformed" }),
          });
      },
    ],
    [
      "a message that breaks the contract",
      (h: LiteralHistory) => {
        for (let time = 0; time < 2; time += 1)
          h.deliver(
            { ...event("SUBORDER_CREATE", 1), orderItems: [] },
            refusal,
          );
      },
    ],
    [
      "a cancellation while the vendor packs",
      (h: LiteralHistory) => {
        h.deliver(event("SUBORDER_CREATE", 1));
        h.call("packOrder", { orderCode: "K-1", locationCode: "BLR" });
        h.deliver(event("SUBORDER_CANCEL", 2), refusal);
        h.deliver(event("SUBORDER_CANCEL", 2), refusal);
      },
    ],
  ])("does not concern %s", (_, write) => {
    expect(
      judge((h) => {
        write(h);
      }).findings,
    ).toEqual([]);
  });
});
