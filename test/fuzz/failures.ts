/** What failed, written down so that it can be sent again. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FuzzRequest } from "./requests.js";

export interface Failure {
  readonly request: FuzzRequest;
  readonly problems: readonly string[];
}

interface FailureFile {
  readonly seed: number;
  readonly index: number;
  readonly route: string;
  readonly made: string;
  readonly problems: readonly string[];
  /** The bytes as they were sent. */
  readonly base64: string;
}

/** @returns the file's path */
export async function writeFailure(
  folder: string,
  seed: number,
  { request, problems }: Failure,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `seed-${seed}-request-${request.index}.json`);
  const content: FailureFile = {
    seed,
    index: request.index,
    route: request.route.name,
    made: request.made,
    problems,
    base64: request.bytes.toString("base64"),
  };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

/** The seed and the index of the request, from which it is made again with its manner; and the bytes that it had. */
export async function readFailure(
  file: string,
): Promise<{ seed: number; index: number; bytes: Buffer }> {
  const { seed, index, base64 } = JSON.parse(
    await readFile(file, "utf8"),
  ) as FailureFile;
  return { seed, index, bytes: Buffer.from(base64, "base64") };
}

export function told(seed: number, { request, problems }: Failure): string {
  const { index, made, route, bytes } = request;
  const shown = bytes.subarray(0, 800).toString("latin1");
  return [
    `request ${index} of seed ${seed} (${route.name}, ${made}):`,
    ...problems.map((problem) => `  ${problem}`),
    `  ${bytes.length} bytes: ${JSON.stringify(shown)}${bytes.length > 800 ? " …" : ""}`,
    `  again: npm run fuzz -- --seed ${seed} --only ${index}`,
  ].join("\n");
}
