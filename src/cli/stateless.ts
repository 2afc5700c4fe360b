/** `increff-kit mock --stateless`: answers from the examples of the contract until it is told to stop. */
import { kitVersion } from "../contract/package.js";
import { demoSettings, demoTenants } from "../simulator/demo.js";
import { loadPrism, PrismMissingError } from "../stateless/prism.js";
import { startStateless } from "../stateless/start.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { MockCommandFlags } from "./mock-command.js";

/** @param load how Prism is loaded */
export async function statelessFromCli(
  { host = "127.0.0.1", port = 4010 }: Pick<MockCommandFlags, "host" | "port">,
  io: Io,
  load = loadPrism,
): Promise<number> {
  const { basePaths, bodyLimit } = demoSettings();
  io.stdout.write("Reading the contracts with Prism, which takes seconds …\n");
  try {
    const running = await startStateless({
      host,
      port,
      basePaths,
      bodyLimit,
      load,
    });
    io.stdout.write(welcome(running.url));
    await new Promise<void>((resolve) => {
      io.onStop(resolve);
    });
    await running.close();
    io.stdout.write("\nStopped.\n");
    return exitCode.conformant;
  } catch (error) {
    if (error instanceof PrismMissingError) {
      io.stderr.write(`${error.message}\n`);
      return exitCode.usage;
    }
    throw error;
  }
}

function welcome(url: string): string {
  const [{ authUsername, authPassword, authDomainName }] = demoTenants;
  const body = JSON.stringify({
    locationCode: "WH1",
    products: [{ channelSkuCode: "SKU-1", quantity: 40 }],
  });
  const call =
    `curl -sS -X PUT ${url}/usp/inventories/absolute -H 'content-type: application/json' ` +
    `-H 'authUsername: ${authUsername}' -H 'authPassword: ${authPassword}' -H 'authDomainName: ${authDomainName}' ` +
    `-d '${body}'`;
  return `increff-kit ${kitVersion()}: a stateless mock of Increff's OMS at ${url}
Every call is checked against the contract and answered with its example; nothing is remembered. Any credentials will do.

Send stock:
  ${call}
The same, answered as if there were too many calls:
  ${call} -H 'Prefer: code=429'
Prefer also takes example=NAME, one of the names in ${url}/openapi/efs.yaml, and dynamic=true for invented values.

Ctrl+C stops it.
`;
}
