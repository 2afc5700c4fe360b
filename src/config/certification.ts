/**
 * The configuration of a certification: `increff-kit.yaml` with a profile and a vendor.
 *
 * Of `oms` a certification takes host, port, basePaths and the alternatives that only change the form of a body. It
 * brings its own accounts, products and deliveries, and it wants the documented behaviour, because its scenarios and
 * rules rest on that. Environment variables and flags of the mock do not reach it: a verdict rests on the file.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { InputError, type FileProblem } from "../scenario/input-error.js";
import type { YamlSource } from "../scenario/source.js";
import type { Alternatives } from "../simulator/settings.js";
import type { Config } from "./check.js";
import { shownCertification } from "./certification-shown.js";
import { readConfig } from "./config-file.js";
import type { Environment } from "./fill.js";

export type CertificationConfig = Config &
  Required<Pick<Config, "profile" | "vendor">>;

export interface LoadedConfig {
  readonly file: string;
  /** Folder of the file: the vendor's command runs here. */
  readonly folder: string;
  /** SHA-256 of the file as it is written, without what the environment puts into it. */
  readonly digest: string;
  readonly config: CertificationConfig;
  readonly waits: Waits;
  /** The file as it may be handed to others; see certification-shown.ts. */
  readonly shown: string;
}

/** All in milliseconds; see the schema for what each is for. */
export interface Waits {
  readonly ready: number;
  readonly answer: number;
  readonly call: number;
  readonly forbidden: number;
  readonly visible: number;
  readonly outage: number;
  readonly manual: number;
}

export const defaultWaits: Waits = {
  ready: 30_000,
  answer: 45_000,
  call: 10_000,
  forbidden: 1_500,
  visible: 5_000,
  outage: 2_000,
  manual: 600_000,
};

/** The alternatives that a certification takes over: a vendor must cope with every form. */
export const certifiedAlternatives = [
  "documents",
  "packShipmentId",
  "packChannel",
  "postingSplitFlag",
  "postingShipmentId",
  "postingVolumetricWeight",
  "emptyFields",
  "times",
] as const satisfies readonly (keyof Alternatives)[];

/** @throws InputError naming file, line and column of everything that is wrong */
export async function loadConfig(
  file: string,
  env: Environment,
): Promise<LoadedConfig> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const problem = `the configuration cannot be read: ${(error as Error).message}. Name it with --config FILE.`;
    throw new InputError([{ file, line: 1, column: 1, message: problem }]);
  }
  return parseConfig(file, text, env);
}

export function parseConfig(
  file: string,
  text: string,
  env: Environment,
): LoadedConfig {
  const { source, config, written } = readConfig({ file, text }, env);
  if (!isForCertification(config))
    throw new InputError(missing(source, config));
  const problems = contradictions(source, config);
  if (problems.length > 0) throw new InputError(problems);
  return {
    file,
    folder: path.dirname(path.resolve(file)),
    digest: createHash("sha256").update(text).digest("hex"),
    config,
    waits: { ...defaultWaits, ...config.waits },
    shown: shownCertification(written),
  };
}

function isForCertification(config: Config): config is CertificationConfig {
  return config.profile !== undefined && config.vendor !== undefined;
}

function missing(source: YamlSource, config: Config): FileProblem[] {
  const advice = {
    profile:
      "may not be missing for a certification; write efs for a fulfilment system (WMS, POS), or erp",
    vendor:
      "may not be missing for a certification; it says where Increff calls your system",
  } as const;
  return (["profile", "vendor"] as const)
    .filter((key) => config[key] === undefined)
    .map((key) => source.problem([], `${key}: ${advice[key]}`));
}

/** What a schema cannot say. */
function contradictions(
  source: YamlSource,
  config: CertificationConfig,
): FileProblem[] {
  const problems: FileProblem[] = [];
  const { vendor, driver } = config;
  const needed =
    config.profile === "efs"
      ? (["orderEvents", "returnEvents"] as const)
      : (["salesPosting"] as const);
  for (const key of needed)
    if (vendor[key] === undefined)
      problems.push(
        source.problem(
          ["vendor"],
          `vendor.${key}: may not be missing for the profile ${config.profile}; it is the URL that Increff calls`,
        ),
      );
  if (driver?.kind === "http" && driver.url === undefined)
    problems.push(
      source.problem(
        ["driver"],
        "driver.url: may not be missing for the kind http",
      ),
    );
  if (driver?.kind === "command" && driver.command === undefined)
    problems.push(
      source.problem(
        ["driver"],
        "driver.command: may not be missing for the kind command",
      ),
    );
  if (vendor.command === undefined && JSON.stringify(config).includes("{port}"))
    problems.push(
      source.problem(
        ["vendor"],
        "{port} stands for the port that the kit gives to a vendor it starts; without vendor.command write the real port",
      ),
    );
  if (vendor.command !== undefined && vendor.readiness === undefined)
    problems.push(
      source.problem(
        ["vendor", "command"],
        "vendor.readiness: may not be missing beside vendor.command; it is the URL that answers 2xx when the vendor is ready",
      ),
    );
  return problems;
}
