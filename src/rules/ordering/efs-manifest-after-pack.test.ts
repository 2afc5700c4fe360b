import { describe, expect, it } from "vitest";
import { created, pack, shipped } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-manifest-after-pack.js";

function ordered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the order is manifested after its pack",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }));
        history.call("createManifest", shipped());
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "it is manifested after a pack that was refused",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 9 }), { status: 400 });
        history.call("createManifest", shipped(), { status: 400 });
      },
      findings: [
        {
          expected: "packOrder is answered with 2xx first.",
          actual:
            "createManifest named the order, and no pack of it had succeeded.",
          evidence: [4, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the answer to the pack was lost",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("packOrder", pack({ A: 1 }), { ending: "answer-lost" });
        history.call("createManifest", shipped());
      },
      unjudged: [
        "the outcome of the pack before it was not known to the vendor",
      ],
    },
    {
      when: "the history does not show the beginning of the order",
      told: (history) => {
        history.call("createManifest", shipped());
      },
      unjudged: ["the history does not show the beginning of the order"],
    },
  ],
});

describe("EFS-ORD-11", () => {
  it("sees a manifest after the pack, and a vendor that would not manifest before", () => {
    const history = ordered();
    history.drive("manifest", shipped(), "refused");
    history.call("packOrder", pack({ A: 1 }));
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("leaves the combined call to the handover", () => {
    const history = ordered();
    history.call("manifestAndHandover", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
