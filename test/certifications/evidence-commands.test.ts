import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sealedBundle } from "../../src/evidence/bundle.js";
import { writeBundle } from "../../src/evidence/folder.js";
import { readPrivateKey } from "../../src/evidence/keys.js";
import {
  bundle,
  entries,
  resultOf,
} from "../../src/evidence/test/sample-bundle.js";
import { zipOf } from "../../src/evidence/zip.js";
import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/program.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "evidence-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function kit(
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const io: Io = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: { NO_COLOR: "1" },
    cwd: folder,
    onStop: () => undefined,
    openInput: () => {
      throw new Error("nobody types here");
    },
  };
  return { code: await run(args, io), out, err };
}

/** A bundle of the sample, signed with the key that `keygen` made. */
async function signed(): Promise<void> {
  await kit("keygen", "--out", "lab");
  const key = await readPrivateKey(path.join(folder, "lab.private.pem"));
  const files = sealedBundle(bundle(), resultOf(entries), key);
  await writeBundle(path.join(folder, "run"), files);
  await writeFile(path.join(folder, "run.zip"), await zipOf(files));
}

describe("keygen", () => {
  it("writes a pair, the private one for its owner alone, and never over another", async () => {
    const { code, out } = await kit("keygen", "--out", "lab");
    expect(code).toBe(0);
    expect(out).toMatch(
      /lab\.private\.pem[^]*lab\.public\.pem[^]*keyid [0-9a-f]{64}/,
    );
    const files = ["lab.private.pem", "lab.public.pem"];
    const [secret, open] = files.map((file) => path.join(folder, file));
    expect((await stat(secret ?? "")).mode & 0o777).toBe(0o600);
    const pems = [
      await readFile(secret ?? "", "utf8"),
      await readFile(open ?? "", "utf8"),
    ];
    expect(pems[0]).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(pems[1]).toMatch(/^-----BEGIN PUBLIC KEY-----/);

    const again = await kit("keygen", "--out", "lab");
    expect(again.code).toBe(2);
    expect(again.err).toMatch(
      /lab\.private\.pem: is there already and is not overwritten/,
    );
    await rm(secret ?? "");
    const half = await kit("keygen", "--out", "lab");
    expect(half.err).toMatch(/lab\.public\.pem: is there already/);
    await expect(stat(secret ?? "")).rejects.toThrow();
    expect(await readFile(open ?? "", "utf8")).toBe(pems[1]);
  });
});

describe("verify", () => {
  it.each(["run", "run.zip"])(
    "says yes to %s with the right key, and what the bundle says",
    async (place) => {
      await signed();
      const { code, out } = await kit(
        "verify",
        place,
        "--public-key",
        "lab.public.pem",
      );
      expect(out).toMatch(
        /^✓ VERIFIED: run[^]*Not conformant: [^]*Not certified\. [^]*signed by the key/,
      );
      expect(code).toBe(0);
      const asked = await kit(
        "verify",
        place,
        "--public-key",
        "lab.public.pem",
        "--certified",
      );
      expect(asked.out).toContain("--certified asks for more.");
      expect(asked.code).toBe(1);
    },
  );

  it("does not say yes without a key, nor with another's", async () => {
    await signed();
    await kit("keygen", "--out", "other");
    const none = await kit("verify", "run");
    expect(none.code).toBe(3);
    expect(none.out).toMatch(
      /^\? SIGNATURE NOT CHECKED[^]*signature not checked: no key given/,
    );
    const other = await kit(
      "verify",
      "run",
      "--public-key",
      "other.public.pem",
    );
    expect(other.code).toBe(1);
    expect(other.out).toMatch(/^✗ REFUSED[^]*by none of the keys/);
    const both = await kit(
      ...["verify", "run", "--public-key", "other.public.pem"],
      ...["--public-key", "lab.public.pem"],
    );
    expect(both.code).toBe(0);
  });

  it("names what was changed, also as JSON", async () => {
    await signed();
    const file = path.join(folder, "run", "result.json");
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text.replace('"outcome": "fail"', '"outcome": "pass"'),
    );
    const { code, out } = await kit(
      "verify",
      "run",
      "--json",
      "--public-key",
      "lab.public.pem",
    );
    expect(code).toBe(1);
    const said = JSON.parse(out) as { problems: string[] };
    expect(said).toMatchObject({
      exitCode: 1,
      answer: "refused",
      signature: "valid",
    });
    expect(said.problems.join("\n")).toMatch(
      /result\.json was changed[^]*EFS-\w+-\d+: outcome is "pass" in result\.json, and "fail" by the history/,
    );
  });

  it.each([
    [["verify"], /missing required argument/],
    [["verify", "nothing-here"], /nothing-here: there is nothing/],
    [
      ["verify", "run", "--public-key", "none.pem"],
      /none\.pem: is no public key/,
    ],
    [
      ["verify", "run", "--public-key", "lab.private.pem"],
      /verifying never needs/,
    ],
    [
      ["verify", "run", "--public-key", "run.zip"],
      /run\.zip: is no public key/,
    ],
    [
      ["certify", "--sign-key", "lab.public.pem", "--config", "kit.yaml"],
      /lab\.public\.pem: is no private key/,
    ],
    [
      [
        "certify",
        "--bundle",
        "one.zip",
        "--config",
        "kit.yaml",
        "--config",
        "kit.yaml",
      ],
      /one\.zip cannot hold 2 runs/,
    ],
  ])("%j is wrong usage", async (args, expected) => {
    await signed();
    await writeFile(
      path.join(folder, "kit.yaml"),
      "profile: erp\nvendor: { salesPosting: 'http://127.0.0.1:9/sales' }\n",
    );
    // Configurations are read beside the process; the folder of this test is another.
    const { code, err } = await kit(
      ...args.map((arg) => (arg === "kit.yaml" ? path.join(folder, arg) : arg)),
    );
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });
});
