/** The vendor's two optional hooks, as configured. */
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import {
  automaticDriver,
  CommandDriver,
  HttpDriver,
  manualDriver,
  type Driver,
} from "./driver.js";
import { CommandObserver, HttpObserver, type Observer } from "./observer.js";
import { TaskBoard } from "./task-board.js";
import type { Addresses } from "./vendor.js";

export function observerOf(
  loaded: LoadedConfig,
  addresses: Addresses,
  env: Environment,
): Observer | undefined {
  const { observer } = loaded.config;
  if (observer?.command !== undefined)
    return new CommandObserver(
      observer.command,
      loaded.folder,
      hookEnv(addresses, env),
    );
  if (addresses.observer === undefined) return undefined;
  return new HttpObserver(
    addresses.observer,
    sharedHeaders(loaded, addresses, addresses.observer),
  );
}

/** @param board where a person finds the tasks, when the driver is manual */
export function driverOf(
  loaded: LoadedConfig,
  addresses: Addresses,
  env: Environment,
  board = new TaskBoard(),
): Driver {
  const { driver } = loaded.config;
  switch (driver?.kind) {
    case "http":
      return new HttpDriver(
        addresses.driver ?? "",
        sharedHeaders(loaded, addresses, addresses.driver ?? ""),
      );
    case "command":
      return new CommandDriver(
        driver.command ?? "",
        loaded.folder,
        hookEnv(addresses, env),
      );
    case "manual":
      return manualDriver(board);
    case "automatic":
    case undefined:
      return automaticDriver;
  }
}

/** A hook that lives on the same server as the vendor gets the vendor's headers; no other server ever sees them. */
export function sharedHeaders(
  loaded: LoadedConfig,
  addresses: Addresses,
  url: string,
): Readonly<Record<string, string>> {
  const own = addresses.orderEvents ?? addresses.salesPosting;
  if (own === undefined || !URL.canParse(url) || !URL.canParse(own)) return {};
  return new URL(own).origin === new URL(url).origin
    ? (loaded.config.vendor.headers ?? {})
    : {};
}

function hookEnv(
  addresses: Addresses,
  env: Environment,
): Readonly<Record<string, string | undefined>> {
  return {
    ...env,
    ...(addresses.port === undefined ? {} : { PORT: String(addresses.port) }),
  };
}
