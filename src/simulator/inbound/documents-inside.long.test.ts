import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Caller,
  marketplace,
  startQuiet,
} from "../../../test/support/caller.js";
import { validateResponse } from "../../contract/validate-response.js";
import * as render from "../documents/render.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";
import type { EfsBodies } from "../state/bodies.js";
import { eventually } from "../../../test/simulator/eventually.js";

vi.mock("../documents/render.js", { spy: true });

type Packed = EfsBodies["PackOrderResponse"];
type Manifested = EfsBodies["CreateManifestResponse"];

let running: RunningOms;
let caller: Caller;
beforeEach(async () => {
  running = await startQuiet({ alternatives: { documents: "base64" } });
  caller = new Caller(running);
  const lines = [{ channelSkuCode: "SKU-1", quantity: 2 }];
  const order = plainOrder("A", lines, { at: Date.UTC(2024, 4, 6) });
  await caller.call("POST", "/orders/outward", order, marketplace).expect(200);
});
afterEach(async () => {
  vi.mocked(render.documentOf).mockReset();
  await running.close();
});

const place = { locationCode: "WH1", channelName: "DEMO" };
const collection = { ...place, transporter: "BLUEDART", orderCodes: ["A"] };
const pack = (): ReturnType<Caller["call"]> =>
  caller.call("POST", "/usp/order/pack", {
    ...place,
    orderCode: "A",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
  });
const shipments = (): string[] => [...running.oms.state.shipments.keys()];

async function served(folder: string, code: string): Promise<string> {
  const answer = await fetch(`${running.url}/documents/${folder}/${code}.pdf`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer()).toString("base64");
}

describe("documents inside answers", () => {
  it("are those of a pack, byte for byte as served, without their addresses", async () => {
    const body = (await pack().expect(200)).body as Packed;
    expect(validateResponse("packOrder", 200, body)).toMatchObject({
      ok: true,
    });
    expect(body).not.toHaveProperty("invoiceUrl");
    expect(body.shippingLabel).not.toHaveProperty("shippingLabelUrl");
    expect(body.invoice).toBe(await served("invoices", body.invoiceCode));
    expect(body.shippingLabel?.shippingLabel).toBe(
      await served("labels", body.shipmentCode),
    );
    expect(
      caller.exchanges.find((one) => one.operation === "packOrder"),
    ).toMatchObject({ responseBody: { text: JSON.stringify(body) } });
  });

  it("are the same when the pack is repeated", async () => {
    const first = await pack().expect(200);
    const second = await pack().expect(200);
    expect(second.text).toBe(first.text);
    expect(shipments()).toHaveLength(1);
  });

  it("are that of a manifest", async () => {
    await pack().expect(200);
    const answer = await caller
      .call("POST", "/usp/manifest", collection)
      .expect(200);
    const body = answer.body as Manifested;
    expect(validateResponse("createManifest", 200, body)).toMatchObject({
      ok: true,
    });
    expect(body).not.toHaveProperty("manifestUrl");
    expect(body.manifest).toBe(await served("manifests", body.manifestCode));
  });

  it("never replace the address of a handover", async () => {
    await pack().expect(200);
    const answer = await caller
      .call("POST", "/usp/handover", collection)
      .expect(200);
    expect(answer.body).toEqual({
      handoverDocumentUrl: expect.stringContaining("/handovers/") as string,
    });
  });

  it("leave a refusal as it is", async () => {
    const answer = await caller
      .call("POST", "/usp/manifest", collection)
      .expect(400);
    expect(JSON.stringify(answer.body)).toContain("is not packed");
  });

  it("are drawn after the pack took effect, so other calls see it meanwhile", async () => {
    let draw: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (draw = resolve));
    const drawing = vi.mocked(render.documentOf);
    drawing.mockImplementationOnce(async () => {
      await held;
      return Buffer.from("%PDF-");
    });
    const answer = pack().then((response) => response.status);
    await eventually(() => {
      expect(drawing).toHaveBeenCalled();
    });
    expect(shipments()).toEqual(["SH000001"]);
    expect(running.oms.openCalls).toBe(1);
    draw();
    expect(await answer).toBe(200);
  });

  it.each([
    ["invoice INV000001", 0],
    ["label SH000001", 1],
  ])(
    "are a 500 whose call took effect when the %s cannot be drawn",
    async (document, before) => {
      const drawing = vi.mocked(render.documentOf);
      for (let other = 0; other < before; other += 1)
        drawing.mockResolvedValueOnce(Buffer.from("%PDF-"));
      drawing.mockRejectedValueOnce(new Error("no ink"));
      const failed = await pack().expect(500);
      expect(failed.body).toMatchObject({
        description: `[the call took effect, but its ${document} could not be drawn (no ink); repeat the call to get it]`,
      });
      expect(caller.last).toMatchObject({ ending: "answered", status: 500 });
      const [code] = shipments();
      const again = (await pack().expect(200)).body as Packed;
      expect(again.shipmentCode).toBe(code);
      expect(shipments()).toHaveLength(1);
      expect(again.invoice).toBe(await served("invoices", again.invoiceCode));
    },
  );

  it("are in the answer that a planned fault loses, too", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "reset-after-commit",
    });
    await expect(pack()).rejects.toThrow();
    const text = (await pack().expect(200)).text;
    const [lost] = caller.exchanges.filter(
      (one) => one.ending === "answer-lost",
    );
    expect(lost?.responseBody.text).toBe(text);
  });
});

describe("documents as addresses", () => {
  it("are never drawn for an answer", async () => {
    const plain = await startQuiet();
    const other = new Caller(plain);
    const lines = [{ channelSkuCode: "SKU-1", quantity: 2 }];
    const order = plainOrder("A", lines, { at: 0 });
    await other.call("POST", "/orders/outward", order, marketplace);
    const answer = await other
      .call("POST", "/usp/order/pack", {
        ...place,
        orderCode: "A",
        shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
      })
      .expect(200);
    expect(answer.body).not.toHaveProperty("invoice");
    expect(answer.body).toHaveProperty("invoiceUrl");
    expect(render.documentOf).not.toHaveBeenCalled();
    await plain.close();
  });
});
