import { createPublicKey, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  envelopeText,
  payloadType,
  preAuthenticationEncoding,
  readEnvelope,
  sealed,
  signatureState,
} from "./envelope.js";
import { keyidOf } from "./keys.js";
import { keys, otherKeys } from "./test/sample-bundle.js";

describe("the envelope", () => {
  it("signs what DSSE says, with lengths in bytes", () => {
    // The example of the protocol's own description.
    expect(
      preAuthenticationEncoding(
        "http://example.com/HelloWorld",
        Buffer.from("hello world"),
      ).toString(),
    ).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    expect(preAuthenticationEncoding("é", Buffer.from("₹")).toString()).toBe(
      "DSSEv1 2 é 3 ₹",
    );
  });

  it("has the payload and one signature in Base64, or none", () => {
    expect(JSON.parse(envelopeText(sealed("{}", keys.privateKey)))).toEqual({
      payload: "e30=",
      payloadType: "application/vnd.in-toto+json",
      signatures: [
        {
          keyid: keyidOf(keys.publicKey),
          sig: sign(
            null,
            Buffer.from(`DSSEv1 28 ${payloadType} 2 {}`),
            keys.privateKey,
          ).toString("base64"),
        },
      ],
    });
    expect(JSON.parse(envelopeText(sealed("{}")))).toMatchObject({
      signatures: [],
    });
  });

  it("is valid with its own key alone", () => {
    const envelope = sealed("{}", keys.privateKey);
    const trusted = createPublicKey(keys.privateKey);
    expect(signatureState(envelope, [trusted])).toBe("valid");
    expect(signatureState(envelope, [otherKeys.publicKey])).toBe("foreign");
    expect(signatureState(envelope, [])).toBe("unchecked");
    expect(signatureState(sealed("{}"), [trusted])).toBe("unsigned");
  });

  it("is not valid with another payload, another keyid or another spelling of its signature", () => {
    const { payload, signature } = sealed("{}", keys.privateKey);
    if (signature === undefined) throw new Error();
    const { keyid, sig } = signature;
    for (const other of [
      { payload: Buffer.from("{ }"), signature },
      { payload, signature: { keyid: keyidOf(otherKeys.publicKey), sig } },
      { payload, signature: { keyid: "", sig } },
      { payload, signature: { keyid, sig: sig.replace(/==$/, "") } },
      { payload, signature: { keyid, sig: "" } },
      { payload, signature: { keyid, sig: ` ${sig}` } },
    ])
      expect(signatureState(other, [keys.publicKey, otherKeys.publicKey])).toBe(
        "foreign",
      );
  });

  it.each([
    ["nothing", ""],
    ["a list", "[]"],
    ["no payload", '{"signatures":[]}'],
    ["no signatures", '{"payload":"e30="}'],
    ["another type", envelopeText(sealed("{}")).replace("in-toto", "in-to")],
    ["other Base64", envelopeText(sealed("{}")).replace("e30=", "e30")],
    ["something more", envelopeText(sealed("{}")).replace("{", '{"more":1,')],
    [
      "two signatures",
      envelopeText(sealed("{}")).replace(
        "[]",
        '[{"keyid":"a","sig":"b"},{"keyid":"a","sig":"b"}]',
      ),
    ],
    ["other spaces", envelopeText(sealed("{}")).replace("\n", " ")],
  ])("with %s is no envelope of this kit", (_, text) => {
    expect(readEnvelope(text)).toBeUndefined();
  });

  it("is read as it was written", () => {
    for (const envelope of [sealed("{}"), sealed("{}", keys.privateKey)])
      expect(readEnvelope(envelopeText(envelope))).toEqual(envelope);
  });
});
