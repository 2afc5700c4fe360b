/**
 * Who calls: the three static headers against the tenants.
 *
 * Promise: comparing takes the same time wherever the difference is, and no credential leaves this file.
 */
import { hash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { omsError, type OmsError } from "../../contract/errors.js";
import type { CredentialState } from "../../history/entry.js";
import type { OmsSettings, Tenant } from "../settings.js";

export type Identification =
  | {
      readonly ok: true;
      readonly state: CredentialState;
      readonly tenant: Tenant;
    }
  | {
      readonly ok: false;
      readonly state: CredentialState;
      readonly error: OmsError;
    };

interface Known {
  readonly tenant: Tenant;
  readonly password: Buffer;
  readonly domain: Buffer;
}

export class Credentials {
  readonly #known = new Map<string, Known>();
  readonly #strict: boolean;
  /** Compared with when nobody has the name, so that an unknown name takes as long as a wrong password. */
  readonly #nobody = digest("");

  constructor(tenants: readonly Tenant[], strict: boolean) {
    this.#strict = strict;
    for (const tenant of tenants)
      this.#known.set(tenant.authUsername, {
        tenant,
        password: digest(tenant.authPassword),
        domain: digest(tenant.authDomainName),
      });
  }

  identify(headers: IncomingHttpHeaders): Identification {
    const username = text(headers["authusername"]);
    const password = text(headers["authpassword"]);
    const domain = text(headers["authdomainname"]);
    const missing = [
      ...(username === undefined ? ["authUsername: may not be null"] : []),
      ...(password === undefined ? ["authPassword: may not be null"] : []),
      ...(domain === undefined && this.#strict
        ? ["authDomainName: may not be null"]
        : []),
    ];
    if (missing.length > 0)
      return {
        ok: false,
        state: "missing",
        error: omsError("wrongCredentials", ...missing),
      };
    const known = this.#known.get(username ?? "");
    const rightPassword = timingSafeEqual(
      digest(password ?? ""),
      known?.password ?? this.#nobody,
    );
    if (known === undefined || !rightPassword)
      return {
        ok: false,
        state: "wrong",
        error: omsError(
          "wrongCredentials",
          "authPassword: does not match authUsername",
        ),
      };
    if (domain === undefined)
      return { ok: true, state: "valid-without-domain", tenant: known.tenant };
    if (!timingSafeEqual(digest(domain), known.domain))
      return {
        ok: false,
        state: "wrong",
        error: omsError(
          "wrongCredentials",
          "authDomainName: does not match authUsername",
        ),
      };
    return { ok: true, state: "valid", tenant: known.tenant };
  }
}

const known = new WeakMap<OmsSettings, Credentials>();

/** The credentials of these settings, digested once. */
export function credentialsOf(settings: OmsSettings): Credentials {
  let credentials = known.get(settings);
  if (credentials === undefined) {
    credentials = new Credentials(settings.tenants, settings.strict);
    known.set(settings, credentials);
  }
  return credentials;
}

function digest(value: string): Buffer {
  return hash("sha256", value, "buffer");
}

/** An empty header says as little as none. */
function text(
  value: string | readonly string[] | undefined,
): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
