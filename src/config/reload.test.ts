import { describe, expect, it } from "vitest";
import { ManualClock } from "../../test/support/manual-clock.js";
import type { FolderWatcher } from "./folder-watcher.js";
import { resolveMock, type MockConfig } from "./mock.js";
import { quietMs, Reload } from "./reload.js";

class FakeFolders implements FolderWatcher {
  readonly watched = new Map<string, (name: string | null) => void>();

  watch(folder: string, changed: (name: string | null) => void): () => void {
    this.watched.set(folder, changed);
    return () => this.watched.delete(folder);
  }

  change(name: string | null, folder = "/srv/kit"): void {
    this.watched.get(folder)?.(name);
  }
}

function configOf(
  text: string,
  products = "- {barcode: B1, channelSkuCode: S1}\n",
): Promise<MockConfig> {
  return resolveMock({
    file: { file: "increff-kit.yaml", text },
    env: {},
    flags: { basePath: [], header: [], set: [] },
    cwd: "/srv/kit",
    read: () => Promise.resolve(products),
  });
}

async function begun(text: string) {
  const folders = new FakeFolders();
  const clock = new ManualClock();
  const said: string[] = [];
  const complained: string[] = [];
  const applied: MockConfig[] = [];
  const file = { text, products: undefined as string | undefined };
  const reload = new Reload({
    started: await configOf(text),
    load: () => configOf(file.text, file.products),
    apply: (config) => applied.push(config),
    watcher: folders,
    clock,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return {
    folders,
    clock,
    said,
    complained,
    applied,
    file,
    reload,
    /** As an editor saves: several events, then quiet. */
    save: async (next: string): Promise<void> => {
      file.text = next;
      folders.change("increff-kit.yaml");
      clock.advance(quietMs / 2);
      folders.change("increff-kit.yaml");
      clock.advance(quietMs);
      await reload.idle;
    },
  };
}

describe("a configuration that changes", () => {
  it("is applied once, and said in one line", async () => {
    const { applied, said, save } = await begun("oms: {strict: false}\n");
    await save("oms: {strict: true, delivery: {concurrency: 3}}\n");
    expect(applied.map(({ settings }) => settings.strict)).toEqual([true]);
    expect(said).toEqual([
      "increff-kit.yaml was read again: oms.strict, oms.delivery.concurrency changed.",
    ]);
    await save(
      "# the same again\noms: {strict: true, delivery: {concurrency: 3}}\n",
    );
    expect(said[1]).toBe("increff-kit.yaml was read again: nothing changed.");
  });

  it("names what needs a restart, as long as it differs from the start", async () => {
    const { said, save } = await begun("oms: {port: 1}\n");
    await save("oms: {port: 2, data: state}\n");
    await save("oms: {port: 1}\n");
    expect(said).toEqual([
      "increff-kit.yaml was read again: oms.port, oms.data need a restart.",
      "increff-kit.yaml was read again: nothing changed.",
    ]);
  });

  it("with a mistake is reported with its place, and nothing is applied", async () => {
    const { applied, said, complained, save } = await begun("oms: {}\n");
    await save("oms:\n  strickt: true\n");
    expect([applied, said]).toEqual([[], []]);
    expect(complained).toEqual([
      "increff-kit.yaml:2:3: oms.strickt: is not a known field; did you mean strict?\nincreff-kit.yaml was not taken over; the settings stay as they were.",
    ]);
    await save("oms:\n  strict: true\n");
    expect(applied).toHaveLength(1);
  });

  it("is not read before it is quiet, nor for other files of the folder", async () => {
    const { folders, clock, reload, said } = await begun("oms: {}\n");
    folders.change("oms.ndjson");
    expect(clock.waiting).toBe(0);
    folders.change("increff-kit.yaml");
    clock.advance(quietMs - 1);
    await reload.idle;
    expect(said).toEqual([]);
    clock.advance(1);
    await reload.idle;
    expect(said).toHaveLength(1);
  });

  it("may be mounted as a whole, or come without a name", async () => {
    const { folders, clock, reload, said } = await begun("oms: {}\n");
    for (const name of ["..data", null]) {
      folders.change(name);
      clock.advance(quietMs);
      await reload.idle;
    }
    expect(said).toHaveLength(2);
  });

  it("brings its file of products along", async () => {
    const { folders, clock, reload, file, said, applied, save } =
      await begun("oms: {}\n");
    await save("oms: {productsFile: masters/p.yaml}\n");
    expect([...folders.watched.keys()]).toEqual([
      "/srv/kit",
      "/srv/kit/masters",
    ]);
    file.products = "- {barcode: B2, channelSkuCode: S2}\n";
    folders.change("p.yaml", "/srv/kit/masters");
    clock.advance(quietMs);
    await reload.idle;
    expect(said.at(-1)).toContain("oms.products changed");
    expect(applied.at(-1)?.settings.products[0]?.barcode).toBe("B2");
  });

  it("is not watched any more after the end", async () => {
    const { folders, clock, reload, applied } = await begun("oms: {}\n");
    folders.change("increff-kit.yaml");
    reload.close();
    clock.advance(quietMs);
    await reload.idle;
    expect([folders.watched.size, applied]).toEqual([0, []]);
  });
});
