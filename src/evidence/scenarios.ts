/**
 * The kit's own scenarios against those of a bundle. A certificate says that a vendor stood all of them, so each must be in the
 * history, run or with the reason why it could not be tried; and one that bears a name of the kit must be the kit's, or somebody
 * has made it easier.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { kitVersion, packageFile } from "../contract/package.js";
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { RunResult } from "../verdict/result.js";
import { sameBytes, scenarioFile, type BundleFiles } from "./files.js";

/** Contents by slug, for each profile. */
export type OwnScenarios = Readonly<
  Record<Profile, ReadonlyMap<string, Uint8Array>>
>;

/** Those of this kit: each profile has a folder, each scenario a file of its name. */
export async function ownScenarios(): Promise<OwnScenarios> {
  const [efs, erp] = await Promise.all([
    scenariosOf("efs"),
    scenariosOf("erp"),
  ]);
  return { efs, erp };
}

async function scenariosOf(profile: Profile): Promise<Map<string, Uint8Array>> {
  const folder = packageFile(`scenarios/${profile}`);
  const scenarios = new Map<string, Uint8Array>();
  for (const name of await readdir(folder))
    scenarios.set(
      path.basename(name, path.extname(name)),
      await readFile(path.join(folder, name)),
    );
  return scenarios;
}

/** Whole sentences. Scenarios that somebody has added to those of the kit are nobody's business here. */
export function scenarioProblems(
  files: BundleFiles,
  { result, entries }: Judged,
  own: OwnScenarios,
): string[] {
  const known = own[result.profile];
  const changed = result.scenarios.flatMap(({ scenario }) => {
    const name = scenarioFile(scenario);
    const [theirs, ours] = [files.get(name), known.get(scenario)];
    return theirs === undefined || ours === undefined || sameBytes(theirs, ours)
      ? []
      : [`${name} is not that of increff-kit ${kitVersion()}.`];
  });
  if (!result.certified) return changed;
  const accounted = accountedIn(entries);
  const lacking = [...known.keys()].filter((slug) => !accounted.has(slug));
  return lacking.length === 0
    ? changed
    : [
        ...changed,
        `The history lacks scenarios of increff-kit ${kitVersion()}, and a certificate needs all: ${lacking.join(", ")}.`,
      ];
}

interface Judged {
  readonly result: Pick<RunResult, "profile" | "certified" | "scenarios">;
  readonly entries: readonly HistoryEntry[];
}

/** Scenarios that were begun, or of which the run says why they could not be tried. */
function accountedIn(entries: readonly HistoryEntry[]): Set<string> {
  return new Set(
    entries.flatMap((entry) =>
      entry.kind === "mark" &&
      (entry.mark.type === "scenario-start" ||
        entry.mark.type === "not-planned")
        ? [entry.mark.scenario]
        : [],
    ),
  );
}
