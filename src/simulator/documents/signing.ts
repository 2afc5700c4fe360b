/** Signs what the registration portal would sign. */
import { sign } from "node:crypto";
import { signingKey } from "./signing-key.js";

/** A compact JWS (RS256) over a JSON payload. The same payload under the same key gives the same text. */
export function signCompact(payload: unknown): string {
  const { privateKey, publicJwk } = signingKey();
  const header = { alg: "RS256", kid: publicJwk.kid, typ: "JWT" };
  const content = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
}
