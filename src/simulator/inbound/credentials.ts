/**
 * Who calls: the three static headers against the tenants.
 *
 * Promise: comparing takes the same time wherever the difference is, and no credential leaves this file.
 */
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

export class Credentials {
  readonly #known = new Map<string, Tenant>();
  readonly #strict: boolean;

  constructor(tenants: readonly Tenant[], strict: boolean) {
    this.#strict = strict;
    for (const tenant of tenants) this.#known.set(tenant.authUsername, tenant);
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
    const tenant = this.#known.get(username ?? "");
    // Compared also when nobody has the name, so that an unknown name takes as long as a wrong password.
    const right = isSame(password ?? "", tenant?.authPassword ?? "");
    if (tenant === undefined || !right)
      return {
        ok: false,
        state: "wrong",
        error: omsError(
          "wrongCredentials",
          "authPassword: does not match authUsername",
        ),
      };
    if (domain === undefined)
      return { ok: true, state: "valid-without-domain", tenant };
    if (!isSame(domain, tenant.authDomainName))
      return {
        ok: false,
        state: "wrong",
        error: omsError(
          "wrongCredentials",
          "authDomainName: does not match authUsername",
        ),
      };
    return { ok: true, state: "valid", tenant };
  }
}

const known = new WeakMap<OmsSettings, Credentials>();

/** The credentials of these settings, looked up by name. */
export function credentialsOf(settings: OmsSettings): Credentials {
  let credentials = known.get(settings);
  if (credentials === undefined) {
    credentials = new Credentials(settings.tenants, settings.strict);
    known.set(settings, credentials);
  }
  return credentials;
}

/** Looks at each character that was given, whatever the first difference; only their number shows in the time it takes. */
function isSame(given: string, wanted: string): boolean {
  let difference = given.length ^ wanted.length;
  for (let at = 0; at < given.length; at += 1)
    // Past the end it is NaN, which counts as 0 here; the lengths differ then.
    difference |= given.charCodeAt(at) ^ wanted.charCodeAt(at);
  return difference === 0;
}

/** An empty header says as little as none. */
function text(
  value: string | readonly string[] | undefined,
): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
