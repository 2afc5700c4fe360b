import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import { answerState, contractWords, requestState } from "./contract-state.js";
import { Recorder } from "./test/recorder.js";

function pack(
  request: unknown,
  shape: Partial<ExchangeEntry> & { readonly answer?: unknown } = {},
): ExchangeEntry {
  const run = new Recorder();
  run.inbound("POST", "/usp/order/pack", {
    operation: "packOrder",
    request,
    ...shape,
  });
  const [entry] = run.entries;
  if (entry?.kind !== "exchange") throw new Error("no exchange");
  return entry;
}

const good = {
  orderCode: "K-1",
  locationCode: "L",
  channelName: "C",
  shipmentItems: [{ channelSkuCode: "S", quantityToPack: 1 }],
};

describe("what is said of a message and the contract", () => {
  it("is that it keeps to it, breaks it, or says a scalar otherwise", () => {
    expect(requestState(pack(good))).toEqual({ state: "kept", words: "" });
    expect(requestState(pack({ ...good, orderCode: null }))).toEqual({
      state: "broken",
      words: "[orderCode: may not be null]",
    });
    expect(requestState(pack("{"))).toMatchObject({
      state: "broken",
      words: "the body is not JSON",
    });
    const items = [{ channelSkuCode: "S", quantityToPack: "1" }];
    expect(requestState(pack({ ...good, shipmentItems: items }))).toEqual({
      state: "coerced",
      words: "read as another type: /shipmentItems/0/quantityToPack",
    });
  });

  it("is nothing where nothing can be known", () => {
    const cut = { text: "{", cut: { bytes: 9, sha256: "" } };
    const lost = { ending: "answer-lost", status: null } as const;
    for (const state of [
      requestState({ ...pack(good), operation: null }),
      requestState({ ...pack(good), operation: "toString" }),
      requestState({ ...pack(good), requestBody: cut }),
      answerState(pack(good, lost)),
    ])
      expect(state.state).toBe("unknown");
  });

  it("names the answer's own fault, and what the kit did on purpose", () => {
    const broken = answerState(
      pack(good, { status: 400, answer: { code: 7 } }),
    );
    expect(broken.state).toBe("broken");
    expect(contractWords(broken, true)).toMatch(
      /^✗ breaks the contract, on purpose: /,
    );
    expect(contractWords(requestState(pack(good)), false)).toBe(
      "✓ keeps to the contract",
    );
  });
});
