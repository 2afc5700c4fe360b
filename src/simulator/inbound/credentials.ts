/**
 * Who calls: the three static headers against the tenants.
 *
 * Promise: comparing takes the same time wherever the difference is, and no credential leaves this file.
 */
import { createHash, timingSafeEqual } from "node:crypto";
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
  readonly #settings: () => Pick<OmsSettings, "tenants" | "strict">;
  readonly #known = new Map<string, Known>();
  /** The accounts that are known: others come when the settings change. */
  #tenants: readonly Tenant[] = [];
  /** Compared with when nobody has the name, so that an unknown name takes as long as a wrong password. */
  readonly #nobody = digest("");

  /** @param settings those in force, asked anew for each call */
  constructor(settings: () => Pick<OmsSettings, "tenants" | "strict">) {
    this.#settings = settings;
  }

  identify(headers: IncomingHttpHeaders): Identification {
    const { tenants, strict } = this.#settings();
    if (tenants !== this.#tenants) this.#learn(tenants);
    const username = text(headers["authusername"]);
    const password = text(headers["authpassword"]);
    const domain = text(headers["authdomainname"]);
    const missing = [
      ...(username === undefined ? ["authUsername: may not be null"] : []),
      ...(password === undefined ? ["authPassword: may not be null"] : []),
      ...(domain === undefined && strict
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

  #learn(tenants: readonly Tenant[]): void {
    this.#tenants = tenants;
    this.#known.clear();
    for (const tenant of tenants)
      this.#known.set(tenant.authUsername, {
        tenant,
        password: digest(tenant.authPassword),
        domain: digest(tenant.authDomainName),
      });
  }
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}

/** An empty header says as little as none. */
function text(
  value: string | readonly string[] | undefined,
): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
