import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-twin-copy.js";

function twin(options: { status?: number } = {}): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  const fault = history.fault("F6", { variant: "twin" });
  history.deliver(created(1, { A: 2 }, { xNote: null, xOrigin: "kit" }), {
    fault,
    ...options,
  });
  return history;
}

describe("EFS-IDEM-10", () => {
  it("sees a twin without a second effect", () => {
    const history = twin();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a second effect", () => {
    const history = twin();
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a refusal of the twin", () => {
    expect(rule.judge(twin({ status: 409 }).life()).findings).toMatchObject([
      { evidence: [2, 5] },
    ]);
  });

  it("knows a twin by its content, without the kit's note", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(
      `  ${JSON.stringify({ parentOrderCode: null, ...created(1, { A: 2 }) })}`,
    );
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a twin that was put off, and needs an observation", () => {
    const history = twin({ status: 503 });
    history.deliver(created(1, { A: 2 }, { xNote: null, xOrigin: "kit" }));
    expect(rule.judge(history.life()).findings).toEqual([]);
    expect(countsOf(rule.judge(twin().life()))).toEqual([0, 0, 1]);
  });

  it("is not about a copy of the same bytes", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }), { status: 409 });
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
