/** A server on an address and a port, or in words why it cannot have them. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartError } from "./start-error.js";

export { StartError } from "./start-error.js";

/** @throws StartError when the port cannot be had */
export function listen(
  server: Server,
  host: string,
  port: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(startError(error, host, port));
    };
    server.once("error", fail);
    server.listen({ host, port }, () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function startError(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): StartError {
  const code = error.code ?? "UNKNOWN";
  return new StartError(
    reasonOf(code, error.message, host, port),
    code,
    host,
    port,
    { cause: error },
  );
}

function reasonOf(
  code: string,
  message: string,
  host: string,
  port: number,
): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is taken by another process. Stop that one, choose another port, or port 0 for any that is free.`;
    case "EACCES":
      return `Port ${port} of ${host} may not be used by this account. Choose one above 1023, or port 0 for any that is free.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is not an address of this computer. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`;
    default:
      return `The OMS cannot listen on ${host}:${port}: ${message}`;
  }
}

/** A name under which the documents can be fetched: an address that stands for all of them is no such name. */
export function reachableName(host: string): string {
  if (host === "0.0.0.0" || host === "::" || host === "") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** Ends all connections, and settles when none is left. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
