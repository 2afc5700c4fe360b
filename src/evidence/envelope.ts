/**
 * The DSSE envelope around a statement, signed with Ed25519 or by nobody.
 *
 * Promise: a signature says something only about a key that the reader brings. What an envelope says of its signer (its
 * `keyid`) is a hint, checked against that key and never believed by itself.
 */
import { createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { isRecord } from "../rules/json.js";
import { jsonText } from "./files.js";
import { keyidOf } from "./keys.js";

export const payloadType = "application/vnd.in-toto+json";

export interface Signature {
  readonly keyid: string;
  /** Base64. */
  readonly sig: string;
}

export interface Envelope {
  readonly payload: Buffer;
  /** Undefined when nobody signed. */
  readonly signature?: Signature;
}

/** DSSE's pre-authentication encoding: what is signed in place of the body itself. */
export function preAuthenticationEncoding(
  type: string,
  body: Uint8Array,
): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.byteLength} `;
  return Buffer.concat([Buffer.from(head), body]);
}

/** @param key Ed25519; without one the envelope has no signature */
export function sealed(payload: string, key?: KeyObject): Envelope {
  const body = Buffer.from(payload);
  if (key === undefined) return { payload: body };
  const sig = sign(null, preAuthenticationEncoding(payloadType, body), key);
  return {
    payload: body,
    signature: {
      keyid: keyidOf(createPublicKey(key)),
      sig: sig.toString("base64"),
    },
  };
}

export function envelopeText({ payload, signature }: Envelope): string {
  return jsonText({
    payload: payload.toString("base64"),
    payloadType,
    signatures:
      signature === undefined
        ? []
        : [{ keyid: signature.keyid, sig: signature.sig }],
  });
}

/** Undefined for anything that this kit would not write, down to the last byte. */
export function readEnvelope(text: string): Envelope | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { payload, signatures } = value;
  if (typeof payload !== "string" || !Array.isArray(signatures))
    return undefined;
  const [first] = signatures as unknown[];
  const { keyid, sig } = isRecord(first) ? first : {};
  const envelope: Envelope = {
    payload: Buffer.from(payload, "base64"),
    ...(typeof keyid === "string" && typeof sig === "string"
      ? { signature: { keyid, sig } }
      : {}),
  };
  return envelopeText(envelope) === text ? envelope : undefined;
}

/** `valid`: by one of the keys · `unsigned` · `unchecked`: no key was given · `foreign`: by none of the keys. */
export type SignatureState = "valid" | "unsigned" | "unchecked" | "foreign";

/** @param keys those that the reader trusts */
export function signatureState(
  { payload, signature }: Envelope,
  keys: readonly KeyObject[],
): SignatureState {
  if (signature === undefined) return "unsigned";
  if (keys.length === 0) return "unchecked";
  const sig = Buffer.from(signature.sig, "base64");
  // Base64 has several spellings of one signature; only one of them is ours.
  if (sig.toString("base64") !== signature.sig) return "foreign";
  const signed = preAuthenticationEncoding(payloadType, payload);
  return keys.some(
    (key) => keyidOf(key) === signature.keyid && verify(null, signed, key, sig),
  )
    ? "valid"
    : "foreign";
}
