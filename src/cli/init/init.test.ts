/** What `init` writes is what the kit reads, in every combination. */
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "../../config/certification.js";
import { loadRegister } from "../../rules/register.js";
import { parseScenario } from "../../scenario/scenario.js";
import type { InitFlags } from "../init-command.js";
import type { Io } from "../io.js";
import { initFromCli } from "./init.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface Seen {
  readonly code: number;
  readonly said: string;
}

/** @param typed the lines of whoever sits at the terminal; undefined where there is none, null ends the input */
async function init(
  flags: Partial<InitFlags>,
  typed?: readonly (string | null)[],
): Promise<Seen> {
  let said = "";
  const stream = { write: (text: string) => (said += text) };
  const lines = [...(typed ?? [])];
  let heard: (line: string) => void = () => undefined;
  let ended: () => void = () => undefined;
  const io: Io = {
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: folder,
    interactive: typed !== undefined,
    onStop: () => undefined,
    openInput: () => ({
      onLine: (listener) => {
        heard = listener;
      },
      onEnd: (listener) => {
        ended = listener;
      },
      redraw: () => {
        const line = lines.shift();
        queueMicrotask(() => {
          if (typeof line === "string") heard(line);
          else ended();
        });
      },
      close: () => undefined,
    }),
  };
  const code = await initFromCli({ gitlab: false, yes: false, ...flags }, io);
  return { code, said };
}

const read = (name: string): Promise<string> =>
  readFile(path.join(folder, name), "utf8");

async function config() {
  const text = await read("increff-kit.yaml");
  return parseConfig("increff-kit.yaml", text, {}).config;
}

const scenarios = { efs: "our-first-order", erp: "our-first-sale" } as const;

describe("what init writes", () => {
  const combinations = (["efs", "erp"] as const).flatMap((profile) =>
    (
      [
        [{ command: "npm start" }, undefined],
        [{ command: "python3 wms.py --name 'a: b # c'", port: 8080 }, 8080],
        [{ command: "", port: 9000 }, 9000],
      ] as const
    ).flatMap(([flags, port]) =>
      [true, false].map((gitlab) => ({ profile, flags, port, gitlab })),
    ),
  );

  it.each(combinations)("passes the kit's own checks: %j", async (one) => {
    const { profile, flags, port, gitlab } = one;
    expect(await init({ profile, ...flags, gitlab })).toMatchObject({
      code: 0,
    });
    const written = await config();
    expect(written.profile).toBe(profile);
    expect(written.vendor.command).toBe(
      flags.command === "" ? undefined : flags.command,
    );
    expect(written.vendor.orderEvents ?? written.vendor.salesPosting).toContain(
      `http://127.0.0.1:${port ?? "{port}"}/increff/`,
    );
    // A vendor that already runs has to know where the OMS is.
    expect(written.oms?.port).toBe(flags.command === "" ? 4010 : undefined);
    const file = `conformance/${scenarios[profile]}.yaml`;
    const { requirements } = await loadRegister();
    const ids = new Set(requirements.map(({ id }) => id));
    const scenario = parseScenario(file, await read(file), ids);
    expect(scenario.profile).toBe(profile);
    const workflow = await read(
      gitlab ? ".gitlab-ci.yml" : ".github/workflows/increff-conformance.yml",
    );
    expect(parse(workflow)).toBeTypeOf("object");
    expect(workflow).toContain(
      "npx increff-kit certify --scenarios conformance --out build/conformance\n",
    );
  });

  it.each(["efs", "erp"] as const)(
    "for %s is right with every line that it shows as a comment",
    async (profile) => {
      await init({ profile, command: "npm start" });
      const text = (await read("increff-kit.yaml")).replaceAll(
        /^( *)# (headers|optionalApis|observer|driver): /gm,
        "$1$2: ",
      );
      const { config: full } = parseConfig("increff-kit.yaml", text, {
        VENDOR_TOKEN: "x",
      });
      expect(full).toMatchObject({
        vendor: { headers: { authorization: "Bearer x" } },
        observer: { url: "http://127.0.0.1:{port}/_observe" },
        ...(profile === "efs" ? { driver: { kind: "http" } } : {}),
      });
      expect(full.driver === undefined).toBe(profile === "erp");
    },
  );
});

describe("what is there already", () => {
  it("is left as it is, and the rest is written", async () => {
    await writeFile(path.join(folder, "increff-kit.yaml"), "oms: {}\n");
    const { code, said } = await init({ yes: true });
    expect(code).toBe(0);
    expect(said).toContain("increff-kit.yaml is there already");
    expect(said).toContain("conformance/our-first-order.yaml is written");
    expect(await read("increff-kit.yaml")).toBe("oms: {}\n");
    const again = await init({ yes: true });
    expect(again.code).toBe(2);
    expect(again.said).toContain("Nothing was written");
  });

  it("of a GitLab pipeline gets a file to include", async () => {
    await writeFile(path.join(folder, ".gitlab-ci.yml"), "stages: []\n");
    const { said } = await init({ yes: true, gitlab: true });
    expect(said).toContain(
      "include: [{ local: .gitlab/increff-conformance.yml }]",
    );
    expect(await read(".gitlab-ci.yml")).toBe("stages: []\n");
    expect(await read(".gitlab/increff-conformance.yml")).toContain("script:");
  });

  it("in the place of a folder is an error that names it", async () => {
    await writeFile(path.join(folder, "conformance"), "a file");
    await expect(init({ yes: true })).rejects.toThrow(
      /^conformance\/our-first-order\.yaml: cannot be written/,
    );
  });
});

describe("the project", () => {
  const project = (manifest: object): Promise<void> =>
    writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));

  it("proposes how it is started, and how the kit is installed", async () => {
    await project({
      scripts: { start: "node server.js" },
      devDependencies: { "increff-conformance-kit": "file:kit.tgz" },
    });
    await mkdir(path.join(folder, "package-lock.json"));
    await init({ yes: true });
    expect((await config()).vendor.command).toBe("npm start");
    expect(await read(".github/workflows/increff-conformance.yml")).toContain(
      "- run: npm ci\n",
    );
  });

  it("without a script already runs", async () => {
    await project({ scripts: {} });
    await init({ yes: true });
    const { vendor } = await config();
    expect(vendor.command).toBeUndefined();
    expect(vendor.orderEvents).toContain(":8080/");
    expect(await read(".github/workflows/increff-conformance.yml")).toContain(
      "npm install --no-save increff-conformance-kit",
    );
  });
});

describe("questions", () => {
  it("are asked for what no flag says, until they are answered", async () => {
    const { said } = await init({}, [
      "wms",
      "erp",
      "node erp.js",
      "no",
      "7000",
    ]);
    expect(said).toContain("Type efs or erp.");
    expect(said).toContain("Type a number from 1 to 65535.");
    expect(await config()).toMatchObject({
      profile: "erp",
      vendor: {
        command: "node erp.js",
        salesPosting: "http://127.0.0.1:7000/increff/sales",
      },
    });
  });

  it("take a proposal with an empty line", async () => {
    await writeFile(
      path.join(folder, "package.json"),
      '{"scripts":{"dev":"vite"}}',
    );
    const { said } = await init({ profile: "efs" }, ["", ""]);
    expect(said).toContain("How is it started? [npm run dev]");
    expect((await config()).vendor).toMatchObject({
      command: "npm run dev",
      readiness: "http://127.0.0.1:{port}/health",
    });
  });

  it("that nobody answers end it, with nothing written", async () => {
    await expect(init({}, ["efs", null])).rejects.toThrow(/input ended before/);
    await expect(read("increff-kit.yaml")).rejects.toThrow(/ENOENT/);
  });

  it.each([
    [{}, "--profile efs or --profile erp; --command"],
    [{ profile: "efs", command: "" }, "Say --port and the port"],
    [{ profile: "efs" }, 'Say --command "how'],
  ] as const)("without a terminal become flags: %j", async (flags, words) => {
    const refused = init(flags);
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow(/or --yes/);
  });
});
