/**
 * The key with which the mock signs the QR code of its invoices, in the place of the registration portal's.
 * One pair per process, made when the first invoice needs it.
 */
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
  type KeyObject,
} from "node:crypto";

interface Signer {
  readonly privateKey: KeyObject;
  readonly publicJwk: PublicJwk;
}

export interface PublicJwk extends JsonWebKey {
  readonly kid: string;
  readonly alg: "RS256";
  readonly use: "sig";
}

let signer: Signer | null = null;

function currentSigner(): Signer {
  if (signer === null) {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { kty, n, e } = createPublicKey(privateKey).export({ format: "jwk" });
    const kid = createHash("sha256")
      .update(JSON.stringify({ e, kty, n }))
      .digest("base64url");
    signer = {
      privateKey,
      publicJwk: {
        ...(kty && { kty }),
        ...(n && { n }),
        ...(e && { e }),
        kid,
        alg: "RS256",
        use: "sig",
      },
    };
  }
  return signer;
}

/** The public half, with which a receiver can check any signed QR code of this process. */
export function publicSigningKey(): PublicJwk {
  return currentSigner().publicJwk;
}

/** A compact JWS (RS256) over a JSON payload. */
export function signCompact(payload: unknown): string {
  const { privateKey, publicJwk } = currentSigner();
  const header = { alg: "RS256", kid: publicJwk.kid, typ: "JWT" };
  const content = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
}
