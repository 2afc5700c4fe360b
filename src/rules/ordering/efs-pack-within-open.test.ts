import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-pack-within-open.js";

const shipment = (shipmentCode: string) => ({ answer: { shipmentCode } });
const late = { at: 100_000 };

function ordered(quantity = 3): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: quantity }));
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "what is packed was ordered and is not cancelled",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 2 }), late);
      },
      witnesses: [6],
    },
    {
      when: "the vendor would not pack more",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.drive("pack", pack({ A: 4 }), "refused");
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "more is packed than is ordered",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 4 }), { status: 400, ...late });
      },
      findings: [
        {
          expected:
            "At most A ×3: what is ordered and neither cancelled nor packed, by what the vendor knew.",
          actual: "It called packOrder for A ×4 (answered 400).",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "what is cancelled is packed",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400, ...late });
      },
      findings: [
        {
          expected:
            "At most A ×2: what is ordered and neither cancelled nor packed, by what the vendor knew.",
          actual: "It called packOrder for A ×3 (answered 400).",
          evidence: [2, 4, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the cancellation came just before the pack",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("packOrder", pack({ A: 3 }), { status: 400 });
      },
      unjudged: [
        "what was no longer open had reached the vendor only just before",
      ],
    },
    {
      when: "nothing was packed",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-07", () => {
  it("sees packs within what is open", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 1 }), shipment("S-1"));
    history.call("packOrder", pack({ A: 2 }), shipment("S-2"));
    expect(counts(history)).toEqual([2, 0, 0]);
  });

  it.each([
    ["more than ordered", pack({ A: 4 })],
    ["another SKU", pack({ B: 1 })],
    ["what is cancelled", pack({ A: 3 })],
  ])("accuses a pack of %s, whatever the OMS says", (_what, body) => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.call("packOrder", body, { status: 400, ...late });
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("accuses a pack of what is packed or cancelled by the vendor itself", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 1 }), shipment("S-1"));
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    history.call("packOrder", pack({ A: 2 }), { status: 400, ...late });
    expect(rule.judge(history.life()).findings).toMatchObject([
      { evidence: [2, 4, 6, 8] },
    ]);
  });

  it("accuses a pack that was driven after the cancellation, however soon", () => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    const opened = history.open();
    history.call("packOrder", pack({ A: 3 }), { status: 400 });
    history.drive("pack", pack({ A: 3 }), "called", { opened });
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("sees a vendor that would not pack too many", () => {
    const history = ordered();
    history.drive("pack", pack({ A: 4 }), "refused");
    history.drive("pack", pack({ A: 3 }), "refused");
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it("does not count a cancellation that had reached the vendor only just before, or not yet", () => {
    const justBefore = ordered();
    justBefore.deliver(partlyCancelled(2, { A: [3, 1] }));
    justBefore.call("packOrder", pack({ A: 3 }), { status: 400 });
    expect(counts(justBefore)).toEqual([0, 0, 1]);
    const inFlight = ordered();
    const opened = inFlight.open();
    inFlight.call("packOrder", pack({ A: 3 }), shipment("S-1"));
    inFlight.deliver(partlyCancelled(2, { A: [3, 1] }), { opened });
    expect(counts(inFlight)).toEqual([1, 0, 0]);
  });

  it("does not count a repetition that was answered with the same shipment", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 3 }), shipment("S-1"));
    history.call("packOrder", pack({ A: 3 }), { ...shipment("S-1"), ...late });
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it("cannot judge a repeated pack whose outcome was unknown, though a cancellation came in between", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 3 }), { ending: "answer-lost" });
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.call("packOrder", pack({ A: 3 }), { status: 400, ...late });
    expect(counts(history)).toEqual([1, 0, 1]);
  });

  it("accuses a pack that was put off, and comes again for what was cancelled meanwhile", () => {
    const history = ordered();
    history.drive("pack", pack({ A: 3 }), "accepted");
    history.call("packOrder", pack({ A: 3 }), { status: 429 });
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.call("packOrder", pack({ A: 3 }), { status: 400, ...late });
    expect(counts(history)).toEqual([2, 1, 0]);
  });

  it("leaves a pack that follows from a wrong book to the requirement that the book breaks", () => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    history.call("packOrder", pack({ A: 3 }), { status: 400, ...late });
    expect(counts(history)).toEqual([0, 0, 1]);
  });

  it("cannot judge without a creation that was surely taken, and says nothing of unreadable packs", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }), { ending: "timeout" });
    history.call("packOrder", pack({ A: 9 }), late);
    history.call("packOrder", { ...pack({}), shipmentItems: "?" }, late);
    expect(counts(history)).toEqual([0, 0, 1]);
  });
});
