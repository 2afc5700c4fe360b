/** Who is measured, and how each of them is started. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { kitVersion } from "../../src/contract/package.js";
import { demoTenants } from "../../src/simulator/demo.js";
import { writePeerFiles, type PeerFiles } from "./peer-files.js";
import { canRun, type Command } from "../support/measuring/pinned-process.js";
import { skuCodes } from "./work.js";
import { root } from "./workers/built.js";

export const peerNames = [
  "floor",
  "mock",
  "fastify",
  "express",
  "wiremock",
  "prism",
  "mockoon",
] as const;
export type PeerName = (typeof peerNames)[number];

export interface Peer {
  readonly name: PeerName;
  readonly title: string;
  readonly version: string;
  /** What it does for a call. */
  readonly does: string;
  readonly command: (port: number) => Command;
  /** Forgets what it was told, so that no measurement inherits the memory of the one before. */
  readonly reset?: (origin: string) => Promise<void>;
}

export interface Absent {
  readonly name: PeerName;
  readonly title: string;
  readonly why: string;
}

export const peersFolder = path.join(import.meta.dirname, "peers");
const modules = path.join(peersFolder, "node_modules");
const { execPath } = process;

/** @param folder for the files that they are started with @param installed whether what needs an installation may take part */
export async function preparePeers(
  folder: string,
  installed: boolean,
): Promise<{
  readonly peers: readonly Peer[];
  readonly absent: readonly Absent[];
}> {
  const files = await writePeerFiles(folder);
  const peers: Peer[] = [];
  const absent: Absent[] = [];
  const short = "it is installed for the long form alone";
  for (const name of peerNames) {
    const { title, make, why } = catalogue[name];
    const reason = why?.() ?? (foreign.has(name) && !installed ? short : null);
    if (reason === null) peers.push({ name, title, ...make(files) });
    else absent.push({ name, title, why: reason });
  }
  return { peers, absent };
}

/** Those that live in the folder of the peers. */
const foreign: ReadonlySet<PeerName> = new Set([
  "fastify",
  "express",
  "wiremock",
  "mockoon",
]);

interface Row {
  readonly title: string;
  /** Why it cannot take part here, or null. */
  readonly why?: () => string | null;
  readonly make: (files: PeerFiles) => Omit<Peer, "name" | "title">;
}

const catalogue: Readonly<Record<PeerName, Row>> = {
  floor: {
    title: "bare node:http + compiled validators",
    make: () => ({
      version: process.versions.node,
      does: "validates",
      command: (port) => script("floor.mjs", [port, skuCodes]),
    }),
  },
  mock: {
    title: "increff-kit mock",
    make: ({ config }) => ({
      version: kitVersion(),
      does: "credentials, rate limit, validation, state, messages, history",
      command: (port) => ({
        file: execPath,
        arguments: [
          path.join(root, "bin", "increff-kit.js"),
          ...["mock", "--config", config, "--port", String(port)],
        ],
      }),
      reset: async (origin) => {
        const answer = await fetch(`${origin}/_kit/reset`, { method: "POST" });
        if (!answer.ok)
          throw new Error(`The mock's reset was answered ${answer.status}.`);
      },
    }),
  },
  fastify: {
    title: "Fastify 5",
    make: ({ schemas }) => ({
      version: versionIn(modules, "fastify"),
      does: "credentials, validation",
      command: (port) =>
        script("fastify.mjs", [port, skuCodes, schemas, accounts]),
    }),
  },
  express: {
    title: "Express 5 + ajv, by hand",
    make: ({ schemas }) => ({
      version: versionIn(modules, "express"),
      does: "credentials, validation",
      command: (port) =>
        script("express.mjs", [port, skuCodes, schemas, accounts]),
    }),
  },
  wiremock: {
    title: "WireMock 3",
    why: () =>
      canRun("java", ["-version"])
        ? null
        : "its npm package starts a Java program, and there is no Java here",
    make: ({ wiremock }) => ({
      version: versionIn(modules, "wiremock"),
      does: "credentials and JSON Schema matched, a stub answers",
      command: (port) => ({
        file: "java",
        arguments: [
          ...["-jar", jarIn(path.join(modules, "wiremock", "build"))],
          ...["--port", String(port), "--bind-address", "127.0.0.1"],
          ...["--root-dir", wiremock, "--disable-banner"],
          // Without a limit its journal fills the memory.
          ...["--max-request-journal-entries", "1000"],
        ],
      }),
    }),
  },
  prism: {
    title: "Prism (silent log)",
    make: ({ document }) => ({
      version: versionIn(
        path.join(root, "node_modules"),
        "@stoplight/prism-cli",
      ),
      does: "credentials present, validation, an example answers",
      command: (port) => ({
        file: execPath,
        arguments: [
          path.join(root, "node_modules/@stoplight/prism-cli/dist/index.js"),
          ...["mock", document, "--port", String(port)],
          ...["--verboseLevel", "silent"],
        ],
      }),
    }),
  },
  mockoon: {
    title: "Mockoon CLI",
    make: ({ document }) => ({
      version: versionIn(modules, "@mockoon/cli"),
      does: "an example answers",
      command: (port) => ({
        file: execPath,
        arguments: [
          path.join(modules, "@mockoon/cli/bin/run.js"),
          ...["start", "--data", document, "--port", String(port)],
          ...["--hostname", "127.0.0.1", "--disable-log-to-file"],
          "--disable-admin-api",
        ],
      }),
    }),
  },
};

const accounts = Object.fromEntries(
  demoTenants.map(({ authUsername, authPassword }) => [
    authUsername,
    authPassword,
  ]),
);

function script(name: string, given: readonly unknown[]): Command {
  return {
    file: execPath,
    arguments: [path.join(peersFolder, name), JSON.stringify(given)],
  };
}

function versionIn(folder: string, name: string): string {
  const file = path.join(folder, name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string })
    .version;
}

function jarIn(folder: string): string {
  const jar = readdirSync(folder).find((name) => name.endsWith(".jar"));
  if (jar === undefined) throw new Error(`There is no JAR file in ${folder}.`);
  return path.join(folder, jar);
}
