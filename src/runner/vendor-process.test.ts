import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../history/clock.js";
import { History } from "../history/history.js";
import { createRedaction } from "../history/redaction.js";
import { UnreachableError } from "./problems.js";
import { freePort, VendorProcess } from "./vendor-process.js";

const server = `
const { createServer } = require("node:http");
console.log("vendor says hello");
createServer((_, res) => res.end(String(process.pid))).listen(Number(process.env.PORT), "127.0.0.1");
`;

let folder: string;
let port: number;
const history = new History(systemClock);
const vendorOf = (command: string, readyWithin = 10_000): VendorProcess =>
  new VendorProcess(
    {
      command,
      folder,
      env: { ...process.env, PORT: String(port), SERVER: server },
      readiness: `http://127.0.0.1:${port}/`,
      readyWithin,
    },
    systemClock,
    history,
    createRedaction(),
  );
const pid = async (): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/`)).text();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "vendor-"));
  port = await freePort();
});
afterEach(() => rm(folder, { recursive: true }));

describe("the vendor's process", () => {
  it("starts, is killed and starts again on the same port", async () => {
    const vendor = vendorOf('node -e "$SERVER"');
    await vendor.start();
    const first = await pid();
    await vendor.kill();
    await expect(pid()).rejects.toThrow();
    await vendor.start();
    expect(await pid()).not.toBe(first);
    await vendor.stop();
    await expect(pid()).rejects.toThrow();
    expect(vendor.exited).toBeUndefined();
    const events = history.entries.flatMap((entry) =>
      entry.kind === "vendor" ? [entry.event] : [],
    );
    expect(events.filter((event) => event !== "output")).toEqual([
      "started",
      "ready",
      "killed",
      "started",
      "ready",
    ]);
  });

  it("that ends by itself is noticed at once, with exit code and last words", async () => {
    const vendor = vendorOf(
      `node -e "$SERVER; setTimeout(() => { console.error('disk full'); process.exit(9); }, 300)"`,
    );
    await vendor.start();
    await new Promise<void>((resolve) => vendor.onExit(resolve));
    expect(vendor.exited).toMatch(/^exit code 9, last output: .*disk full$/);
    expect(history.entries.at(-1)).toMatchObject({
      kind: "vendor",
      event: "exited",
      detail: vendor.exited,
    });
  });

  it("that ends at once is unreachable, with its last words", async () => {
    await expect(
      vendorOf("echo no licence >&2; exit 3").start(),
    ).rejects.toThrow(/ended \(exit code 3\)[\s\S]*no licence/);
  });

  it("that never becomes ready is stopped", async () => {
    const start = vendorOf("exec sleep 60", 300).start();
    await expect(start).rejects.toBeInstanceOf(UnreachableError);
    await expect(start).rejects.toThrow(/not ready after 300 ms/);
  });
});
