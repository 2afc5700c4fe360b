import { describe, expect, it } from "vitest";
import { created, expected, pack, shipped } from "./efs/literal-bodies.js";
import { livesOf } from "./life.js";
import { LiteralHistory } from "./literal-history.js";

describe("the lives of a history", () => {
  it("are those of orders, by location and code as written", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.deliver(created(2, { A: 1 }, { orderCode: "k-1" }));
    history.deliver(created(3, { A: 1 }, { locationCode: "DEL" }));
    history.deliver(expected({ I: "A" }), { operation: "returnOrderEvent" });
    history.call(
      "createManifest",
      shipped({ orderCodes: ["K-1", "k-1", { orderCode: "K-9" }, 7] }),
    );
    history.vendor("killed");
    history.call("packOrder", "no order at all");
    expect(
      livesOf(history.entries).map(({ orderCode, locationCode, entries }) => [
        orderCode,
        locationCode,
        entries.map(({ seq }) => seq),
      ]),
    ).toEqual([
      ["K-1", "BLR", [2, 8, 10, 11]],
      ["k-1", "BLR", [4, 10, 11]],
      ["K-1", "DEL", [6, 11]],
      ["K-9", "BLR", [10, 11]],
    ]);
  });

  it("know the delivered orders that a life without deliveries may be meant for", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.call("packOrder", pack({ A: 1 }, { orderCode: " k-01" }));
    history.call("packOrder", pack({ A: 1 }, { orderCode: "X" }));
    expect(history.life().relatives).toBeUndefined();
    expect(history.life(" k-01").relatives).toEqual([
      { orderCode: "K-1", locationCode: "BLR" },
    ]);
    expect(history.life("X").relatives).toBeUndefined();
  });

  it("know which events the vendor has acknowledged somewhere, sent as they are", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    const fault = history.fault("F6", { variant: "unknown-event" });
    history.deliver({ ...created(2, {}), eventType: "NOTE" }, { fault });
    history.deliver({ ...created(3, {}), eventType: "BAD" }, { status: 400 });
    expect([...(history.life().acknowledges ?? [])]).toEqual([
      "SUBORDER_CREATE",
    ]);
  });
});
