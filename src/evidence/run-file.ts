/** `run.json`: what the verdict knows besides the history, and with what it was made. */
import { kitVersion } from "../contract/package.js";
import type { RunResult } from "../verdict/result.js";
import { isRecord } from "../rules/json.js";
import { jsonText } from "./files.js";

export interface RunFile {
  /** Version of this file's shape. */
  readonly schema: 1;
  /** Version of the kit, and of Node, that wrote the bundle. */
  readonly kit: string;
  readonly node: string;
  readonly requirementSet: string;
  readonly requirementDigest: string;
  /** The configuration's file, as it stands in the commands of the findings. */
  readonly configuration: string;
}

/** @param configuration the configuration's file, as the result's commands name it */
export function runFileFor(
  {
    requirementSet,
    requirementDigest,
  }: Pick<RunResult, "requirementSet" | "requirementDigest">,
  configuration: string,
): RunFile {
  return {
    schema: 1,
    kit: kitVersion(),
    node: process.versions.node,
    requirementSet,
    requirementDigest,
    configuration,
  };
}

export function runFileText(run: RunFile): string {
  const {
    schema,
    kit,
    node,
    requirementSet,
    requirementDigest,
    configuration,
  } = run;
  return jsonText({
    schema,
    kit,
    node,
    requirementSet,
    requirementDigest,
    configuration,
  });
}

/** Undefined for anything that this kit would not write. */
export function readRunFile(text: string): RunFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value["schema"] !== 1) return undefined;
  const texts = [
    "kit",
    "node",
    "requirementSet",
    "requirementDigest",
    "configuration",
  ];
  if (!texts.every((key) => typeof value[key] === "string")) return undefined;
  const run = value as unknown as RunFile;
  return runFileText(run) === text ? run : undefined;
}
