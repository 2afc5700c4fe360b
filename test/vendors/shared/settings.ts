/** What a vendor is told by its environment. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest } from "./digest.js";

export interface Settings {
  readonly port: number;
  readonly oms: {
    readonly baseUrl: string;
    readonly username: string;
    readonly password: string;
    readonly domainName: string;
    /** Milliseconds until an answer counts as lost, and the call is made again. */
    readonly timeoutMs: number;
  };
  /** True: the vendor works by itself. False: only when it is driven. */
  readonly auto: boolean;
  readonly databaseFile: string;
  /** When set, Increff must present it as `Authorization: Bearer ...`. */
  readonly token: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readSettings(
  vendor: string,
  environment: Environment,
): Settings {
  const port = Number(environment["PORT"]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error("PORT must be set to a port number");
  }
  const baseUrl = (environment["OMS_BASE_URL"] ?? "").replace(/\/+$/, "");
  return {
    port,
    oms: {
      baseUrl,
      username: environment["OMS_AUTH_USERNAME"] ?? "",
      password: environment["OMS_AUTH_PASSWORD"] ?? "",
      domainName: environment["OMS_AUTH_DOMAIN_NAME"] ?? "",
      timeoutMs: Number(environment["OMS_TIMEOUT_MS"] ?? "30000"),
    },
    auto: environment["AUTO"] === "1",
    // The OMS is part of the name: what is owed to one must never be sent to another.
    databaseFile:
      environment["DATABASE"] ??
      join(tmpdir(), `${vendor}-${port}-${digest(baseUrl).slice(0, 8)}.sqlite`),
    token: environment["VENDOR_TOKEN"],
  };
}
