/** What an audit makes of recordings that are not whole: it accuses nobody of what they do not show. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import { created, pack, shipped } from "../rules/efs/literal-bodies.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { loadRegister, type Register } from "../rules/register.js";
import { audit } from "./audit.js";

const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-audit-test-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

async function violated(lines: readonly string[]) {
  const file = path.join(folder, "history.ndjson");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  const { result } = await audit({
    files: [file],
    register,
    command: "increff-kit audit",
  });
  return result.requirements
    .filter(({ findings }) => findings.length > 0)
    .map(({ id }) => id);
}

/** A run in which an order is packed and manifested; the lines with these entries. */
function run(): { readonly lines: string[]; readonly pack: number } {
  const history = new LiteralHistory();
  history.open();
  history.deliver(created(1, { A: 1 }));
  history.call("packOrder", pack({ A: 1 }));
  history.call("createManifest", shipped());
  const mark = (seq: number, what: object): HistoryEntry =>
    ({ kind: "mark", seq, at: 0, mark: what }) as HistoryEntry;
  const entries = [
    mark(1, {
      type: "run-start",
      profile: "efs",
      observer: false,
      driver: "none",
      optionalApis: ["manifest"],
    }),
    ...history.entries,
    mark(99, { type: "run-end", durationMs: 1 }),
  ];
  return { lines: entries.map((entry) => JSON.stringify(entry)), pack: 2 };
}

describe("a run of the kit", () => {
  it("is judged whole: what is not there did not happen", async () => {
    const { lines, pack: at } = run();
    expect(await violated(lines)).toEqual([]);
    const unpacked = lines.filter((_, index) => index !== at);
    expect(await violated(unpacked)).toEqual(["EFS-ORD-11"]);
  });

  it("of which a line cannot be read is traffic: it may have been the pack", async () => {
    const { lines, pack: at } = run();
    const broken = lines.map((line, index) =>
      index === at ? line.slice(0, -9) : line,
    );
    expect(await violated(broken)).toEqual([]);
  });

  it("that was broken off is traffic: more may have happened", async () => {
    const { lines, pack: at } = run();
    const unpacked = lines.filter((_, index) => index !== at).slice(0, -1);
    expect(await violated(unpacked)).toEqual([]);
  });
});
