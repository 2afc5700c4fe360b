/** Before anything is sent: can every configured address be connected to? */
import { connect } from "node:net";
import { UnreachableError } from "./problems.js";
import type { Addresses } from "./vendor.js";

const connectWithin = 5_000;

/** @throws UnreachableError naming each address that cannot be reached */
export async function checkReachable(addresses: Addresses): Promise<void> {
  const named = Object.entries(addresses).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const problems = await Promise.all(
    named.map(async ([name, url]) => {
      const problem = await connectProblem(url);
      return problem === undefined ? [] : [`${name} (${url}): ${problem}`];
    }),
  );
  const all = problems.flat();
  if (all.length > 0)
    throw new UnreachableError(
      `The vendor cannot be reached.\n${all.join("\n")}\nStart it, or correct the addresses in the configuration.`,
    );
}

function connectProblem(address: string): Promise<string | undefined> {
  const url = new URL(address);
  const port =
    url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  return new Promise((resolve) => {
    const socket = connect({
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port,
      timeout: connectWithin,
    });
    const end = (problem?: string): void => {
      socket.destroy();
      resolve(problem);
    };
    socket.once("connect", () => {
      end();
    });
    socket.once("timeout", () => {
      end(`no connection within ${connectWithin} ms`);
    });
    socket.once("error", (error) => {
      end(error.message);
    });
  });
}
