/** Finds and reads the files of a mock's configuration. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../scenario/input-error.js";
import type { TextFile } from "./config-file.js";
import type { Environment } from "./fill.js";
import type { MockFlags } from "./flags.js";
import { resolveMock, type MockConfig } from "./mock.js";

/** Read without being named, when it is there. */
export const usualFile = "increff-kit.yaml";

export interface LoadOptions {
  readonly cwd: string;
  readonly env: Environment;
  readonly flags: MockFlags;
  /** As it was named; without it the usual file is read, if there is one. */
  readonly config?: string;
  /** False reads no file that is not named. */
  readonly usual?: boolean;
  /** What a program states, in the form of a file; it beats the file and the variables. */
  readonly stated?: TextFile;
}

/** @throws InputError when a file cannot be read, or something in it is wrong */
export async function loadMock(options: LoadOptions): Promise<MockConfig> {
  const { cwd, env, flags, stated } = options;
  const file = await configFile(options);
  return resolveMock({
    ...(file === undefined ? {} : { file }),
    ...(stated === undefined ? {} : { stated }),
    env,
    flags,
    cwd,
    read: (named) => readFile(named, "utf8"),
  });
}

async function configFile({
  cwd,
  config,
  usual = true,
}: LoadOptions): Promise<TextFile | undefined> {
  if (config === undefined && !usual) return undefined;
  const file = config ?? usualFile;
  try {
    return { file, text: await readFile(path.resolve(cwd, file), "utf8") };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (config === undefined && code === "ENOENT") return undefined;
    throw new InputError([
      {
        file,
        line: 1,
        column: 1,
        message: `the configuration cannot be read: ${message}. Name it with --config FILE.`,
      },
    ]);
  }
}
