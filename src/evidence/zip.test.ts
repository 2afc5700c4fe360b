import { crc32, deflateRawSync } from "node:zlib";
import { deflateSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { BundleError, sameBytes } from "./files.js";
import { unzipped, zipOf } from "./zip.js";

const noon = new Date(1980, 0, 1, 12);
const text = (content: string): Uint8Array => Buffer.from(content);
const files = new Map([
  ["b/two.txt", text("two ".repeat(500))],
  ["a.txt", text("one")],
  ["empty.txt", text("")],
]);

const varied = text(
  Array.from({ length: 500 }, (_, at) => `line ${(at * 7919) % 997}`).join(),
);

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await unzipped(bytes);
    return "taken";
  } catch (error) {
    expect(error).toBeInstanceOf(BundleError);
    return (error as Error).message;
  }
};

describe("the ZIP file of a bundle", () => {
  it("gives its files back, sorted, and is the same whatever their order was", async () => {
    const zip = await zipOf(files);
    expect(await unzipped(zip)).toEqual(
      new Map(
        [...files]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, content]) => [name, Buffer.from(content)]),
      ),
    );
    const again = await zipOf(new Map([...files].reverse()));
    expect(sameBytes(zip, again)).toBe(true);
  });

  it("is what other readers of ZIP files expect", async () => {
    const zip = Buffer.from(await zipOf(files));
    expect(zip.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    // 1980-01-01 12:00, in the local header and in the directory alike.
    expect(zip.readUInt32LE(10)).toBe(0x00216000);
  });
});

describe("a ZIP file that is not of this kit is refused", () => {
  const zipped = (
    tree: Parameters<typeof zipSync>[0],
    options: Parameters<typeof zipSync>[1] = {},
  ) => zipSync(tree, { level: 6, mtime: noon, ...options });

  it.each<[string, () => Uint8Array, RegExp]>([
    ["nothing", () => text(""), /no ZIP file of this kit/],
    [
      "something else",
      () => text("x".repeat(1_000)),
      /no ZIP file of this kit/,
    ],
    [
      "a way out of the folder",
      () => zipped({ "../up.txt": text("x") }),
      /named "\.\.\/up\.txt"/,
    ],
    [
      "a way out in the middle",
      () => zipped({ "a/../../up.txt": text("x") }),
      /which no bundle has/,
    ],
    ["an absolute path", () => zipped({ "/etc/x": text("x") }), /"\/etc\/x"/],
    ["a drive", () => zipped({ "C:\\x": text("x") }), /which no bundle has/],
    ["a hidden file", () => zipped({ ".x": text("x") }), /which no bundle has/],
    ["a folder", () => zipped({ "a/": text("") }), /which no bundle has/],
    [
      "__proto__",
      () =>
        Buffer.from(
          Buffer.from(zipped({ x_proto__: text("x") }))
            .toString("latin1")
            .replaceAll("x_proto__", "__proto__"),
          "latin1",
        ),
      /which no bundle has/,
    ],
    [
      "a name that another one is but for its case",
      () => zipped({ "A.txt": text("x"), "a.txt": text("y") }),
      /has a\.txt twice/,
    ],
    [
      "other times",
      () => zipped({ "a.txt": text("x") }, { mtime: new Date(2001, 1, 1) }),
      /not as this kit writes it/,
    ],
    [
      "attributes",
      () => zipped({ "a.txt": text("x") }, { attrs: 16 }),
      /not as this kit writes it/,
    ],
    [
      "an extra field",
      () => zipped({ "a.txt": text("x") }, { extra: { 1: text("y") } }),
      /breaks off|not as this kit|longer/,
    ],
    [
      "a comment",
      () => zipped({ "a.txt": text("x") }, { comment: "y" }),
      /breaks off|not as this kit|longer/,
    ],
    [
      "no compression",
      () => zipped({ "a.txt": text("x") }, { level: 0 }),
      /not compressed/,
    ],
    [
      "another compression",
      () => zipped({ "a.txt": varied }, { level: 1 }),
      /not as this kit writes it/,
    ],
    [
      "another order",
      () => zipped({ "b.txt": text("x"), "a.txt": text("y") }),
      /not as this kit writes it/,
    ],
    [
      "a comment of the whole",
      () => Buffer.concat([zipped({ "a.txt": text("x") }), text("more")]),
      /no ZIP file/,
    ],
    [
      "something before it",
      () => Buffer.concat([text("more"), zipped({ "a.txt": text("x") })]),
      /breaks off/,
    ],
  ])("with %s", async (_, zip, expected) => {
    expect(await refusal(zip())).toMatch(expected);
  });

  it("with something between its entries", async () => {
    const zip = Buffer.from(zipped({ "a.txt": text("x") }));
    const directory = zip.readUInt32LE(zip.length - 6);
    const moved = Buffer.concat([
      zip.subarray(0, directory),
      text("between"),
      zip.subarray(directory),
    ]);
    moved.writeUInt32LE(directory + 7, moved.length - 6);
    expect(await refusal(moved)).toMatch(
      /not as this kit writes it.*its directory/,
    );
  });

  it("with the same name twice, which one reader sees and another does not", async () => {
    const zip = Buffer.from(zipped({ "a.txt": text("x"), "b.txt": text("y") }));
    const twice = Buffer.from(
      zip.toString("latin1").replaceAll("b.txt", "a.txt"),
      "latin1",
    );
    expect(await refusal(twice)).toMatch(/has a\.txt twice/);
  });

  it("that grows beyond what it claims, or claims beyond all limits", async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024);
    expect(await refusal(container("a.txt", bomb, 1_000))).toMatch(
      /a\.txt cannot be unpacked/,
    );
    expect(
      await refusal(container("a.txt", Buffer.alloc(10), 0xffffffff)),
    ).toMatch(/claims 4294967295 bytes/);
    const many = Buffer.from(zipped({ "a.txt": text("x") }));
    many.writeUInt16LE(60_000, many.length - 12);
    expect(await refusal(many)).toMatch(/claims 60000 files/);
  });

  it("with another compression of the same content, even if all sizes are right", async () => {
    const size = varied.byteLength;
    const ours = deflateSync(varied, { level: 6 });
    expect(await refusal(container("a.txt", varied, size, ours))).toBe("taken");
    expect(await refusal(container("a.txt", varied, size))).toMatch(
      /not as this kit writes it.*the entry a\.txt/,
    );
  });
});

/** A container as the kit's; the compression is the platform's, unless it is given, and the size is claimed. */
function container(
  name: string,
  content: Uint8Array,
  size: number,
  data: Uint8Array = deflateRawSync(content, { level: 9 }),
): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(0x00216000, 6);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([text("PK\u0003\u0004"), head, text(name), data]);
  const central = Buffer.concat([
    text("PK\u0001\u0002"),
    Buffer.from([20, 0]),
    head,
    Buffer.alloc(14),
    text(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, text("PK\u0005\u0006"), end]);
}
