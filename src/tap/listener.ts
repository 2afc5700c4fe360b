/** One side of the tap: a server in the place of Increff or of the vendor, and the way to the real one behind it. */
import http from "node:http";
import https from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { rootCertificates } from "node:tls";
import { forward, largestHead, type Upstream } from "./forward.js";
import { Observed, type ObserverOptions } from "./observed.js";

export interface ListenerOptions extends Omit<ObserverOptions, "upstream"> {
  readonly upstream: Upstream;
  /** Loopback unless told otherwise. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Listener {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function listen(options: ListenerOptions): Promise<Listener> {
  const { upstream, host, port } = options;
  const agents = new WeakMap<Socket, http.Agent>();
  /** Each connection of a caller has its own to the upstream: what one side does to it, the other side sees. */
  const agentOf = (socket: Socket): http.Agent => {
    const known = agents.get(socket);
    if (known !== undefined) return known;
    const agent = agentFor(upstream);
    agents.set(socket, agent);
    socket.once("close", () => {
      agent.destroy();
    });
    const watched = new WeakSet<Socket>();
    agent.on("free", (free: Socket) => {
      if (watched.has(free)) return;
      watched.add(free);
      free.once("close", () => {
        // The upstream ended an idle connection, and so would the caller have seen it.
        if (!socket.destroyed && busy.get(socket) !== true) socket.end();
      });
    });
    return agent;
  };
  const busy = new WeakMap<Socket, boolean>();
  const carry = (
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): void => {
    const { socket } = request;
    busy.set(socket, true);
    response.once("close", () => {
      busy.set(socket, false);
    });
    const head = {
      method: request.method ?? "GET",
      target: request.url ?? "/",
      headers: request.rawHeaders,
    };
    const observed = new Observed(head, { ...options, upstream: upstream.url });
    forward(request, response, upstream, agentOf(socket), observed);
  };
  const server = http.createServer({
    maxHeaderSize: largestHead,
    requestTimeout: 0,
    headersTimeout: 0,
    keepAliveTimeout: 0,
    noDelay: true,
  });
  server.timeout = 0;
  server.on("request", carry);
  // Whether to go on is the upstream's to say.
  server.on("checkContinue", carry);
  server.on("checkExpectation", carry);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function agentFor({ url, ca }: Upstream): http.Agent {
  const common = { keepAlive: true, maxSockets: Infinity, noDelay: true };
  if (url.protocol !== "https:") return new http.Agent(common);
  return new https.Agent({
    ...common,
    ...(ca === undefined ? {} : { ca: [...rootCertificates, ...ca] }),
  });
}
