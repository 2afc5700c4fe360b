import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BundleError, NoBundleError } from "./files.js";
import { readBundle, writeBundle } from "./folder.js";
import { bundle, bundleFor, entries, verified } from "./test/sample-bundle.js";
import { zipOf } from "./zip.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bundle-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a bundle on disk", () => {
  it("is read as it was written, as a folder and as a file", async () => {
    const out = path.join(folder, "run");
    await writeBundle(out, bundle());
    const zip = `${out}.zip`;
    await writeFile(zip, await zipOf(bundle()));
    for (const place of [out, zip])
      expect(verified(await readBundle(place)).answer).toBe("verified");
  });

  it("takes the place of an earlier one, and leaves alone what is somebody else's", async () => {
    await mkdir(path.join(folder, "scenarios"));
    const mine = path.join(folder, "scenarios", "mine.yaml");
    await writeFile(mine, "scenario: mine\n");
    await writeBundle(folder, bundle());
    const kept = path.join(folder, "scenarios", "late-create.yaml");
    await writeFile(kept, "changed by hand\n");
    const gone = path.join(folder, "scenarios", "unknown-return.yaml");
    expect(await readFile(gone, "utf8")).toBe("scenario: unknown-return\n");

    const shorter = bundleFor(
      entries.filter(
        (entry) =>
          entry.kind !== "mark" ||
          !("scenario" in entry.mark) ||
          !["late-create", "unknown-return"].includes(entry.mark.scenario),
      ),
    );
    await writeBundle(folder, shorter);
    const there = await readdir(path.join(folder, "scenarios"));
    expect(there).toContain("mine.yaml");
    expect(there).toContain("late-create.yaml");
    expect(there).not.toContain("unknown-return.yaml");
    const { problems } = verified(await readBundle(folder));
    expect(problems).toContain(
      "scenarios/mine.yaml does not belong to the bundle.",
    );
  });

  it("does not follow a manifest out of its folder", async () => {
    const inside = path.join(folder, "inside");
    await mkdir(inside);
    const outside = path.join(folder, "outside.txt");
    await writeFile(outside, "");
    const empty =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    await writeFile(
      path.join(inside, "manifest.json"),
      JSON.stringify({ files: { "../outside.txt": { sha256: empty } } }),
    );
    await writeBundle(inside, bundle());
    expect(await readFile(outside, "utf8")).toBe("");
  });

  it("is refused with a link in it, to whatever it leads", async () => {
    await writeBundle(folder, bundle());
    const page = path.join(folder, "index.html");
    const elsewhere = path.join(folder, "..", `${path.basename(folder)}.html`);
    await writeFile(elsewhere, await readFile(page));
    await rm(page);
    await symlink(elsewhere, page);
    await expect(readBundle(folder)).rejects.toThrow(
      /index\.html is a link or a device/,
    );
    await rm(elsewhere);
    await rm(page);
    await symlink(path.join(folder, "openapi"), page);
    await expect(readBundle(folder)).rejects.toThrow(BundleError);
  });

  it("is refused, and no fault of the kit, with a name that is no text", async () => {
    await writeBundle(folder, bundle());
    const name = Buffer.concat([
      Buffer.from(path.join(folder, "a")),
      Buffer.from([0xff]),
    ]);
    const written = await writeFile(name, "").then(
      () => true,
      () => false,
    );
    // Some file systems refuse such a name themselves; then the bundle is as it was.
    if (written)
      await expect(readBundle(folder)).rejects.toThrow(
        /^"a.*" cannot be read: ENOENT/,
      );
    else expect(verified(await readBundle(folder)).answer).toBe("verified");
  });

  it("is not there where there is nothing", async () => {
    await expect(readBundle(path.join(folder, "no"))).rejects.toThrow(
      NoBundleError,
    );
  });

  it("is refused with more files than any has", async () => {
    for (let index = 0; index <= 2_000; index += 1)
      await mkdir(path.join(folder, `f${index}`));
    await expect(readBundle(folder)).rejects.toThrow(/more than 2000 files/);
  });
});
