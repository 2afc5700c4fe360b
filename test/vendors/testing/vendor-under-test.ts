/** A vendor for one test: on a free port, with a database of its own, inside this process or out. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { RunningVendor } from "../shared/running-vendor.js";
import type { Settings } from "../shared/settings.js";
import { until } from "./until.js";

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

const TOKEN = "the token";
/** What Increff presents to the vendor. */
export const CREDENTIAL = `Bearer ${TOKEN}`;

type Start = (settings: Settings) => Promise<RunningVendor>;

export class VendorUnderTest {
  private readonly directory = mkdtempSync(join(tmpdir(), "vendor-"));
  private vendor: RunningVendor | undefined;
  private process: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly omsUrl: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  static async start(
    start: Start,
    omsUrl: string,
    auto = false,
  ): Promise<VendorUnderTest> {
    const vendor = new VendorUnderTest(await freePort(), omsUrl);
    await vendor.startAgain(start, auto);
    return vendor;
  }

  static async spawn(
    script: string,
    omsUrl: string,
    ...parameters: string[]
  ): Promise<VendorUnderTest> {
    const vendor = new VendorUnderTest(await freePort(), omsUrl);
    await vendor.spawnAgain(script, ...parameters);
    return vendor;
  }

  async startAgain(start: Start, auto = false): Promise<void> {
    this.vendor = await start({
      port: this.port,
      oms: {
        baseUrl: this.omsUrl,
        username: "user",
        password: "secret",
        domainName: "domain",
        timeoutMs: 30_000,
      },
      auto,
      databaseFile: this.databaseFile,
      token: TOKEN,
    });
  }

  async spawnAgain(script: string, ...parameters: string[]): Promise<void> {
    this.process = spawn(
      process.execPath,
      ["--import", "tsx", script, ...parameters],
      {
        env: {
          ...process.env,
          PORT: String(this.port),
          OMS_BASE_URL: this.omsUrl,
          DATABASE: this.databaseFile,
          VENDOR_TOKEN: TOKEN,
        },
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    await until(
      () =>
        this.get("/health").then(
          (reply) => reply.status === 200,
          () => false,
        ),
      "the vendor's start",
    );
  }

  /** Ends the vendor where it stands. */
  async kill(): Promise<void> {
    this.vendor?.stop();
    this.vendor = undefined;
    const child = this.process;
    if (child !== undefined) {
      child.kill("SIGKILL");
      await until(
        () => child.exitCode !== null || child.signalCode !== null,
        "the vendor's end",
      );
    }
    this.process = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  get(path: string): Promise<Reply> {
    return this.ask("GET", path);
  }

  post(path: string, body: unknown, credential = CREDENTIAL): Promise<Reply> {
    return this.ask(
      "POST",
      path,
      typeof body === "string" ? body : JSON.stringify(body),
      credential,
    );
  }

  drive(action: string, body: unknown): Promise<Reply> {
    return this.post(`/_drive/actions/${action}`, body);
  }

  /** Each time on a connection of its own, as the vendor may have been restarted. */
  private async ask(
    method: string,
    path: string,
    body?: string,
    credential = CREDENTIAL,
  ): Promise<Reply> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${this.url}${path}`, {
        method,
        headers: {
          "content-type": "application/json",
          authorization: credential,
        },
        agent: false,
      })
        .on("response", resolve)
        .on("error", reject)
        .end(body);
    });
    const answer = await text(response);
    return {
      status: response.statusCode ?? 0,
      text: answer,
      body: readJson(answer),
    };
  }

  private get databaseFile(): string {
    return join(this.directory, "vendor.sqlite");
  }
}

function readJson(answer: string): unknown {
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
