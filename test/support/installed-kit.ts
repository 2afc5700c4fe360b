/**
 * The package as somebody installs it: packed, unpacked into another project, with the dependencies that it declares and
 * no others. They are links into this repository's own, so that no registry is needed.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export const kitName = "increff-conformance-kit";
const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** @returns the tarball that `npm pack` leaves in the folder */
export async function packKit(folder: string): Promise<string> {
  const { stdout } = await run(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", folder],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  return path.join(folder, packed.filename);
}

/**
 * An empty project with the kit in it. With `PACKAGE_TEST_INSTALL=npm` in the environment npm installs it, from its registry.
 *
 * @returns its folder, outside of every other project
 */
export async function projectWith(tarball: string): Promise<string> {
  const project = await mkdtemp(path.join(tmpdir(), "increff-kit-project-"));
  await writeFile(
    path.join(project, "package.json"),
    '{ "private": true, "type": "module" }\n',
  );
  if (process.env["PACKAGE_TEST_INSTALL"] === "npm") {
    await run("npm", ["install", "--no-save", tarball], { cwd: project });
    return project;
  }
  const kit = path.join(project, "node_modules", kitName);
  await mkdir(kit, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", kit]);
  const { dependencies } = JSON.parse(
    await readFile(path.join(kit, "package.json"), "utf8"),
  ) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) await link(name, kit);
  const bin = path.join(project, "node_modules", ".bin");
  await mkdir(bin);
  await symlink(
    path.join("..", kitName, "bin", "increff-kit.js"),
    path.join(bin, "increff-kit"),
  );
  return project;
}

/** Makes one of this repository's packages a package of the folder. */
export async function link(name: string, folder: string): Promise<void> {
  const to = path.join(folder, "node_modules", name);
  await mkdir(path.dirname(to), { recursive: true });
  await symlink(path.join(root, "node_modules", name), to);
}

export interface Ended {
  readonly code: number;
  /** What it printed, and what it complained of. */
  readonly output: string;
}

/** Runs a program in a project as a person would: nothing of the tests around it is in its environment. */
export async function runIn(
  project: string,
  program: string,
  args: readonly string[],
): Promise<Ended> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|TEST$)/.test(name),
    ),
  );
  const options = {
    cwd: project,
    env: { ...env, NO_COLOR: "1" },
    maxBuffer: 10_000_000,
  };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({
        code: error === null ? 0 : Number(error.code ?? -1),
        output: stdout + stderr,
      });
    });
  });
}
