/**
 * Runs CI files as they are written: each `run` or `script` in a shell of its own, in a folder of its own for each job, with
 * artefacts carried from job to job. `npm ci` does nothing and `npx` leads to the built kit; nothing reaches the network.
 */
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../end-to-end/cli.js";

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** A project like one that uses the kit: a configuration, an empty baseline, and commands that lead to the built kit. */
export class Project {
  readonly folder: string;
  readonly #bin: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.#bin = path.join(folder, ".shim");
  }

  static async make(
    parent: string,
    files: Readonly<Record<string, string>>,
  ): Promise<Project> {
    const project = new Project(await mkdtemp(path.join(parent, "project-")));
    await mkdir(project.#bin);
    const script = (name: string, text: string) =>
      writeFile(path.join(project.#bin, name), `#!/bin/sh\n${text}\n`, {
        mode: 0o755,
      });
    await script("npm", '[ "$*" = ci ] || { echo "no npm $*" >&2; exit 99; }');
    await script(
      "npx",
      `while [ "$1" != increff-kit ]; do
  case "$1" in --no | --yes) shift ;; --package) shift 2 ;; *) echo "no npx $*" >&2; exit 99 ;; esac
done
shift
exec "${process.execPath}" "${path.join(root, "bin/increff-kit.js")}" "$@"`,
    );
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(project.folder, name), text);
    return project;
  }

  /** A fresh checkout of the same project, as each job gets one. */
  async checkout(): Promise<Project> {
    const other = new Project(
      await mkdtemp(path.join(path.dirname(this.folder), "job-")),
    );
    await cp(this.folder, other.folder, { recursive: true });
    return other;
  }

  run(
    script: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    // As GitHub and GitLab do: the first command that fails ends the script.
    const child = spawn("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: this.folder,
      env: {
        PATH: `${this.#bin}:${process.env["PATH"] ?? ""}`,
        HOME: this.folder,
        NO_COLOR: "1",
        ...env,
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    return new Promise((resolve) => {
      child.on("close", (code) => {
        resolve({ code, output });
      });
    });
  }
}

/** `${{ matrix.part }}` and the like, replaced; an expression that is not known is an error. */
export function filledIn(
  text: string,
  values: Readonly<Record<string, string>>,
): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nobody knows ${name}`);
    return value;
  });
}
