import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { Caller, efs, startQuiet } from "../../test/support/caller.js";
import { History } from "../history/history.js";
import { systemClock } from "../history/clock.js";
import { StartError, startOms } from "./start.js";
import { demoSettings } from "./demo.js";
import { eventually } from "../../test/simulator/eventually.js";

describe("startOms", () => {
  it("serves on a free port of the loopback interface, with documents under its own address", async () => {
    const running = await startQuiet();
    expect(running.host).toBe("127.0.0.1");
    expect(running.url).toBe(`http://127.0.0.1:${running.port}`);
    expect(running.oms.documentBase).toBe(running.url);
    await running.close();
    await expect(fetch(running.url)).rejects.toThrow();
  });

  it("says which port is taken and what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const failure: unknown = await startOms({
      settings: demoSettings(),
      port,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({
      code: "EADDRINUSE",
      port,
      message: expect.stringContaining(`Port ${port}`) as string,
    });
    other.close();
  });

  it("says that an address is not one of this computer", async () => {
    await expect(
      startOms({ settings: demoSettings(), host: "192.0.2.1" }),
    ).rejects.toMatchObject({
      code: "EADDRNOTAVAIL",
    });
  });

  it("ends calls that are open, as lost by the kit", async () => {
    const running = await startQuiet();
    const { history } = running.oms;
    running.oms.faults.add({
      operation: "updateInventory",
      kind: "slow-first-byte",
      delayMilliseconds: 60_000,
    });
    const body = {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    };
    const call = fetch(`${running.url}/usp/inventories/absolute`, {
      method: "PUT",
      headers: { ...efs, "content-type": "application/json" },
      body: JSON.stringify(body),
    }).catch(() => "lost");
    await eventually(() => {
      expect(running.oms.openCalls).toBe(1);
    });
    await running.close();
    expect(await call).toBe("lost");
    expect(history.entries.at(-1)).toMatchObject({
      kind: "exchange",
      ending: "answer-lost",
      status: 200,
    });
  });

  it("goes on with a history that is handed in, and lets pages be added", async () => {
    const history = new History(systemClock, 100);
    const running = await startQuiet(
      {},
      {
        history,
        mount: (app) => {
          app.get("/console/hello", (_request, response) => {
            response.send("hello");
          });
        },
      },
    );
    await new Caller(running).call("PUT", "/nowhere", {}).expect(404);
    expect(history.entries[0]?.seq).toBeGreaterThan(100);
    expect(await (await fetch(`${running.url}/console/hello`)).text()).toBe(
      "hello",
    );
    expect(await (await fetch(running.url)).text()).toContain("/_kit/health");
    await running.close();
  });
});
