import { expect, it } from "vitest";
import { parseConfig } from "../config/certification.js";
import { demoSettings } from "../simulator/demo.js";
import { omsSettings } from "./oms-settings.js";
import type { Addresses } from "./vendor.js";

const addresses = {
  orderEvents: "http://127.0.0.1:9/o",
  returnEvents: "http://127.0.0.1:9/r",
} as Addresses;

function settingsFor(oms: string) {
  const text = `profile: efs
vendor: { orderEvents: "http://127.0.0.1:9/o", returnEvents: "http://127.0.0.1:9/r" }
oms: ${oms}
`;
  return omsSettings(
    parseConfig("increff-kit.yaml", text, {}),
    addresses,
    1_000,
    "RUN",
  );
}

it("takes base paths and forms of bodies from the file", () => {
  const settings = settingsFor(
    "{basePaths: [/other], alternatives: {times: java, emptyFields: null, packShipmentId: number}}",
  );
  expect(settings.basePaths).toEqual(["/other"]);
  expect(settings.alternatives).toEqual({
    ...demoSettings().alternatives,
    times: "java",
    emptyFields: "null",
    packShipmentId: "number",
  });
});

it("leaves alone what its scenarios and rules rest on", () => {
  expect(
    settingsFor(`{
    strict: true, bodyLimit: 2000, rateLimit: {requests: 1},
    alternatives: {inventoryBatch: 500, completeCancellation: refuse, sellerCancellation: inbound, combinedHandover: refuse, picturesOfPassed: refuse},
    tenants: [{role: efs, authUsername: A, authPassword: p}],
    products: [{barcode: B, channelSkuCode: S}],
    delivery: {timeoutMs: 1, inOrder: false, events: []} }`),
  ).toEqual(settingsFor("{}"));
});
