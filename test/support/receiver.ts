/** Partners on a free port, for tests of what the OMS sends: one that speaks HTTP, one that sees every byte. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The port on the sender's side: equal means the same connection. */
  readonly fromPort: number;
}

export type Answer = (response: ServerResponse, request: Received) => void;

export class HttpReceiver {
  readonly requests: Received[] = [];
  answer: Answer = (response) => {
    response.writeHead(200).end();
  };
  readonly #server: HttpServer;

  private constructor() {
    this.#server = createHttpServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const received: Received = {
          method: request.method ?? "",
          path: request.url ?? "",
          headers: request.headers,
          body: Buffer.concat(chunks).toString(),
          fromPort: request.socket.remotePort ?? 0,
        };
        this.requests.push(received);
        this.answer(response, received);
      });
    });
  }

  static async listen(): Promise<HttpReceiver> {
    const receiver = new HttpReceiver();
    await listening(receiver.#server);
    return receiver;
  }

  url(path = "/"): string {
    return `http://127.0.0.1:${portOf(this.#server)}${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await closed(this.#server);
  }
}

/** One connection as the partner saw it. */
export interface RawConnection {
  readonly socket: Socket;
  received: string;
  /** How the sender left: `reset` is a TCP reset, `end` an orderly end. */
  left: "not yet" | "end" | "reset";
}

export class RawReceiver {
  readonly connections: RawConnection[] = [];
  /** Called after every piece that was received. */
  onData: (connection: RawConnection) => void = () => undefined;
  onLeave: (connection: RawConnection) => void = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createTcpServer((socket) => {
      const connection: RawConnection = {
        socket,
        received: "",
        left: "not yet",
      };
      this.connections.push(connection);
      socket.on("data", (chunk) => {
        connection.received += chunk.toString();
        this.onData(connection);
      });
      socket.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNRESET") connection.left = "reset";
      });
      socket.on("end", () => {
        connection.left = "end";
      });
      socket.on("close", () => {
        this.onLeave(connection);
      });
    });
  }

  static async listen(): Promise<RawReceiver> {
    const receiver = new RawReceiver();
    await listening(receiver.#server);
    return receiver;
  }

  url(path = "/"): string {
    return `http://127.0.0.1:${portOf(this.#server)}${path}`;
  }

  async close(): Promise<void> {
    for (const { socket } of this.connections) socket.destroy();
    await closed(this.#server);
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
