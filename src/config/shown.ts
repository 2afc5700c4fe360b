/**
 * The settings in force as they may be shown: complete, and without a secret.
 *
 * Promise: a secret that somebody configured is replaced by `${NAME}`, the reference of the file where it had one; a text
 * of the file that is partly a reference and partly literal is replaced as a whole. The passwords of the demo's accounts
 * are nobody's secret and stay.
 */
import type { Endpoints, Tenant } from "../simulator/settings.js";
import { own } from "../contract/pointer.js";
import type { MockConfig } from "./mock.js";
import { placeholder } from "./secret-names.js";
import type { SettingName } from "./values.js";
import { variableOf } from "./variable.js";

/** A tenant's value by value; what is undefined is left out. */
export function shownTenant(
  config: MockConfig,
  tenant: Tenant,
  index: number,
): Tenant {
  const { given } = config;
  const written = own(given.get("oms.tenants")?.written, String(index));
  const isDemo = !given.has("oms.tenants");
  const { authUsername } = tenant;
  return {
    ...tenant,
    authPassword: isDemo
      ? tenant.authPassword
      : (reference(own(written, "authPassword")) ??
        placeholder(authUsername, "password")),
    endpoints: shownEndpoints(tenant.endpoints, authUsername, (name) =>
      isDemo
        ? given.get(`vendor.${name}`)?.written
        : own(own(written, "endpoints"), name),
    ),
  };
}

function shownEndpoints(
  { headers, ...addresses }: Endpoints,
  authUsername: string,
  writtenOf: (name: keyof Endpoints) => unknown,
): Endpoints {
  const shown: Record<string, unknown> = {};
  for (const [name, address] of Object.entries(addresses)) {
    const written = writtenOf(name as keyof Endpoints);
    // What the environment gave may be a secret anywhere in an address, in its path too.
    shown[name] =
      addressReference(written) ??
      (carriesSecret(address) || refers(written)
        ? placeholder(authUsername, name)
        : address);
  }
  if (headers !== undefined)
    shown["headers"] = Object.fromEntries(
      Object.keys(headers).map((name) => [
        name,
        reference(own(writtenOf("headers"), name)) ??
          placeholder(authUsername, name),
      ]),
    );
  return shown;
}

/** Any other value. */
export function shownValue(
  { values, given }: MockConfig,
  name: Exclude<SettingName, "oms.tenants">,
): unknown {
  if (name !== "oms.control.token" || values[name] === null)
    return values[name];
  return reference(given.get(name)?.written) ?? `\${${variableOf(name)}}`;
}

const references = /\$\{[A-Za-z_]\w*\}/g;

/** How a header names the kind of credential that follows; no secret. */
const scheme = /^(?:basic|bearer|token)\s+/i;

/** A secret as the file has it, when that is nothing but references to the environment: what is literal may not be shown. */
export function reference(written: unknown): string | undefined {
  if (!refers(written)) return undefined;
  return written.replace(scheme, "").replaceAll(references, "") === ""
    ? written
    : undefined;
}

/** An address as the file has it, when it refers to the environment and no secret is literal in it. */
export function addressReference(written: unknown): string | undefined {
  if (!refers(written)) return undefined;
  const [, user = "", query = ""] =
    /^(?:[^/?#]*\/\/([^/?#]*)@)?[^?#]*(?:\?([^#]*))?/.exec(
      written.replaceAll(references, ""),
    ) ?? [];
  const values = query.split("&").map((part) => part.replace(/^[^=]*=/, ""));
  return user.replace(":", "") === "" && values.every((value) => value === "")
    ? written
    : undefined;
}

function refers(written: unknown): written is string {
  return typeof written === "string" && written.search(references) !== -1;
}

/** User information, or a query, which may hold a key. */
function carriesSecret(address: string): boolean {
  const { username, password, search } = new URL(address);
  return username !== "" || password !== "" || search !== "";
}
