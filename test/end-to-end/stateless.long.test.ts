/** `mock --stateless`, as a person runs it. */
import { execFile } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitCode } from "../../src/cli/exit-code.js";
import { statelessFromCli } from "../../src/cli/stateless.js";
import { PrismMissingError } from "../../src/stateless/prism.js";
import { increffKit, startMock, type Mock } from "./cli.js";

/** Node then names every module of the older kind that it loads; all of Prism is of that kind. */
const traced = { NODE_DEBUG: "module" };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(["--stateless"], { env: traced });
}, 60_000);
afterAll(async () => {
  expect(await mock.stop()).toBe(0);
});

describe("increff-kit mock --stateless", () => {
  it("listens on the loopback interface", () => {
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("prints lines that work when they are pasted", async () => {
    const lines = mock.welcome
      .split("\n")
      .filter((line) => line.startsWith("  curl"));
    const answers = [];
    for (const line of lines) {
      const { stdout } = await promisify(execFile)("/bin/sh", [
        "-c",
        `${line.trim()} -w '\\n%{http_code}'`,
      ]);
      answers.push(stdout.split("\n"));
    }
    expect(answers).toEqual([
      ['{"failureProducts":[],"successProducts":["302","303"]}', "200"],
      [expect.stringContaining("TOO_MANY_REQUESTS"), "429"],
    ]);
  });

  it("refuses an invalid body and a caller without credentials", async () => {
    const send = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${mock.url}/usp/order/pack`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: '{"orderCode":"A"}',
      });
    const invalid = await send({ authUsername: "any", authPassword: "any" });
    expect(invalid.status).toBe(400);
    expect(await invalid.json()).toMatchObject({ code: "BAD_DATA" });
    const unknown = await send({});
    expect(unknown.status).toBe(401);
    expect(await unknown.json()).toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each([
    ["--orders", "3"],
    ["--order-events", "http://127.0.0.1:1/orders"],
    ["--history", "oms.ndjson"],
    ["--strict"],
  ])("cannot be used with %s", async (option, ...value) => {
    const { code, stdout, stderr } = await increffKit([
      "mock",
      "--stateless",
      option,
      ...value,
    ]);
    expect(`${code} ${stderr}`).toMatch(
      `2 error: option '--stateless' cannot be used with option '${option}`,
    );
    expect(stdout).toBe("");
  });

  it("says which port is taken", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) =>
      blocker.listen(0, "127.0.0.1", resolve),
    );
    const { port } = blocker.address() as AddressInfo;
    const { code, stderr } = await increffKit([
      "mock",
      "--stateless",
      "--port",
      String(port),
    ]);
    expect(`${code} ${stderr}`).toMatch(`4 Port ${port} of 127.0.0.1 is taken`);
    blocker.close();
  });

  it("says how to install Prism when it is missing", async () => {
    const said: string[] = [];
    const terminal = { write: (text: string) => said.push(text) > 0 };
    const code = await statelessFromCli(
      { host: "127.0.0.1", port: 0 },
      {
        stdout: terminal,
        stderr: terminal,
        env: {},
        cwd: "/",
        onStop: () => undefined,
        openInput: () => {
          throw new Error("nobody types here");
        },
      },
      () => {
        throw new PrismMissingError();
      },
    );
    expect(code).toBe(exitCode.usage);
    expect(said.join("")).toContain(
      "npm install --save-dev @stoplight/prism-cli@5.14.2\n",
    );
  });
});

describe("what is loaded", () => {
  it("is Prism without state, and nothing of it otherwise", async () => {
    expect(mock.errors()).toContain("@stoplight/prism-http");
    const stateful = await startMock([], { env: traced });
    const answer = await fetch(`${stateful.url}/usp/order/pack`, {
      method: "POST",
    });
    expect(answer.status).toBe(401);
    expect(await stateful.stop()).toBe(0);
    expect(stateful.errors()).toContain("MODULE");
    expect(stateful.errors()).not.toContain("stoplight");
  });
});
