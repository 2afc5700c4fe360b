/**
 * The key with which the mock signs the QR code of its invoices, in the place of the registration portal's.
 *
 * Promise: a process has one present key, made at most once and in the background where there is time for it; every key
 * that ever was present stays published, so whatever this process has signed can be checked.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicJwk: PublicJwk;
}

/** The public half of an RSA key as RFC 7517 writes it. `kid` is its thumbprint after RFC 7638. */
export interface PublicJwk {
  readonly kty: "RSA";
  readonly n: string;
  readonly e: string;
  readonly kid: string;
  readonly alg: "RS256";
  readonly use: "sig";
}

/** Verifiers of RS256 refuse shorter ones. */
const modulusLength = 2048;

/** What was handed to `loadSigningKey` is no key that can sign. */
export class SigningKeyError extends Error {
  override readonly name = "SigningKeyError";
}

let present: SigningKey | null = null;
let coming: Promise<void> | null = null;
const published: PublicJwk[] = [];

/**
 * Has a key made on another thread, which takes from 0.1 to 1 second, and settles when there is one. A key that is
 * there already, or is loaded meanwhile, stays.
 */
export function prepareSigningKey(): Promise<void> {
  if (present !== null) return Promise.resolve();
  coming ??= new Promise((resolve, reject) => {
    generateKeyPair("rsa", { modulusLength }, (error, _, privateKey) => {
      if (error !== null) {
        coming = null;
        reject(error);
        return;
      }
      if (present === null) adopt(privateKey);
      resolve();
    });
  });
  return coming;
}

/** Whether the next signature costs no more than itself. */
export function hasSigningKey(): boolean {
  return present !== null;
}

/** The present key. Where nobody has prepared one, it is made at once, and the process stands still until it is. */
export function signingKey(): SigningKey {
  return (
    present ?? adopt(generateKeyPairSync("rsa", { modulusLength }).privateKey)
  );
}

/**
 * Makes a kept key the present one, for example before a server starts that goes on with an earlier one's invoices.
 * Every later signature is made with it.
 *
 * @param pem an RSA private key of at least 2048 bits, not encrypted, in PKCS #8 or PKCS #1; as `signingKeyPem` gives it
 * @throws SigningKeyError when it is anything else; the present key then stays
 */
export function loadSigningKey(pem: string): void {
  const key = readKey(pem);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < modulusLength) {
    const found = key.asymmetricKeyType ?? "unknown";
    throw new SigningKeyError(
      `The signing key is of the kind ${found}${bits > 0 ? ` with ${bits} bits` : ""}; needed is an RSA private key of at least ${modulusLength} bits. ` +
        "Remove it, and a new one is made.",
    );
  }
  adopt(key);
}

/**
 * The present private key as PKCS #8 PEM, to be kept where only the mock's own account can read it; makes one where there
 * is none. `loadSigningKey` takes it back, and then signs the same invoices with the same bytes.
 */
export async function signingKeyPem(): Promise<string> {
  await prepareSigningKey();
  return signingKey()
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}

/** The public keys of this process, the present one first; makes one where there is none. */
export async function publishedKeys(): Promise<readonly PublicJwk[]> {
  await prepareSigningKey();
  return [...published];
}

function adopt(privateKey: KeyObject): SigningKey {
  const publicJwk = publicJwkOf(privateKey);
  const known = published.findIndex(({ kid }) => kid === publicJwk.kid);
  if (known >= 0) published.splice(known, 1);
  published.unshift(publicJwk);
  present = { privateKey, publicJwk };
  return present;
}

function publicJwkOf(privateKey: KeyObject): PublicJwk {
  const { n = "", e = "" } = createPublicKey(privateKey).export({
    format: "jwk",
  });
  const kid = createHash("sha256")
    .update(JSON.stringify({ e, kty: "RSA", n }))
    .digest("base64url");
  return { kty: "RSA", n, e, kid, alg: "RS256", use: "sig" };
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new SigningKeyError(
      `The signing key cannot be read: ${error instanceof Error ? error.message : String(error)}. ` +
        "Needed is the PEM of an RSA private key that is not encrypted. Remove it, and a new one is made.",
      { cause: error },
    );
  }
}
