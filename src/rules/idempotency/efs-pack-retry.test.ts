import { describe, expect, it } from "vitest";
import {
  cancelled,
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-pack-retry.js";

type Options = Parameters<LiteralHistory["call"]>[2];

const lost: Options = { ending: "answer-lost" };
const answered: Options = { answer: { shipmentCode: "S-1" } };

function tried(options: Options = lost): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2, B: 1 }));
  history.call("packOrder", pack({ A: 2 }), options);
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "the pack is called again with the same pieces",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), lost);
        history.call("packOrder", pack({ A: 2 }), answered);
      },
      witnesses: [6],
    },
    {
      when: "another parcel goes out before the call comes again",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("packOrder", pack({ A: 2 }), { status: 500 });
        history.call("packOrder", pack({ A: 3 }), {
          answer: { shipmentCode: "S-2" },
        });
        history.call("packOrder", pack({ A: 2 }), answered);
      },
      witnesses: [8],
    },
  ],
  fails: [
    {
      when: "it is called again with fewer pieces, and nothing was cancelled",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), { status: 500 });
        history.call("packOrder", pack({ A: 1 }), answered);
      },
      findings: [
        {
          expected: "The same call again: A ×2.",
          actual: "It called for A ×1.",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "it is called with other pieces first, and rightly only when the kit asks once more",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.call("packOrder", pack({ A: 2 }), { status: 500 });
        history.call("packOrder", pack({ A: 3 }), answered);
        const opened = history.open();
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-2" },
        });
        history.drive("pack", pack({ A: 2 }), "called", { opened });
      },
      findings: [
        {
          expected: "The same call again: A ×2.",
          actual: "It called for A ×3.",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "it is not called again, although the kit asks for it",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), lost);
        history.drive("pack", pack({ A: 2 }), "refused");
      },
      findings: [
        {
          expected: "The same call again: A ×2.",
          actual:
            "The call was answered with 200 (answer-lost) with an empty body; asked for it once more, the vendor made no call (refused).",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "one task makes two shipments",
      told: (history) => {
        history.deliver(created(1, { A: 4 }));
        history.call("packOrder", pack({ A: 2 }), { ...lost, ...answered });
        history.drive("pack", pack({ A: 2 }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-2" },
        });
      },
      findings: [
        {
          expected: "One shipment of A ×2.",
          actual: "Shipments S-1 and S-2 of A ×2.",
          evidence: [4, 8],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the pack was not called again, and nobody asked for it",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), lost);
      },
      unjudged: [
        "the call was not repeated, and the kit did not ask for it again",
      ],
    },
    {
      when: "each pack was answered at once",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), answered);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-12", () => {
  it.each([lost, { status: 500 }, { status: 503 }, { status: 429 }])(
    "sees the same pack again after %j",
    (options) => {
      const history = tried(options);
      history.call("packOrder", pack({ A: 2 }), options);
      history.call("packOrder", pack({ A: 2 }, { weight: 9 }), answered);
      expect(counts(history)).toEqual([1, 0, 0]);
    },
  );

  it.each([
    ["more pieces", { A: 3 }],
    ["fewer pieces without a cancellation", { A: 1 }],
    ["another SKU besides", { A: 2, B: 1 }],
  ])("accuses a repetition with %s", (_what, quantities) => {
    const history = tried();
    const call = history.call("packOrder", pack(quantities), answered);
    expect(rule.judge(history.life()).findings).toMatchObject([
      { evidence: [4, call.seq] },
    ]);
  });

  it("takes fewer pieces after a cancellation, told or on its way", () => {
    const history = tried({ status: 500 });
    history.deliver(partlyCancelled(2, { A: [2, 1], B: 1 }));
    history.call("packOrder", pack({ A: 1 }), answered);
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it("takes fewer pieces after a cancellation that was under way, or only just taken, when the first call went out", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2, B: 1 }));
    const opened = history.open();
    history.call("packOrder", pack({ A: 2 }), { status: 500 });
    history.deliver(partlyCancelled(2, { A: [2, 1], B: 1 }), { opened });
    history.call("packOrder", pack({ A: 1 }), answered);
    expect(counts(history)).toEqual([1, 0, 0]);
    const justBefore = new LiteralHistory();
    justBefore.deliver(created(1, { A: 2, B: 1 }));
    justBefore.deliver(partlyCancelled(2, { A: [2, 1], B: 1 }));
    justBefore.call("packOrder", pack({ A: 2 }), { status: 500 });
    justBefore.call("packOrder", pack({ A: 1 }), answered);
    expect(counts(justBefore)).toEqual([1, 0, 0]);
  });

  it("is not misled by another pack that the kit asked for in between", () => {
    const history = tried({ status: 500 });
    history.call("packOrder", pack({ B: 1 }), {
      answer: { shipmentCode: "S-2" },
    });
    const opened = history.open();
    history.call("packOrder", pack({ A: 1 }), {
      answer: { shipmentCode: "S-3" },
    });
    history.drive("pack", pack({ A: 1 }), "called", { opened });
    history.call("packOrder", pack({ A: 2 }), answered);
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it.each(["refused", "no-call"] as const)(
    "accuses a pack that is lost: asked again, %s",
    (result) => {
      const history = tried();
      const again = history.drive("pack", pack({ A: 2 }), result);
      expect(rule.judge(history.life()).findings).toMatchObject([
        { evidence: [4, again.seq] },
      ]);
    },
  );

  it("cannot judge a pack that the kit did not ask for again, or could not", () => {
    expect(counts(tried())).toEqual([0, 0, 1]);
    const broken = tried();
    broken.drive("pack", pack({ A: 2 }), "broken");
    expect(counts(broken)).toEqual([0, 0, 1]);
    const refused = tried();
    refused.call("packOrder", pack({ A: 2 }), { status: 400 });
    expect(counts(refused)).toEqual([0, 0, 1]);
  });

  it("does not accuse a vendor that waits, or has nothing left to pack", () => {
    const waiting = tried({
      status: 429,
      responseHeaders: { "retry-after": "60" },
    });
    waiting.drive("pack", pack({ A: 2 }), "refused");
    expect(counts(waiting)).toEqual([0, 0, 1]);
    const gone = tried({ status: 500 });
    gone.deliver(cancelled(2, { A: [2, 2], B: [1, 1] }));
    gone.drive("pack", pack({ A: 2 }), "refused");
    expect(counts(gone)).toEqual([0, 0, 1]);
  });

  it("accuses two shipments for one task, and a book that counts a repeated pack twice", () => {
    const doubled = tried({ ...lost, ...answered });
    doubled.drive("pack", pack({ A: 2 }), "called");
    doubled.call("packOrder", pack({ A: 2 }), {
      answer: { shipmentCode: "S-2" },
    });
    expect(counts(doubled)[1]).toBe(1);
    const booked = tried();
    booked.call("packOrder", pack({ A: 2 }), answered);
    booked.observe("order", shown("OPEN", { A: [2, 0, 4], B: [1, 0, 0] }));
    expect(counts(booked)[1]).toBe(1);
  });

  it("says nothing of packs that went well, and of bodies that cannot be read", () => {
    const history = tried(answered);
    history.call("packOrder", pack({}, { shipmentItems: [7] }), lost);
    expect(counts(history)).toEqual([0, 0, 0]);
  });
});
