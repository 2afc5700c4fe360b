import { describe, expect, it } from "vitest";
import { InputError } from "../scenario/input-error.js";
import { parseConfig } from "./certification.js";

const good = `profile: efs
vendor:
  command: python3 wms.py
  env: { AUTO: "0" }
  readiness: http://127.0.0.1:{port}/health
  orderEvents: http://127.0.0.1:{port}/increff/orders
  returnEvents: http://127.0.0.1:{port}/increff/returns
  headers: { authorization: "Bearer \${VENDOR_TOKEN}" }
  optionalApis: [listing, picklist, manifest, handover]
observer: { url: "http://127.0.0.1:{port}/_observe" }
driver: { kind: http, url: "http://127.0.0.1:{port}/_drive" }
oms: { host: 127.0.0.1, port: 0 }
`;

function problem(text: string): string {
  try {
    parseConfig("increff-kit.yaml", text, { VENDOR_TOKEN: "s3cret" });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "";
}

describe("increff-kit.yaml", () => {
  it("is read as documented, with the environment filled in", () => {
    const { config, waits } = parseConfig("x/increff-kit.yaml", good, {
      VENDOR_TOKEN: "s3cret",
    });
    expect(config.vendor.headers).toEqual({ authorization: "Bearer s3cret" });
    expect(config.driver).toEqual({
      kind: "http",
      url: "http://127.0.0.1:{port}/_drive",
    });
    expect(waits.answer).toBe(45_000);
  });

  it("takes waits one by one", () => {
    expect(
      parseConfig("c.yaml", `${good}waits: { visible: 9000 }\n`, {
        VENDOR_TOKEN: "",
      }).waits,
    ).toMatchObject({
      visible: 9_000,
      call: 10_000,
    });
  });

  it.each([
    [
      "an unset variable",
      good.replace("VENDOR_TOKEN", "NOT_SET"),
      /^increff-kit\.yaml:8:\d+: the environment variable NOT_SET is not set/,
    ],
    [
      "a misspelt field",
      good.replace("readiness", "readyness"),
      /^increff-kit\.yaml:5:\d+: .*readyness.*not a known field/,
    ],
    [
      "a missing address",
      good.replace(/ {2}orderEvents.*\n/, ""),
      /vendor\.orderEvents: may not be missing for the profile efs/,
    ],
    [
      "no profile",
      good.replace(/profile.*\n/, ""),
      /^increff-kit\.yaml:1:1: profile: may not be missing for a certification; write efs/,
    ],
    [
      "no vendor",
      "profile: efs\n",
      /^increff-kit\.yaml:1:1: vendor: may not be missing for a certification/,
    ],
    [
      "a misspelt setting of the OMS",
      good.replace("host: 127", "hots: 127"),
      /oms\.hots: is not a known field; did you mean host\?/,
    ],
    [
      "a wrong profile",
      good.replace("efs", "wms"),
      /^increff-kit\.yaml:1:\d+: profile: must be one of efs, erp/,
    ],
    [
      "a driver without its address",
      good.replace(/, url: "http:\/\/127\.0\.0\.1:\{port\}\/_drive"/, ""),
      /driver\.url: may not be missing/,
    ],
    [
      "a port that nobody gives",
      good.replace(/ {2}command.*\n/, ""),
      /\{port\} stands for the port/,
    ],
    [
      "a command without readiness",
      good.replace(/ {2}readiness.*\n/, ""),
      /vendor\.readiness: may not be missing/,
    ],
    [
      "a port out of range",
      good.replace("port: 0", "port: 70000"),
      /oms\.port: must be less than or equal to 65535/,
    ],
  ])("is refused with %s", (_, text, expected) => {
    expect(problem(text)).toMatch(expected);
  });
});
