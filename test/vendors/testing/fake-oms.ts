/**
 * An OMS that agrees to everything, writes down what it was asked, and can be told to fail the next
 * calls of a path: with a status, by losing its answer, or by holding it back.
 */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: IncomingMessage["headers"];
  readonly at: number;
}

export type Trouble =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | "lost answer"
  | "truncated answer"
  | Promise<unknown>;

const ANSWERS: Readonly<Record<string, unknown>> = {
  "/usp/order/pack": {
    shipmentCode: "S-1",
    shippingLabel: { transporter: "BLUEDART", awbNumber: "A-1" },
  },
  "/usp/picklist/create": { pickListId: 77 },
  "/usp/manifest": { manifestCode: "M-1" },
  "/usp/handover": { handoverDocumentUrl: "http://127.0.0.1/handover.pdf" },
  "/usp/inventories/absolute": { failureProducts: [], successProducts: [] },
};

export class FakeOms {
  readonly calls: SeenCall[] = [];
  private readonly troubles = new Map<string, Trouble[]>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeOms> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const oms = new FakeOms(server);
    server.on("request", (request, response) => {
      void oms.answer(request, response);
    });
    return oms;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/prefix`;
  }

  /** What becomes of the next calls of that path, one after another. */
  trouble(path: string, ...troubles: Trouble[]): void {
    this.troubles.set(path, [...(this.troubles.get(path) ?? []), ...troubles]);
  }

  of(path: string): SeenCall[] {
    return this.calls.filter((call) => call.path === path);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await text(request);
    const path = (request.url ?? "").replace("/prefix", "");
    this.calls.push({
      method: request.method ?? "",
      path,
      body: JSON.parse(body) as Record<string, unknown>,
      text: body,
      headers: request.headers,
      at: Date.now(),
    });
    const trouble = this.troubles.get(path)?.shift();
    if (trouble === "lost answer") {
      request.socket.destroy();
      return;
    }
    if (trouble === "truncated answer") {
      response.writeHead(200, { "content-length": 100 });
      response.write('{"shipm', () => {
        request.socket.destroy();
      });
      return;
    }
    if (trouble instanceof Promise) await trouble;
    else if (trouble !== undefined) {
      response.writeHead(trouble.status, trouble.headers).end("{}");
      return;
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(ANSWERS[path] ?? null));
  }
}
