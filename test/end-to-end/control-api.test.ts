/** The example for other languages: the mock steered with curl alone. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, startMock, type Mock } from "./cli.js";

const script = path.join(root, "examples/control-api/order-life.sh");

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(async () => {
  await mock.stop();
});

describe("the example with curl", () => {
  it("finds everything as it should be, twice", async () => {
    for (const url of [mock.url, mock.url]) {
      const { stdout } = await promisify(execFile)("/bin/sh", [script, url]);
      expect(stdout.split("\n")).toEqual([
        "ok: the first pack is 500",
        "ok: the repeated pack is 200",
        'ok: the number of shipments is "total":1',
        'ok: the order is "status":"PACKED"',
        'ok: the answers to the calls is "httpStatus":500 "httpStatus":200',
        "",
      ]);
    }
  });

  it("fails where something is otherwise, and says what", async () => {
    const created = await fetch(`${mock.url}/_kit/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"sessionId":"limited","rateLimit":{"requests":1,"perSeconds":600}}',
    });
    expect(created.status).toBe(201);
    const failed = promisify(execFile)("/bin/sh", [
      script,
      `${mock.url}/sessions/limited`,
    ]);
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: "not ok: the repeated pack is 429, it should be 200\n",
    });
  });
});
