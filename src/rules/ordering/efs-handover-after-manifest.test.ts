import { describe, expect, it } from "vitest";
import { shipped } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-handover-after-manifest.js";

ruleCases(rule, {
  passes: [
    {
      when: "the handover comes after the manifest",
      told: (history) => {
        history.call("createManifest", shipped());
        history.call("notifyHandover", shipped());
      },
      witnesses: [4],
    },
    {
      when: "the vendor would not manifest what it has handed over",
      told: (history) => {
        history.call("notifyHandover", shipped());
        history.drive("manifest", shipped(), "refused");
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the manifest comes after the handover",
      told: (history) => {
        history.call("notifyHandover", shipped());
        history.call("createManifest", shipped(), { status: 400 });
      },
      findings: [
        {
          expected:
            "A vendor that manifests calls createManifest first and hands the order over when that is answered with 2xx.",
          actual:
            "createManifest came (again) after the handover, and none before it had succeeded.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the answer to an earlier manifest was lost",
      told: (history) => {
        history.call("createManifest", shipped(), { ending: "answer-lost" });
        history.call("notifyHandover", shipped());
        history.call("createManifest", shipped());
      },
      unjudged: [
        "the order was on a manifest whose answer the vendor did not get",
      ],
    },
    {
      when: "the vendor does not manifest, which is legal",
      told: (history) => {
        history.call("notifyHandover", shipped());
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-13", () => {
  it("sees a handover after the manifest", () => {
    const history = new LiteralHistory();
    history.call("createManifest", shipped());
    history.call("notifyHandover", shipped());
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("sees a vendor that would not manifest after the handover", () => {
    const history = new LiteralHistory();
    history.call("notifyHandover", shipped());
    history.drive("manifest", shipped(), "refused");
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("sees a vendor that would not hand over while its manifest was not confirmed, and no other refusal", () => {
    const waiting = new LiteralHistory();
    waiting.call("createManifest", shipped(), { status: 500 });
    waiting.drive("handover", shipped(), "refused");
    waiting.call("createManifest", shipped());
    expect(countsOf(rule.judge(waiting.life()))).toEqual([1, 0, 0]);
    const unready = new LiteralHistory();
    unready.drive("handover", shipped(), "refused");
    unready.call("createManifest", shipped());
    unready.drive("handover", shipped(), "refused");
    expect(countsOf(rule.judge(unready.life()))).toEqual([0, 0, 0]);
  });

  it.each([[[]], [[500]], [[400, 429]]])(
    "accuses a manifest after the handover, and after %j",
    (statuses) => {
      const history = new LiteralHistory();
      for (const status of statuses)
        history.call("createManifest", shipped(), { status });
      history.call("notifyHandover", shipped());
      history.call("createManifest", shipped(), { status: 400 });
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    },
  );

  it("says nothing of a handover alone, a manifest alone, and a handover that the OMS refused", () => {
    const history = new LiteralHistory();
    history.call("notifyHandover", shipped(), { status: 400 });
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
    const alone = new LiteralHistory();
    alone.call("notifyHandover", shipped());
    expect(countsOf(rule.judge(alone.life()))).toEqual([0, 0, 0]);
  });
});
