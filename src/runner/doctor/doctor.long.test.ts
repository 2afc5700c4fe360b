/** The checks against vendors that live in this process, each with one thing wrong. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Check } from "../../history/check.js";
import { loadRegister } from "../../rules/register.js";
import { loadScenarios } from "../../scenario/load.js";
import type { Scenario } from "../../scenario/scenario.js";
import { doctor } from "./doctor.js";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Does everything right. */
const right: Handler = (request, response) => {
  const url = request.url ?? "";
  if (url.startsWith("/_observe/sales")) response.end('{"sales":[]}');
  else if (url.startsWith("/_")) response.writeHead(404).end();
  else response.writeHead(request.method === "POST" ? 200 : 405).end();
};
const on =
  (prefix: string, other: Handler): Handler =>
  (request, response) => {
    ((request.url ?? "").startsWith(prefix) ? other : right)(request, response);
  };
const answering =
  (status: number, body = "", headers = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

let scenarios: readonly Scenario[];
beforeAll(async () => {
  scenarios = await loadScenarios([], await loadRegister());
});
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function look(text: string): Promise<Record<string, Check>> {
  const folder = await mkdtemp(path.join(tmpdir(), "doctor-"));
  closing.push(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "increff-kit.yaml");
  await writeFile(file, text);
  const checks = await doctor({ file, scenarios, env: process.env });
  return Object.fromEntries(checks.map((check) => [check.name, check]));
}

const efs = (base: string, more = ""): string => `profile: efs
vendor:
  orderEvents: ${base}/orders
  returnEvents: ${base}/returns
${more}waits: { answer: 2000 }
observer: { url: "${base}/_observe" }
driver: { kind: http, url: "${base}/_drive" }
`;

describe("the doctor", () => {
  it("finds nothing wrong with what is right, for either profile", async () => {
    const base = await serve(right);
    const looked = await look(efs(base));
    // The port changes in every run, and this vendor was not started by the kit.
    expect(
      Object.values(looked)
        .filter(({ result }) => result !== "ok")
        .map(({ name }) => name),
    ).toEqual(["way back"]);
    const erp = await look(
      `profile: erp\nvendor: { salesPosting: "${base}/sales" }\nobserver: { url: "${base}/_observe" }\n`,
    );
    expect(Object.values(erp).filter(({ result }) => result !== "ok")).toEqual(
      [],
    );
  });

  it("sends one message that leaves nothing behind: unknown type, all cancelled", async () => {
    const bodies: string[] = [];
    const base = await serve((request, response) => {
      if (request.method === "POST" && request.url === "/orders")
        request
          .setEncoding("utf8")
          .on("data", (text: string) => bodies.push(text));
      request.on("end", () => {
        right(request, response);
      });
      request.resume();
    });
    await look(efs(base));
    expect(bodies).toHaveLength(1);
    const body = JSON.parse(bodies[0] ?? "") as Record<string, unknown>;
    expect(body).toMatchObject({
      eventType: "SUBORDER_NOTE_ADDED",
      orderCode: expect.stringMatching(/-00-CHECK$/) as string,
      orderItems: [{ orderedQuantity: 1, cancelledQuantity: 1 }],
    });
  });

  it.each<[string, Handler, string, Partial<Check>]>([
    [
      "credentials that are refused",
      on("/orders", answering(401)),
      "headers",
      { result: "failed", consequence: "vacuous" },
    ],
    [
      "a right that is missing",
      on("/orders", answering(403)),
      "headers",
      { result: "warning" },
    ],
    [
      "a path that is wrong",
      on("/orders", answering(404)),
      "headers",
      { result: "warning" },
    ],
    [
      "a redirect",
      on("/orders", answering(301, "", { location: "/elsewhere" })),
      "headers",
      { result: "warning" },
    ],
    [
      "a refusal of the message itself",
      on("/orders", answering(400, '{"hasError":true,"errorMessage":"what?"}')),
      "headers",
      { result: "ok" },
    ],
    [
      "a server that hangs",
      on("/orders", () => undefined),
      "vendor.orderEvents",
      { result: "warning", came: "no answer within 2000 ms" },
    ],
    [
      "a server with trouble",
      on("/returns", answering(503)),
      "vendor.returnEvents",
      { result: "warning", came: "answered 503" },
    ],
    [
      "an observer that shows what does not exist",
      on("/_observe", answering(200, "{}")),
      "observer",
      { result: "warning" },
    ],
    [
      "an observer that is broken",
      on("/_observe", answering(500)),
      "observer",
      { result: "failed", consequence: "blind" },
    ],
    [
      "an observer that hangs",
      on("/_observe", () => undefined),
      "observer",
      { result: "failed", consequence: "blind" },
    ],
    [
      "a driver that accepts anything",
      on("/_drive", answering(202)),
      "driver",
      { result: "warning" },
    ],
    [
      "a driver that is broken",
      on("/_drive", answering(500)),
      "driver",
      { result: "failed", consequence: "blind" },
    ],
    [
      "a clock that is an hour behind",
      (request, response) => {
        response.setHeader(
          "date",
          new Date(Date.now() - 3_600_000).toUTCString(),
        );
        right(request, response);
      },
      "clock",
      {
        result: "warning",
        came: expect.stringMatching(
          /^the vendor's clock is 3[56]\d\d s behind ours$/,
        ) as string,
      },
    ],
    [
      "no Date header",
      (request, response) => {
        response.sendDate = false;
        right(request, response);
      },
      "clock",
      { result: "not-possible" },
    ],
  ])("sees %s", async (_, handler, name, expected) => {
    const looked = await look(efs(await serve(handler)));
    expect(looked[name]).toMatchObject(expected);
    const { result, cause, advice } = looked[name] ?? {};
    if (result === "warning" || result === "failed")
      expect([cause, advice]).toEqual([
        expect.stringMatching(/\w+/),
        expect.stringMatching(/\w+/),
      ]);
  });

  it("says that nobody is there, and leaves out what needs them", async () => {
    const looked = await look(efs("http://127.0.0.1:1"));
    expect(looked["vendor.orderEvents"]).toMatchObject({
      result: "failed",
      came: "connection refused (ECONNREFUSED)",
      consequence: "unreachable",
    });
    for (const name of ["headers", "observer", "driver", "clock"])
      expect(looked[name]).toMatchObject({ result: "not-possible" });
  });

  it("sees https where plain HTTP is spoken", async () => {
    const base = (await serve(right)).replace("http:", "https:");
    const looked = await look(efs(base));
    expect(looked["vendor.orderEvents"]).toMatchObject({
      result: "failed",
      came: expect.stringContaining("does not speak TLS") as string,
    });
  });

  it("keeps secrets to itself", async () => {
    const secret = "tok-9f8e7d6c";
    const base = await serve(
      on("/_observe", answering(500, `no such token ${secret}`)),
    );
    const looked = await look(
      efs(
        base.replace("//", "//user:open-sesame@"),
        `  headers: { authorization: "Bearer ${secret}" }\n`,
      ),
    );
    expect(JSON.stringify(looked)).not.toMatch(/tok-9f8e|open-sesame/);
    expect(looked["headers"]?.tried).toContain("authorization");
  });

  it("doubts a run that could show little, and one whose OMS nobody finds", async () => {
    const base = await serve(right);
    const looked = await look(
      `profile: efs\nvendor: { orderEvents: "${base}/o", returnEvents: "${base}/r" }\n`,
    );
    expect(looked["evidence"]).toMatchObject({ result: "warning" });
    expect(looked["evidence"]?.cause).toMatch(/black box[^]*Nobody makes/);
    expect(looked["way back"]).toMatchObject({
      result: "warning",
      advice: expect.stringContaining("oms.port") as string,
    });
  });

  it("reports a broken configuration, a taken port and a command that fails", async () => {
    const base = await serve(right);
    const broken = await look("profile: efs\n");
    expect(broken["configuration"]).toMatchObject({
      result: "failed",
      consequence: "configuration",
    });
    expect(broken["headers"]).toMatchObject({ result: "not-possible" });
    const taken = await look(
      `${efs(base)}oms: { port: ${new URL(base).port} }\n`,
    );
    expect(taken["port of the OMS"]).toMatchObject({
      result: "failed",
      consequence: "unreachable",
    });
    const failing = await look(
      efs(
        base,
        `  command: echo no database; exit 3\n  readiness: ${base}/health\n`,
      ).replace(
        "waits: { answer: 2000 }",
        "waits: { answer: 2000, ready: 3000 }",
      ),
    );
    expect(failing["vendor.command"]).toMatchObject({
      result: "failed",
      consequence: "unreachable",
    });
  });
});
