import { describe, expect, it } from "vitest";
import { created, pack, shipped } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-manifest-after-pack.js";

function ordered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }));
  return history;
}

describe("EFS-ORD-11", () => {
  it("sees a manifest after the pack, and a vendor that would not manifest before", () => {
    const history = ordered();
    history.drive("manifest", shipped(), "refused");
    history.call("packOrder", pack({ A: 1 }));
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses a manifest without a pack, or after a refused one", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 9 }), { status: 400 });
    const call = history.call("createManifest", shipped(), { status: 400 });
    expect(rule.judge(history.life()).findings).toMatchObject([
      { evidence: [4, call.seq] },
    ]);
  });

  it("cannot judge after a pack whose outcome the vendor did not know", () => {
    const history = ordered();
    history.call("packOrder", pack({ A: 1 }), { ending: "answer-lost" });
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("cannot judge an order whose beginning the history does not show", () => {
    const history = new LiteralHistory();
    history.call("createManifest", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("leaves the combined call to the handover", () => {
    const history = ordered();
    history.call("manifestAndHandover", shipped());
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
