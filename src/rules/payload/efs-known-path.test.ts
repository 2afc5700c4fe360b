import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-known-path.js";

function judged(method: string, url: string, operation: string | null = null) {
  return rule.judge(new LiteralHistory().call(operation, {}, { method, url }));
}

ruleCases(rule, {
  passes: [
    {
      when: "the path is documented",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }), { url: "/usp/order/pack" });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the path is the former version's",
      told: (history) => {
        history.call(null, pack({ A: 1 }), {
          method: "POST",
          url: "/sellfast/pack/combined/17",
          status: 404,
        });
      },
      findings: [
        {
          expected:
            "POST /usp/order/pack, which took the place of /sellfast/pack/combined/{orderId}.",
          actual: "POST /sellfast/pack/combined/17",
          evidence: [2],
        },
      ],
    },
    {
      when: "nobody knows the path",
      told: (history) => {
        history.call(null, pack({ A: 1 }), {
          method: "POST",
          url: "/orders/pack",
          status: 404,
        });
      },
      findings: [
        {
          expected: "A path of the contract, with its method.",
          actual: "POST /orders/pack",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "somebody only looked at a page",
      told: (history) => {
        history.call(null, "", {
          method: "GET",
          url: "/favicon.ico",
          status: 404,
        });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-10", () => {
  it("names the successor of a former path, behind a prefix and with parameters", () => {
    expect(
      judged("PUT", "/assure-magic2/sellfast/inventories/absolute-update?x=1")
        .findings,
    ).toMatchObject([
      {
        expected:
          "PUT /usp/inventories/absolute, which took the place of /sellfast/inventories/absolute-update.",
      },
    ]);
    expect(
      judged("POST", "/sellfast/pack/combined/17").findings[0]?.expected,
    ).toContain("POST /usp/order/pack");
  });

  it("names the method of a path that is known", () => {
    expect(judged("POST", "/usp/inventories/absolute").findings).toMatchObject([
      { expected: "PUT /usp/inventories/absolute." },
    ]);
  });

  it("accuses a path that nobody knows, and a look at one of Increff's", () => {
    expect(countsOf(judged("POST", "/orders/pack"))).toEqual([1, 1, 0]);
    expect(countsOf(judged("GET", "/usp/order/pack"))).toEqual([1, 1, 0]);
  });

  it("says nothing of somebody who looks around, of a marketplace and of the OMS's own calls", () => {
    expect(countsOf(judged("GET", "/favicon.ico"))).toEqual([0, 0, 0]);
    expect(
      countsOf(judged("POST", "/orders/outward", "createOutwardOrder")),
    ).toEqual([0, 0, 0]);
    expect(countsOf(rule.judge(new LiteralHistory().deliver({})))).toEqual([
      0, 0, 0,
    ]);
  });
});
