/** Runs a TypeScript file of the tests as a process of its own. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface ScriptOptions {
  readonly args?: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * @param file seen from the package's folder
 * @returns what it printed
 * @throws Error with what it complained of, when it did not end well
 */
export function runScript(
  file: string,
  { args = [], stdin = "", env = {} }: ScriptOptions = {},
): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.join(root, file), ...args],
    { cwd: root, env: { ...process.env, ...env } },
  );
  let [printed, complained] = ["", ""];
  child.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (printed += text));
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (complained += text));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(printed);
      else
        reject(new Error(`${file} ended with ${String(code)}: ${complained}`));
    });
  });
}

/** The packages that a script has loaded by its end, as the engine itself lists them. */
export async function packagesLoadedBy(
  file: string,
  options: ScriptOptions = {},
): Promise<ReadonlySet<string>> {
  const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-loaded-"));
  try {
    const env = { ...options.env, NODE_V8_COVERAGE: folder };
    await runScript(file, { ...options, env });
    const names = new Set<string>();
    for (const name of await readdir(folder)) {
      const text = await readFile(path.join(folder, name), "utf8");
      const { result } = JSON.parse(text) as {
        result: readonly { readonly url: string }[];
      };
      for (const { url } of result) {
        const inside = url.split("/node_modules/").at(-1) ?? "";
        const [scope = "", second = ""] = inside.split("/");
        if (inside !== url)
          names.add(scope.startsWith("@") ? `${scope}/${second}` : scope);
      }
    }
    return names;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
