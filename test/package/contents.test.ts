/** What is in the package: all that it needs, nothing else, and not much of it. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../end-to-end/cli.js";

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

let packed: Packed;
let paths: readonly string[];
beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["pack", "--dry-run", "--json", "--ignore-scripts"],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  [packed] = JSON.parse(stdout) as [Packed];
  paths = packed.files.map(({ path }) => path);
});

/** Everything that may be in it. */
const expected = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|ARCHITECTURE\.md)$/,
  /^bin\/increff-kit\.js$/,
  /^dist\/(bundled|console|docs)\/[\w./-]+\.js$/,
  /^dist\/[\w./-]+\.d\.ts$/,
  /^dist\/console\/style\.css$/,
  // The licences of what the script behind /docs is made of.
  /^dist\/docs\/LICENSE\.txt$/,
  /^dist\/help\/[a-z-]+\.txt$/,
  /^openapi\/[\w./-]+\.(yaml|json|md)$/,
  /^scenarios\/(README\.md|(efs|erp)\/[\w-]+\.yaml)$/,
];

describe("the package", () => {
  it("holds nothing that is not meant to be in it", () => {
    const others = paths.filter(
      (path) => !expected.some((pattern) => pattern.test(path)),
    );
    expect(others).toEqual([]);
    const ours = paths.filter((path) =>
      /\.test\.|literal-|\/test\/|generator\/|tsbuildinfo|\.map$|found\//.test(
        path,
      ),
    );
    expect(ours).toEqual([]);
  });

  it.each([
    "LICENSE",
    "README.md",
    "bin/increff-kit.js",
    "dist/index.d.ts",
    "dist/bundled/index.js",
    "dist/bundled/judging-thread.js",
    "dist/bundled/main.js",
    "dist/docs/redoc.js",
    "dist/help/increff-kit.txt",
    "dist/console/console.js",
    "dist/console/run.js",
    "dist/console/style.css",
    "openapi/efs.yaml",
    "openapi/control.yaml",
    "openapi/requirements.yaml",
    "openapi/files/config.schema.json",
    "openapi/files/scenario.schema.json",
    "scenarios/efs/straight-path.yaml",
    "scenarios/erp/straight-path.yaml",
  ])("holds %s", (path) => {
    expect(paths).toContain(path);
  });

  it("is no larger than it has to be", () => {
    // The generated validators and the script behind /docs are most of it.
    expect(packed.size).toBeLessThan(2_000_000);
    expect(packed.unpackedSize).toBeLessThan(9_000_000);
  });
});
