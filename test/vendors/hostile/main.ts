/**
 * Vendors that do to the kit what no partner should: each has one bad habit, chosen by its name as the first argument.
 * They know nothing of the contract; what counts is that the kit comes to an end with them.
 */
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import {
  Agent,
  createServer,
  request as call,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";

interface Message {
  readonly path: string;
  readonly body: string;
  readonly response: ServerResponse;
}

type Habit = (message: Message) => void;

const megabyte = "x".repeat(1024 * 1024);

const habits: Readonly<Record<string, Habit>> = {
  hangs: () => undefined,
  floods: ({ body, response }) => {
    response.end();
    if (body.includes("SUBORDER_CREATE")) flood(10_000);
  },
  "answers-html": ({ response }) => {
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<!doctype html><title>Sign in</title>");
  },
  "answers-100-mb": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    pour(response, 100);
  },
  "closes-at-once": ({ response }) => {
    response.destroy();
  },
  redirects: ({ path, response }) => {
    // The place that it leads to would say yes.
    if (path.endsWith("/elsewhere")) {
      const visited = process.env["VISITED"];
      if (visited !== undefined) appendFileSync(visited, `${path}\n`);
      response.end();
    } else response.writeHead(301, { location: "/increff/elsewhere" }).end();
  },
  "answers-after-the-end": ({ response }) => {
    setTimeout(() => response.end(), 6_000);
  },
  "calls-with-other-orders": ({ body, response }) => {
    response.end();
    if (!body.includes("SUBORDER_CREATE")) return;
    const { orderCode } = JSON.parse(body) as { orderCode: string };
    for (const other of ["NOBODYS-1", `${orderCode}-X`, "__proto__", ""])
      void pack(other);
  },
  "answers-with-a-wrong-length": ({ response }) => {
    response.socket?.end(
      'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"hasError":false}',
    );
  },
  "never-ends-its-answer": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => {
      clearInterval(drip);
    });
  },
  "crashes-on-the-first-message": () => {
    console.error("TypeError: cannot read properties of undefined");
    process.exit(42);
  },
  "prints-megabytes": ({ response }) => {
    for (let index = 0; index < 8; index += 1) process.stdout.write(megabyte);
    response.end();
  },
};

const [name = ""] = process.argv.slice(2);
const habit = habits[name];
if (habit === undefined) throw new Error(`there is no hostile vendor ${name}`);
const port = Number(process.env["PORT"]);
// One that crashed does not come back.
const grave = process.env["GRAVE"];
if (grave !== undefined) {
  if (existsSync(grave)) process.exit(43);
  if (name.startsWith("crashes")) writeFileSync(grave, "");
}

createServer((incoming, response) => {
  if (incoming.url === "/health") {
    response.end();
    return;
  }
  void received(incoming).then((body) => {
    // Safe methods are answered: only messages meet the habit.
    if (incoming.method === "GET") response.writeHead(405).end();
    else habit({ path: incoming.url ?? "", body, response });
  });
}).listen(port, "127.0.0.1");

async function received(incoming: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of incoming.setEncoding("utf8")) body += String(chunk);
  return body;
}

/** Megabytes, as fast as they are taken. */
function pour(response: ServerResponse, left: number): void {
  if (left === 0) response.end();
  else if (response.write(megabyte)) pour(response, left - 1);
  else
    response.once("drain", () => {
      pour(response, left - 1);
    });
}

const callers = 16;
const agent = new Agent({ keepAlive: true, maxSockets: callers });
let flooded = false;

function flood(calls: number): void {
  if (flooded) return;
  flooded = true;
  let next = 0;
  const work = async (): Promise<void> => {
    for (next += 1; next <= calls; next += 1) await pack(`FLOOD-${next}`);
  };
  for (let caller = 0; caller < callers; caller += 1) void work();
}

function pack(orderCode: string): Promise<void> {
  const body = JSON.stringify({
    orderCode,
    locationCode: "WH1",
    channelName: "DEMO",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
  });
  return new Promise((resolve) => {
    call(
      `${process.env["OMS_BASE_URL"] ?? ""}/usp/order/pack`,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          authUsername: process.env["OMS_AUTH_USERNAME"] ?? "",
          authPassword: process.env["OMS_AUTH_PASSWORD"] ?? "",
          authDomainName: process.env["OMS_AUTH_DOMAIN_NAME"] ?? "",
        },
      },
      (response) => {
        response.resume().on("close", resolve);
      },
    )
      .on("error", () => {
        resolve();
      })
      .end(body);
  });
}
