/** Runs a certification from a program. */
import path from "node:path";
import type { LoadedConfig } from "../config/certification.js";
import type { Config } from "../contract/generated/files.js";
import type { RunResult } from "../verdict/result.js";

export interface CertifyOptions {
  /**
   * An `increff-kit.yaml`, relative to the folder in which the process runs, or its content. The vendor's command runs in
   * the folder of the file; with a content, in the folder in which the process runs.
   */
  readonly config: string | Config;
  /** Files or folders with scenarios of your own, besides those of the kit. */
  readonly scenarios?: readonly string[];
  /** Only the scenarios of these names; all where nothing is said. */
  readonly only?: readonly string[];
  /** 0 to 4 294 967 295, 1 where nothing is said; the same seed plans the same run. */
  readonly seed?: number;
  /** Most scenarios at one time, 1 to 64; 8 where nothing is said. */
  readonly concurrency?: number;
  /** A folder for history.ndjson and every report that the command writes, but no bundle. Without it nothing is written. */
  readonly out?: string;
  /** For `${NAME}` of the configuration, and for the vendor's process; that of this process where nothing is said. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Certifies your system as `increff-kit certify` does: starts it where the configuration has a command, runs the
 * scenarios, and judges. A violation is no error: look at `verdict` and `requirements` of the result. A driver that is a
 * person has nobody to ask here; use the command for that.
 *
 * @throws InputError when the configuration or a scenario is wrong; then nothing was sent
 * @throws UnreachableError when your system cannot be reached
 * @throws StartError when the port of the OMS cannot be had
 */
export async function certify(options: CertifyOptions): Promise<RunResult> {
  const [
    { loadRegister },
    { loadScenarios },
    { chosen },
    runner,
    { HistoryFileWriter },
  ] = await Promise.all([
    import("../rules/register.js"),
    import("../scenario/load.js"),
    import("../scenario/choice.js"),
    import("../runner/certify.js"),
    import("../history/file.js"),
  ]);
  const { out, only = [], seed = 1, concurrency } = options;
  const env = options.env ?? process.env;
  const config = await configOf(options.config, env);
  const register = await loadRegister();
  const scenarios = chosen(
    await loadScenarios(
      (options.scenarios ?? []).map((place) => path.resolve(place)),
      register,
    ),
    only,
    "only",
  );
  const file =
    out === undefined
      ? undefined
      : new HistoryFileWriter(await emptyFile(out, "history.ndjson"));
  try {
    const { result, entries } = await runner.certify({
      config,
      scenarios,
      register,
      seed,
      env,
      ...(only.length === 0 ? {} : { chosen: only }),
      ...(concurrency === undefined ? {} : { concurrency }),
      listeners:
        file === undefined
          ? []
          : [
              (entry) => {
                file.write(entry);
              },
            ],
    });
    if (out !== undefined) {
      const { writeReports } = await import("../report/files.js");
      await writeReports(out, result, entries);
    }
    return result;
  } finally {
    file?.close();
  }
}

async function configOf(
  config: string | Config,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LoadedConfig> {
  const { loadConfig, parseConfig } =
    await import("../config/certification.js");
  if (typeof config === "string") return loadConfig(config, env);
  const text = JSON.stringify(config, null, 2);
  // The name is that of the file which would say the same: reports tell how to run it again.
  return {
    ...parseConfig("certify options", text, env),
    file: "increff-kit.yaml",
  };
}

async function emptyFile(folder: string, name: string): Promise<string> {
  const { mkdir, rm } = await import("node:fs/promises");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  await rm(file, { force: true });
  return file;
}
